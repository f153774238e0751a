using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Routing;
using Zhiyin.Conversations.Tests.Desk;
using Zhiyin.People.Agents;
using Zhiyin.Platform.Access;
using Zhiyin.Platform.Events;
using Zhiyin.Testing;

namespace Zhiyin.Conversations.Tests.Routing;

public sealed class RouterTests
{
    [Fact]
    public async Task Twenty_at_once_fill_three_agents_to_the_brim_and_the_rest_queues_in_order()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var inbox = await desk.InboxAsync(shop);
        var (agent, _) = await desk.AgentAsync(shop, Role.Agent);
        await desk.AgentAsync(shop, Role.Agent);
        await desk.AgentAsync(shop, Role.Agent);

        var buyer = await desk.BuyerAsync(shop);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ => await desk.ConversationAsync(inbox, buyer, route: true)));

        var all = await desk.ReadAsync(db => db.Set<Conversation>().OrderBy(c => c.Number).ToListAsync());
        all.Where(c => c.Assignee != null).GroupBy(c => c.Assignee).Select(g => g.Count()).ShouldBe([4, 4, 4]);
        all.Count(c => c.Status == ConversationStatus.Open).ShouldBe(12);
        var queued = all.Where(c => c.Status == ConversationStatus.Pending).ToList();
        queued.Count.ShouldBe(8);
        var items = await desk.ReadAsync(db => ConversationItems.LoadAsync(db, ConversationItemsTests.User(agent), [.. queued.Select(c => c.Id)]));
        items.Select(i => i.QueuePlace).ShouldBe(Enumerable.Range(1, 8).Select(n => (int?)n));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_long_queue_of_one_team_hides_nobody_who_waits_for_another(bool someRoom)
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (away, here) = (await desk.TeamAsync(shop, "售后"), await desk.TeamAsync(shop, "售前"));
        var (first, second) = (await desk.InboxAsync(shop, away.Id), await desk.InboxAsync(shop, here.Id));
        var buyer = await desk.BuyerAsync(shop);
        await desk.WriteAsync(db =>
        {
            for (var i = 0; i < 501; i++)
            {
                db.Add(new Conversation
                {
                    Shop = shop.Id,
                    Id = Platform.Ids.ConversationId.New(desk.Time),
                    Number = 1000 + i,
                    Inbox = first.Id,
                    Buyer = buyer.Id,
                    Team = away.Id,
                    Status = ConversationStatus.Pending,
                    CreatedAt = desk.Time.GetUtcNow(),
                    LastActivityAt = desk.Time.GetUtcNow(),
                });
            }

            return Task.FromResult(0);
        });
        desk.Time.Advance(TimeSpan.FromMinutes(1));
        var waits = await desk.ConversationAsync(second, buyer, route: true);
        var (agent, _) = await desk.AgentAsync(shop, Role.Agent, teams: here.Id);
        if (someRoom)
        {
            var (other, _) = await desk.AgentAsync(shop, Role.Agent, teams: away.Id);
            await SetAsync(desk, other, a => a.Capacity = 1);
        }

        (await DrainAsync(desk, shop.Id)).ShouldBe(someRoom ? 2 : 1);
        (await desk.FreshAsync(waits)).Assignee.ShouldBe(agent.Id);
    }

    [Fact]
    public async Task Room_that_frees_goes_to_the_head_of_the_queue_urgent_first()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var inbox = await desk.InboxAsync(shop);
        var (agent, _) = await desk.AgentAsync(shop, Role.Agent, presence: Presence.Break);
        var buyer = await desk.BuyerAsync(shop);
        var first = await desk.ConversationAsync(inbox, buyer, route: true);
        desk.Time.Advance(TimeSpan.FromSeconds(5));
        var second = await desk.ConversationAsync(inbox, buyer, route: true);
        desk.Time.Advance(TimeSpan.FromSeconds(5));
        var urgent = await desk.ConversationAsync(inbox, buyer, route: true, with: c => c.Priority = Priority.Urgent);
        first.Status.ShouldBe(ConversationStatus.Pending);

        await SetAsync(desk, agent, a => (a.Presence, a.Capacity) = (Presence.Online, 2));
        (await DrainAsync(desk, shop.Id)).ShouldBe(2);
        (await desk.FreshAsync(urgent)).Assignee.ShouldBe(agent.Id);
        (await desk.FreshAsync(first)).Assignee.ShouldBe(agent.Id);
        (await desk.FreshAsync(second)).Status.ShouldBe(ConversationStatus.Pending);

        await SetAsync(desk, agent, a => a.Capacity = 3);
        (await DrainAsync(desk, shop.Id)).ShouldBe(1);
        (await desk.FreshAsync(second)).Status.ShouldBe(ConversationStatus.Open);
    }

    [Fact]
    public async Task A_full_team_does_not_hold_up_the_queue_of_another()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (before, after) = (await desk.TeamAsync(shop, "售前"), await desk.TeamAsync(shop, "售后"));
        var (preInbox, afterInbox) = (await desk.InboxAsync(shop, before.Id), await desk.InboxAsync(shop, after.Id));
        var buyer = await desk.BuyerAsync(shop);
        var stuck = await desk.ConversationAsync(preInbox, buyer);
        var next = await desk.ConversationAsync(afterInbox, buyer);
        var (agent, _) = await desk.AgentAsync(shop, Role.Agent, null, Presence.Online, after.Id);

        await DrainAsync(desk, shop.Id);
        (await desk.FreshAsync(stuck)).Assignee.ShouldBeNull();
        (await desk.FreshAsync(next)).Assignee.ShouldBe(agent.Id);
    }

    [Fact]
    public async Task What_came_in_the_night_waits_for_the_opening()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var inbox = await desk.InboxAsync(shop);
        var (agent, _) = await desk.AgentAsync(shop, Role.Agent);
        var opening = desk.Time.GetUtcNow().AddHours(9);
        var night = await desk.ConversationAsync(inbox, await desk.BuyerAsync(shop), route: true, with: c => c.WaitingSince = opening);
        night.Status.ShouldBe(ConversationStatus.Pending);
        (await DrainAsync(desk, shop.Id)).ShouldBe(0);

        desk.Time.Advance(TimeSpan.FromHours(9));
        (await DrainAsync(desk, shop.Id)).ShouldBe(1);
        (await desk.FreshAsync(night)).Assignee.ShouldBe(agent.Id);
    }

    [Fact]
    public async Task Being_given_a_conversation_is_told_in_the_timeline_and_in_the_log()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, _) = await desk.AgentAsync(shop, Role.Agent);
        var c = await desk.ConversationAsync(await desk.InboxAsync(shop), await desk.BuyerAsync(shop), route: true);

        c.LastSeq.ShouldBe(2);
        var (line, kinds, participants) = await desk.ReadAsync(async db => (
            await db.Set<Message>().SingleAsync(m => m.Seq == 2),
            await db.Set<EventEntry>().OrderBy(e => e.Position).Select(e => e.Kind).ToListAsync(),
            await db.Set<Participant>().ToListAsync()));
        line.Attributes.ShouldBe("{\"activity\":{\"what\":\"assigned\",\"to\":\"" + agent.Name + "\"}}");
        kinds.ShouldContain(ConversationEvents.Assigned);
        participants.ShouldHaveSingleItem().Agent.ShouldBe(agent.Id);
    }

    private static Task<int> DrainAsync(DeskApp desk, Platform.Ids.ShopId shop)
        => desk.WriteAsync(db => desk.Services.GetRequiredService<Router>().DrainAsync(db, shop, default));

    private static Task<int> SetAsync(DeskApp desk, Agent agent, Action<Agent> set) => desk.WriteAsync(async db =>
    {
        set(await db.Set<Agent>().SingleAsync(a => a.Id == agent.Id));
        return 0;
    });
}
