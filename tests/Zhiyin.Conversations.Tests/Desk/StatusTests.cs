using Microsoft.EntityFrameworkCore;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Labels;
using Zhiyin.Platform.Access;
using Zhiyin.Platform.Events;
using Zhiyin.Testing;
using static Zhiyin.Conversations.Tests.Desk.DeskHttp;

namespace Zhiyin.Conversations.Tests.Desk;

public sealed class StatusTests
{
    [Fact]
    public async Task Closing_asks_whether_it_was_solved_and_gives_the_room_to_the_queue()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (me, client) = await desk.AgentAsync(shop, Role.Agent);
        var (inbox, buyer) = (await desk.InboxAsync(shop), await desk.BuyerAsync(shop));
        await desk.WriteAsync(async db => (await db.Set<People.Agents.Agent>().SingleAsync()).Capacity = 1);
        var c = await desk.ConversationAsync(inbox, buyer, route: true);
        var queued = await desk.ConversationAsync(inbox, buyer, route: true);

        (await client.RefusedAsync(Of(c, "toggle_status"), new { status = "resolved" })).Code.ShouldBe("resolution_needed");
        (await client.RefusedAsync(Of(c, "toggle_status"), new { status = "resolved", resolution = "none" })).Code.ShouldBe("resolution_needed");
        var item = await client.GetsAsync(Of(c, "toggle_status"), new { status = "resolved", resolution = "solved" });
        (item.GetProperty("status").GetString(), item.GetProperty("resolution").GetString(), item.GetProperty("waitingSince").ValueKind).ShouldBe(("resolved", "solved", System.Text.Json.JsonValueKind.Null));
        (await desk.FreshAsync(queued)).Assignee.ShouldBe(me.Id);
        (await desk.FreshAsync(c)).ResolvedAt.ShouldBe(desk.Time.GetUtcNow());

