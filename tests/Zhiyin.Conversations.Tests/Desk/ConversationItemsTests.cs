using Microsoft.EntityFrameworkCore;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Labels;
using Zhiyin.People.Access;
using Zhiyin.People.Agents;
using Zhiyin.Platform.Access;
using Zhiyin.Platform.Ids;
using Zhiyin.Testing;

namespace Zhiyin.Conversations.Tests.Desk;

public sealed class ConversationItemsTests
{
    [Fact]
    public async Task An_item_says_what_the_list_shows()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, _) = await desk.AgentAsync(shop, Role.Agent, "he");
        var inbox = await desk.InboxAsync(shop);
        var c = await desk.ConversationAsync(inbox, await desk.BuyerAsync(shop), agent.Id);
        var begun = desk.Time.GetUtcNow();
        desk.Time.Advance(TimeSpan.FromSeconds(7));
        await desk.SaysAsync(c, new string('好', 79) + "😀尾");
        await desk.WriteAsync(db =>
        {
            db.Add(new ConversationLabel { Shop = shop.Id, Conversation = c.Id, Title = "退款" });
            return Task.FromResult(0);
        });

        var item = (await desk.ReadAsync(db => ConversationItems.OneAsync(db, User(agent), c.Id)))!;
        item.Buyer.ShouldSatisfyAllConditions(b => b.Name.ShouldBe("林**"), b => b.Verified.ShouldBeFalse(), b => b.Tags.ShouldBe(["老客", "VIP"]));
        item.Assignee!.Name.ShouldBe("he");
        item.Unread.ShouldBe(2);
        item.Labels.ShouldBe(["退款"]);
        item.WaitingSince.ShouldBe(begun, "the clock is the first unanswered bubble's own time (A-25)");
        item.LastMessage!.ShouldSatisfyAllConditions(m => m.Seq.ShouldBe(2), m => m.Text.ShouldBe(new string('好', 79)), m => m.Kind.ShouldBe("text"), m => m.At.ShouldBe(begun.AddSeconds(7)));
        (item.Priority, item.Resolution, item.QueuePlace).ShouldBe((null, null, null));
    }

    [Fact]
    public async Task Items_come_in_the_order_asked_and_what_is_not_there_is_left_out()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, _) = await desk.AgentAsync(shop, Role.Agent);
        var inbox = await desk.InboxAsync(shop);
        var buyer = await desk.BuyerAsync(shop);
        var a = await desk.ConversationAsync(inbox, buyer);
        var b = await desk.ConversationAsync(inbox, buyer);
        var items = await desk.ReadAsync(db => ConversationItems.LoadAsync(db, User(agent), [b.Id, ConversationId.New(desk.Time), a.Id]));
        items.Select(i => (i.Id, i.QueuePlace)).ShouldBe([(b.Id, 2), (a.Id, 1)]);
    }

    [Fact]
    public async Task The_live_feed_decides_as_the_database_does()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (one, two) = (await desk.TeamAsync(shop), await desk.TeamAsync(shop));
        var (mine, _) = await desk.AgentAsync(shop, Role.Agent, null, Presence.Offline, one.Id);
        var (other, _) = await desk.AgentAsync(shop, Role.Agent, null, Presence.Offline, two.Id);
        var buyer = await desk.BuyerAsync(shop);
        var stranger = await desk.AgentAsync(await desk.ShopAsync("别家"), Role.Owner);
        var all = new List<Conversation>();
        foreach (var team in new TeamId?[] { null, one.Id, two.Id })
        {
            var inbox = await desk.InboxAsync(shop, team);
            foreach (var assignee in new AgentId?[] { null, mine.Id, other.Id })
            {
                foreach (var status in Enum.GetValues<ConversationStatus>())
                {
                    all.Add(await desk.ConversationAsync(inbox, buyer, assignee, with: c => c.Status = status));
                }
            }
        }

        var users = Enum.GetValues<Role>().Select(r => User(mine, r, one.Id)).Append(User(other, Role.Agent, two.Id)).Append(User(mine, Role.Agent)).Append(User(stranger.Agent, Role.Owner));
        foreach (var user in users)
        {
            var seen = (await desk.ReadAsync(db => db.Set<Conversation>().VisibleTo(db, user).Select(c => c.Id).ToListAsync())).ToHashSet();
            foreach (var c in all)
            {
                var feed = (await desk.ReadAsync(db => ConversationItems.ForFeedAsync(db, shop.Id, [c.Id]))).ShouldHaveSingleItem();
                feed.VisibleTo(user).ShouldBe(seen.Contains(c.Id), $"{user.Role} {c.Status} {c.Assignee} {c.Team}");
            }
        }
    }

    internal static CurrentUser User(Agent agent, Role? role = null, params TeamId[] teams)
        => new(agent.Shop, agent.Id, agent.Login, role ?? agent.Role, RoleRights.Of(role ?? agent.Role), teams);
}
