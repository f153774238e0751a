using System.Net;
using Zhiyin.Conversations.Desk;
using Zhiyin.Platform.Access;
using Zhiyin.Testing;
using static Zhiyin.Conversations.Tests.Desk.DeskHttp;

namespace Zhiyin.Conversations.Tests.Desk;

public sealed class MergeTests
{
    [Fact]
    public async Task Two_of_one_buyer_become_one_and_undoing_restores_both()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (me, client) = await desk.AgentAsync(shop, Role.Agent, presence: Presence.Break);
        var (inbox, second, buyer) = (await desk.InboxAsync(shop), await desk.InboxAsync(shop), await desk.BuyerAsync(shop));
        var earlier = desk.Time.GetUtcNow();
        var from = await desk.ConversationAsync(second, buyer, me.Id);
        desk.Time.Advance(TimeSpan.FromMinutes(3));
        var later = desk.Time.GetUtcNow();
        var into = await desk.ConversationAsync(inbox, buyer, me.Id);

        var merged = await client.GetsAsync(Of(from, "merge"), new { into = into.Id });
        merged.GetProperty("id").GetString().ShouldBe(into.Id.ToString());
        merged.GetProperty("waitingSince").GetDateTimeOffset().ShouldBe(earlier, "the buyer has waited since the first of both");
        var merge = merged.GetProperty("merges").EnumerateArray().ShouldHaveSingleItem();
        (merge.GetProperty("number").GetInt32(), merge.GetProperty("from").GetString()).ShouldBe((from.Number, from.Id.ToString()));
        (await client.GetsAsync("conversations")).Numbers().ShouldBe([into.Number]);
        (await client.GetsAsync($"conversations/{from.Id}")).GetProperty("mergedInto").GetString().ShouldBe(into.Id.ToString());
        (await client.GetsAsync($"conversations/{from.Id}")).GetProperty("canReply").GetBoolean().ShouldBeFalse();
        (await client.RefusedAsync(Of(from, "toggle_status"), new { status = "resolved", resolution = "solved" })).Code.ShouldBe("merged");

        var undo = $"merges/{merge.GetProperty("id").GetString()}/undo";
        (await client.GetsAsync(undo, new { })).GetProperty("merges").GetArrayLength().ShouldBe(0);
        (await desk.FreshAsync(from)).ShouldSatisfyAllConditions(c => c.MergedInto.ShouldBeNull(), c => c.Status.ShouldBe(ConversationStatus.Open), c => c.WaitingSince.ShouldBe(earlier), c => c.LastSeq.ShouldBe(1));
        (await desk.FreshAsync(into)).WaitingSince.ShouldBe(later);
        (await client.GetsAsync("conversations")).Numbers().ShouldBe([from.Number, into.Number], ignoreOrder: true);
        (await client.RefusedAsync(undo, new { })).Code.ShouldBe("already_undone");
    }

    [Fact]
    public async Task Other_buyers_chains_circles_and_closed_targets_are_refused()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (me, client) = await desk.AgentAsync(shop, Role.Agent, presence: Presence.Break);
        var (inbox, buyer) = (await desk.InboxAsync(shop), await desk.BuyerAsync(shop));
        var (a, b, c) = (await desk.ConversationAsync(inbox, buyer, me.Id), await desk.ConversationAsync(inbox, buyer, me.Id), await desk.ConversationAsync(inbox, buyer, me.Id));
        var strangers = await desk.ConversationAsync(inbox, await desk.BuyerAsync(shop, "王**"), me.Id);
        var closed = await desk.ConversationAsync(inbox, buyer, me.Id, with: x => x.Resolve(Resolution.Solved, desk.Time.GetUtcNow()));
        var colleagues = await desk.ConversationAsync(inbox, buyer, (await desk.AgentAsync(shop, Role.Agent, "man")).Agent.Id);

        (await client.RefusedAsync(Of(a, "merge"), new { into = a.Id })).Code.ShouldBe("merge_self");
        (await client.RefusedAsync(Of(a, "merge"), new { into = strangers.Id })).Code.ShouldBe("other_buyer");
        (await client.RefusedAsync(Of(a, "merge"), new { into = closed.Id })).Code.ShouldBe("target_resolved");
        (await client.RefusedAsync(Of(a, "merge"), new { into = colleagues.Id })).Status.ShouldBe(HttpStatusCode.NotFound);
        await client.GetsAsync(Of(closed, "merge"), new { into = a.Id });
        await client.GetsAsync(Of(b, "merge"), new { into = a.Id });
        (await client.RefusedAsync(Of(a, "merge"), new { into = b.Id })).Code.ShouldBe("merge_chain", "a circle");
        (await client.RefusedAsync(Of(a, "merge"), new { into = c.Id })).Code.ShouldBe("merge_chain");
        (await client.RefusedAsync(Of(c, "merge"), new { into = b.Id })).Code.ShouldBe("merge_chain");
        (await client.RefusedAsync(Of(b, "merge"), new { into = c.Id })).Code.ShouldBe("merge_chain");
    }

    [Fact]
    public async Task Merging_gives_the_room_to_the_queue()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (me, client) = await desk.AgentAsync(shop, Role.Agent);
        var (inbox, buyer) = (await desk.InboxAsync(shop), await desk.BuyerAsync(shop));
        var all = new List<Conversation>();
        for (var i = 0; i < 5; i++)
        {
            all.Add(await desk.ConversationAsync(inbox, buyer, route: true));
        }

        all[4].Assignee.ShouldBeNull();
        await client.GetsAsync(Of(all[0], "merge"), new { into = all[1].Id });
        (await desk.FreshAsync(all[4])).Assignee.ShouldBe(me.Id);
    }

    [Fact]
    public async Task Many_at_once_are_done_or_refused_each_by_itself()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (me, client) = await desk.AgentAsync(shop, Role.Supervisor);
        var (_, agent) = await desk.AgentAsync(shop, Role.Agent);
        var (inbox, buyer) = (await desk.InboxAsync(shop), await desk.BuyerAsync(shop));
        var (a, b) = (await desk.ConversationAsync(inbox, buyer, me.Id), await desk.ConversationAsync(inbox, buyer, me.Id));
        var merged = await desk.ConversationAsync(inbox, buyer, me.Id, with: c => c.MergedInto = a.Id);
        var gone = Guid.NewGuid();

        var result = await client.GetsAsync("bulk_actions", new { ids = new[] { a.Id.Value, merged.Id.Value, gone, b.Id.Value }, action = new { kind = "status", status = "resolved", resolution = "unsolved" } });
        result.GetProperty("done").GetInt32().ShouldBe(2);
        result.GetProperty("refused").EnumerateArray().Select(r => (r.GetProperty("id").GetGuid(), r.GetProperty("code").GetString())).ShouldBe([(merged.Id.Value, "merged"), (gone, "not_found")]);
        (await desk.FreshAsync(b)).Resolution.ShouldBe(Resolution.Unsolved);
        (await client.GetsAsync("bulk_actions", new { ids = new[] { a.Id }, action = new { kind = "priority", priority = "high" } })).GetProperty("done").GetInt32().ShouldBe(1);
        (await client.RefusedAsync("bulk_actions", new { ids = Enumerable.Range(0, 101).Select(_ => Guid.NewGuid()), action = new { kind = "priority" } })).Code.ShouldBe("invalid");
        (await client.RefusedAsync("bulk_actions", new { ids = new[] { a.Id } })).Code.ShouldBe("invalid");
        (await agent.RefusedAsync("bulk_actions", new { ids = new[] { a.Id }, action = new { kind = "priority" } })).Code.ShouldBe("not_allowed");
    }
}