        (await client.GetsAsync(Of(c, "toggle_status"), new { status = "open" })).GetProperty("assignee").GetProperty("id").GetString().ShouldBe(me.Id.ToString());
        (await desk.FreshAsync(c)).Resolution.ShouldBe(Resolution.None);
    }

    [Fact]
    public async Task Snoozing_needs_a_time_to_come_and_wakes_by_itself()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (me, client) = await desk.AgentAsync(shop, Role.Agent);
        var c = await desk.ConversationAsync(await desk.InboxAsync(shop), await desk.BuyerAsync(shop), me.Id);
        var now = desk.Time.GetUtcNow();
        (await client.RefusedAsync(Of(c, "toggle_status"), new { status = "snoozed" })).Code.ShouldBe("invalid");
        (await client.RefusedAsync(Of(c, "toggle_status"), new { status = "snoozed", snoozedUntil = now })).Code.ShouldBe("invalid");
        await client.GetsAsync(Of(c, "toggle_status"), new { status = "snoozed", snoozedUntil = now.AddMinutes(30) });
        (await desk.FreshAsync(c)).Status.ShouldBe(ConversationStatus.Snoozed);

        await desk.RunDueAsync();
        (await desk.FreshAsync(c)).Status.ShouldBe(ConversationStatus.Snoozed, "not before its time");
        desk.Time.Advance(TimeSpan.FromMinutes(30));
        await desk.RunDueAsync();
        var woken = await desk.FreshAsync(c);
        (woken.Status, woken.Assignee, woken.SnoozedUntil).ShouldBe((ConversationStatus.Open, me.Id, null));
    }

    [Fact]
    public async Task Snoozed_twice_it_wakes_at_the_later_time()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (me, client) = await desk.AgentAsync(shop, Role.Agent);
        var c = await desk.ConversationAsync(await desk.InboxAsync(shop), await desk.BuyerAsync(shop), me.Id);
        var now = desk.Time.GetUtcNow();
        await client.GetsAsync(Of(c, "toggle_status"), new { status = "snoozed", snoozedUntil = now.AddMinutes(10) });
        await client.GetsAsync(Of(c, "toggle_status"), new { status = "snoozed", snoozedUntil = now.AddMinutes(60) });
        desk.Time.Advance(TimeSpan.FromMinutes(10));
        await desk.RunDueAsync();
        (await desk.FreshAsync(c)).Status.ShouldBe(ConversationStatus.Snoozed);
        desk.Time.Advance(TimeSpan.FromMinutes(50));
        await desk.RunDueAsync();
        (await desk.FreshAsync(c)).Status.ShouldBe(ConversationStatus.Open);
    }

    [Fact]
    public async Task Back_in_the_queue_it_goes_to_another_agent()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (me, client) = await desk.AgentAsync(shop, Role.Agent);
        var c = await desk.ConversationAsync(await desk.InboxAsync(shop), await desk.BuyerAsync(shop), me.Id);
        var (other, _) = await desk.AgentAsync(shop, Role.Agent);
        (await client.GetsAsync(Of(c, "toggle_status"), new { status = "pending" })).GetProperty("assignee").GetProperty("id").GetString().ShouldBe(other.Id.ToString());
    }

    [Fact]
    public async Task Priority_labels_and_attributes_are_set_and_told()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (me, client) = await desk.AgentAsync(shop, Role.Agent);
        var c = await desk.ConversationAsync(await desk.InboxAsync(shop), await desk.BuyerAsync(shop), me.Id);
        await desk.WriteAsync(db =>
        {
            db.AddRange(new[] { "退款", "物流" }.Select(t => new Label { Shop = shop.Id, Id = Guid.CreateVersion7(), Title = t, Color = "#112233" }));
            return Task.FromResult(0);
        });

        (await client.GetsAsync(Of(c, "toggle_priority"), new { priority = "urgent" })).GetProperty("priority").GetString().ShouldBe("urgent");
        (await client.GetsAsync(Of(c, "toggle_priority"), new { priority = (string?)null })).GetProperty("priority").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await client.RefusedAsync(Of(c, "labels"), new { labels = new[] { "没有的" } })).Code.ShouldBe("unknown_label");
        await client.GetsAsync(Of(c, "labels"), new { labels = new[] { "退款", "物流" } });
        (await client.GetsAsync(Of(c, "labels"), new { labels = new[] { "物流" } })).GetProperty("labels").EnumerateArray().Select(l => l.GetString()).ShouldBe(["物流"]);
        (await client.GetsAsync(Of(c, "custom_attributes"), new { customAttributes = new { 渠道 = "抖音" } })).GetProperty("customAttributes").GetProperty("渠道").GetString().ShouldBe("抖音");
        var why = await desk.ReadAsync(db => db.Set<EventEntry>().Where(e => e.Kind == ConversationEvents.Updated).OrderBy(e => e.Position).Select(e => e.Data).ToListAsync());
        why.ShouldBe(["""{"why":"priority"}""", """{"why":"priority"}""", """{"why":"labels"}""", """{"why":"labels"}""", """{"why":"attributes"}"""]);
    }

    [Fact]
    public async Task Only_whoever_has_it_reads_it_for_the_buyer()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (me, client) = await desk.AgentAsync(shop, Role.Agent);
        var (_, supervisor) = await desk.AgentAsync(shop, Role.Supervisor);
        var c = await desk.ConversationAsync(await desk.InboxAsync(shop), await desk.BuyerAsync(shop), me.Id);
        await desk.SaysAsync(c, "有人吗");
        (await supervisor.GetsAsync(Of(c, "update_last_seen"), new { seq = 2 })).GetProperty("unread").GetInt32().ShouldBe(2);
        (await client.GetsAsync(Of(c, "update_last_seen"), new { seq = 1 })).GetProperty("unread").GetInt32().ShouldBe(1);
        (await client.GetsAsync(Of(c, "update_last_seen"), new { seq = 99 })).GetProperty("agentSeenSeq").GetInt32().ShouldBe(2);
        (await client.GetsAsync(Of(c, "update_last_seen"), new { seq = 1 })).GetProperty("agentSeenSeq").GetInt32().ShouldBe(2, "reading is not undone");
    }
}
