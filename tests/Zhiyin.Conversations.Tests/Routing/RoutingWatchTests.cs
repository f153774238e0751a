using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Tests.Desk;
using Zhiyin.People.Agents;
using Zhiyin.Platform.Access;
using Zhiyin.Platform.Events;
using Zhiyin.Testing;

namespace Zhiyin.Conversations.Tests.Routing;

public sealed class RoutingWatchTests
{
    [Fact]
    public async Task Coming_back_from_a_break_gives_the_head_of_the_queue_and_going_keeps_what_one_has()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (me, client) = await desk.AgentAsync(shop, Role.Agent, presence: Presence.Break);
        var c = await desk.ConversationAsync(await desk.InboxAsync(shop), await desk.BuyerAsync(shop), route: true);
        c.Assignee.ShouldBeNull();
        await BeAsync(client, "online");
        await WatchAsync(desk);
        (await desk.FreshAsync(c)).Assignee.ShouldBe(me.Id);
        await BeAsync(client, "offline");
        await WatchAsync(desk);
        (await desk.FreshAsync(c)).Assignee.ShouldBe(me.Id, "离线 keeps");
    }

    [Fact]
    public async Task A_raised_capacity_takes_from_the_queue_and_a_disabled_agents_conversations_go_back_there()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (owner, client) = await desk.AgentAsync(shop, Role.Owner, presence: Presence.Offline);
        var (agent, _) = await desk.AgentAsync(shop, Role.Agent);
        var (inbox, buyer) = (await desk.InboxAsync(shop), await desk.BuyerAsync(shop));
        await PatchAsync(client, agent, new { capacity = 1 });
        var first = await desk.ConversationAsync(inbox, buyer, route: true);
        var second = await desk.ConversationAsync(inbox, buyer, route: true);
        second.Assignee.ShouldBeNull();
        await PatchAsync(client, agent, new { capacity = 2 });
        await WatchAsync(desk);
        (await desk.FreshAsync(second)).Assignee.ShouldBe(agent.Id);

        await PatchAsync(client, agent, new { disabled = true });
        await WatchAsync(desk);
        foreach (var c in new[] { first, second })
        {
            (await desk.FreshAsync(c)).ShouldSatisfyAllConditions(x => x.Assignee.ShouldBeNull(), x => x.Status.ShouldBe(ConversationStatus.Pending));
        }
    }

    [Fact]
    public async Task A_buyer_who_comes_back_gets_the_same_agent_unless_they_have_left()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (there, _) = await desk.AgentAsync(shop, Role.Agent, presence: Presence.Break);
        var (gone, _) = await desk.AgentAsync(shop, Role.Agent, presence: Presence.Offline);
        var (inbox, buyer) = (await desk.InboxAsync(shop), await desk.BuyerAsync(shop));
        var kept = await desk.ConversationAsync(inbox, buyer, there.Id, with: c => c.Resolve(Resolution.Solved, desk.Time.GetUtcNow()));
        var lost = await desk.ConversationAsync(inbox, buyer, gone.Id, with: c => c.Resolve(Resolution.Solved, desk.Time.GetUtcNow()));
        await desk.SaysAsync(kept, "还有一个问题");
        await desk.SaysAsync(lost, "还有一个问题");
        await WatchAsync(desk);
        (await desk.FreshAsync(kept)).ShouldSatisfyAllConditions(c => c.Assignee.ShouldBe(there.Id), c => c.Status.ShouldBe(ConversationStatus.Open), c => c.Resolution.ShouldBe(Resolution.None));
        (await desk.FreshAsync(lost)).ShouldSatisfyAllConditions(c => c.Assignee.ShouldBeNull(), c => c.Status.ShouldBe(ConversationStatus.Pending));
    }

    [Theory]
    [InlineData("inspector")]
    [InlineData("operator")]
    public async Task Whoever_may_not_answer_buyers_any_more_keeps_no_conversation_and_gets_none_back(string role)
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (_, client) = await desk.AgentAsync(shop, Role.Owner, presence: Presence.Offline);
        var (agent, _) = await desk.AgentAsync(shop, Role.Agent);
        var (inbox, buyer) = (await desk.InboxAsync(shop), await desk.BuyerAsync(shop));
        var running = await desk.ConversationAsync(inbox, buyer, agent.Id);
        var closed = await desk.ConversationAsync(inbox, buyer, agent.Id, with: c => c.Resolve(Resolution.Solved, desk.Time.GetUtcNow()));
        await PatchAsync(client, agent, new { role });
        await WatchAsync(desk);
        (await desk.FreshAsync(running)).ShouldSatisfyAllConditions(c => c.Assignee.ShouldBeNull(), c => c.Status.ShouldBe(ConversationStatus.Pending));
        await desk.SaysAsync(closed, "还有一个问题");
        await WatchAsync(desk);
        (await desk.FreshAsync(closed)).ShouldSatisfyAllConditions(c => c.Assignee.ShouldBeNull(), c => c.Status.ShouldBe(ConversationStatus.Pending));
    }

    [Fact]
    public async Task The_list_of_agents_says_how_much_each_has()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (_, client) = await desk.AgentAsync(shop, Role.Owner, presence: Presence.Offline);
        var (agent, _) = await desk.AgentAsync(shop, Role.Agent, "he");
        await desk.ConversationAsync(await desk.InboxAsync(shop), await desk.BuyerAsync(shop), agent.Id);
        var listed = (await client.GetsAsync("agents")).GetProperty("items").EnumerateArray().Single(a => a.GetProperty("name").GetString() == "he");
        listed.GetProperty("open").GetInt32().ShouldBe(1);
    }

    private static async Task BeAsync(HttpClient client, string presence)
        => (await client.PutAsJsonAsync(new Uri("/api/v1/profile/presence", UriKind.Relative), new { presence }, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

    private static async Task PatchAsync(HttpClient client, Agent agent, object change)
        => (await client.PatchAsJsonAsync(new Uri($"/api/v1/agents/{agent.Id}", UriKind.Relative), change, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

    private static Task WatchAsync(DeskApp desk) => desk.Services.GetRequiredService<ConsumerPump>()
        .DrainAsync(desk.Services.GetServices<IEventConsumer>().Single(c => c.Name == "routing"), TestContext.Current.CancellationToken);
}
