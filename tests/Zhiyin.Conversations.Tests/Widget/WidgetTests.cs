using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhiyin.Conversations.Buyers;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Inboxes;
using Zhiyin.Conversations.Tests.Support;
using Zhiyin.People.Shops;
using Zhiyin.Platform.Access;
using Zhiyin.Testing;

namespace Zhiyin.Conversations.Tests.Widget;

/// <summary>The buyer's side over a real WebSocket.</summary>
public sealed class WidgetTests
{
    [Fact]
    public async Task A_stranger_s_first_bubble_begins_a_conversation_and_finds_an_agent()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, client) = await desk.AgentAsync(shop, Role.Agent);
        var inbox = await desk.InboxAsync(shop);
        await using var screen = await Line.DeskAsync(desk, client);
        await screen.NextAsync("ready");
        await using var buyer = await OpenAsync(desk, inbox);
        var welcome = await HelloAsync(buyer);
        welcome.GetProperty("conversation").ValueKind.ShouldBe(JsonValueKind.Null);
        welcome.GetProperty("inbox").GetProperty("open").GetBoolean().ShouldBeTrue();
        (await desk.Store.ReadAsync(db => db.Set<Buyer>().CountAsync())).ShouldBe(0, "whoever only looks leaves nothing behind");

        await buyer.SayAsync(new { t = "send", clientId = "c1", contentType = "text", content = "在吗？我的手机 13812341234" });
        (await buyer.NextAsync("ack")).GetProperty("seq").GetInt32().ShouldBe(1);
        var state = await buyer.NextAsync("state", f => f.GetProperty("conversation").ValueKind == JsonValueKind.Object);
        state.GetProperty("conversation").GetProperty("agent").GetProperty("name").GetString().ShouldBe(agent.Nick);
        (await screen.NextAsync("message")).GetProperty("message").GetProperty("content").GetString().ShouldBe("在吗？我的手机 138****1234");
        (await screen.NextAsync("conversation", f => f.GetProperty("why").GetString() == "assigned")).GetProperty("conversation").GetProperty("assignee").GetProperty("id").GetGuid().ShouldBe(agent.Id.Value);
        var own = await buyer.NextAsync("message");
        own.GetProperty("message").GetProperty("content").GetString().ShouldBe("在吗？我的手机 13812341234");

        await buyer.SayAsync(new { t = "send", clientId = "c1", contentType = "text", content = "在吗？我的手机 13812341234" });
        (await buyer.NextAsync("ack")).GetProperty("seq").GetInt32().ShouldBe(1, "sent again, stored once");
        var conversation = await desk.Store.ReadAsync(db => db.Set<Conversation>().SingleAsync());
        (await desk.MessagesAsync(conversation)).Count(m => m.Kind == Conversations.Messages.MessageKind.Incoming).ShouldBe(1);
    }

    [Fact]
    public async Task A_note_never_reaches_the_widget_a_reply_does()
    {
        await using var desk = await DeskApp.StartAsync();
        var (shop, agent, buyer, conversation) = await RunningAsync(desk);
        await using var line = buyer;
        await desk.ReplyAsync(conversation, agent, "这个买家要小心", note: true);
        await desk.ReplyAsync(conversation, agent, "您好，在的");
        var reply = (await buyer.NextAsync("message", f => f.GetProperty("message").GetProperty("from").GetString() == "agent")).GetProperty("message");
        reply.GetProperty("content").GetString().ShouldBe("您好，在的");
        reply.GetProperty("name").GetString().ShouldBe(agent.Nick);
        await buyer.NextAsync("seen");
        await buyer.SayAsync(new { t = "history", before = 999, limit = 50 });
        (await buyer.NextAsync("history")).GetProperty("messages").GetArrayLength().ShouldBe(2);
        string.Concat(buyer.Heard).ShouldNotContain("小心");
        shop.Id.Value.ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public async Task Two_windows_of_one_browser_show_one_conversation_and_two_browsers_two()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        await desk.AgentAsync(shop, Role.Agent);
        var inbox = await desk.InboxAsync(shop);
        await using var first = await OpenAsync(desk, inbox);
        var secret = (await HelloAsync(first)).GetProperty("visitor").GetString()!;
        await using var second = await OpenAsync(desk, inbox);
        (await HelloAsync(second, secret)).GetProperty("visitor").GetString().ShouldBe(secret);
        await using var other = await OpenAsync(desk, inbox);
        (await HelloAsync(other)).GetProperty("visitor").GetString().ShouldNotBe(secret);
        await SendAsync(first, "a", "我的订单呢");
        await using var third = await OpenAsync(desk, inbox);
        (await HelloAsync(third, secret)).GetProperty("messages")[0].GetProperty("content").GetString().ShouldBe("我的订单呢");
        await SendAsync(third, "b", "第三个窗口");
        await first.NextAsync("message", f => f.GetProperty("message").GetProperty("content").GetString() == "第三个窗口");
        await SendAsync(second, "c", "第二个窗口");
        await first.NextAsync("message", f => f.GetProperty("message").GetProperty("content").GetString() == "第二个窗口");
        await SendAsync(other, "d", "别人");
        await other.SettleAsync();
        await first.SettleAsync();
        string.Concat(other.Heard).ShouldNotContain("窗口");
        string.Concat(first.Heard).ShouldNotContain("别人");
        (await desk.Store.ReadAsync(db => db.Set<Conversation>().CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Two_windows_that_begin_at_once_begin_one_conversation()
    {
        await using var desk = await DeskApp.StartAsync();
        var inbox = await desk.InboxAsync(await desk.ShopAsync());
        await using var first = await OpenAsync(desk, inbox);
        var secret = (await HelloAsync(first)).GetProperty("visitor").GetString()!;
        await using var second = await OpenAsync(desk, inbox);
        await HelloAsync(second, secret);
        await Task.WhenAll(SendAsync(first, "a", "一"), SendAsync(second, "b", "二"));
        (await desk.Store.ReadAsync(db => db.Set<Conversation>().CountAsync())).ShouldBe(1);
        (await desk.Store.ReadAsync(db => db.Set<Buyer>().CountAsync())).ShouldBe(1);
    }

    [Theory]
    [InlineData("made-up")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_secret_this_desk_never_gave_out_is_replaced(string secret)
    {
        await using var desk = await DeskApp.StartAsync();
        await using var line = await OpenAsync(desk, await desk.InboxAsync(await desk.ShopAsync()));
        (await HelloAsync(line, secret)).GetProperty("visitor").GetString().ShouldNotBe(secret);
    }

    [Fact]
    public async Task Whoever_missed_something_gets_what_follows()
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, agent, buyer, conversation) = await RunningAsync(desk);
        var secret = buyer.Heard.First(f => f.GetProperty("t").GetString() == "welcome").GetProperty("visitor").GetString()!;
        await buyer.DisposeAsync();
        await desk.ReplyAsync(conversation, agent, "一");
        await desk.ReplyAsync(conversation, agent, "二");
        var inbox = await desk.Store.ReadAsync(db => db.Set<Inbox>().SingleAsync());
        await using var again = await OpenAsync(desk, inbox);
        var last = (await desk.NowAsync(conversation)).LastSeq;
        await again.SayAsync(new { t = "hello", visitor = secret, locale = "zh-CN", after = last - 1, conversation = conversation.Id });
        var welcome = await again.NextAsync("welcome");
        welcome.GetProperty("messages").GetArrayLength().ShouldBe(1);
        welcome.GetProperty("messages")[0].GetProperty("content").GetString().ShouldBe("二");
        welcome.GetProperty("more").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Outside_service_hours_a_bubble_waits_from_the_opening()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        await desk.AgentAsync(shop, Role.Agent);
        var inbox = await desk.InboxAsync(shop, change: i => i.Hours = JsonSerializer.Serialize(ServiceHours.Default, JsonSerializerOptions.Web));
        desk.Time.Advance(TimeSpan.FromHours(15));
        await using var line = await OpenAsync(desk, inbox);
        var shown = (await HelloAsync(line)).GetProperty("inbox");
        shown.GetProperty("open").GetBoolean().ShouldBeFalse();
        shown.GetProperty("nextOpen").GetDateTimeOffset().ShouldBe(new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero));
        await SendAsync(line, "n", "半夜问一下");
        var conversation = await desk.Store.ReadAsync(db => db.Set<Conversation>().SingleAsync());
        (conversation.Status, conversation.OffHours, conversation.WaitingSince).ShouldBe((ConversationStatus.Pending, true, new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public async Task The_buyer_ends_it_and_says_once_how_it_was()
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, _, buyer, conversation) = await RunningAsync(desk);
        await using var line = buyer;
        await buyer.SayAsync(new { t = "rate", score = 5, solved = true });
        (await buyer.NextAsync("refused")).GetProperty("code").GetString().ShouldBe("not_resolved");
        await buyer.SayAsync(new { t = "close" });
        (await buyer.NextAsync("state", f => f.GetProperty("conversation").GetProperty("status").GetString() == "resolved")).GetProperty("conversation").GetProperty("canRate").GetBoolean().ShouldBeTrue();
        await buyer.SayAsync(new { t = "rate", score = 2, solved = false, comment = "太慢了" });
        await buyer.NextAsync("state", f => f.GetProperty("conversation").GetProperty("rated").GetBoolean());
        await buyer.SayAsync(new { t = "rate", score = 5, solved = true });
        (await buyer.NextAsync("refused")).GetProperty("code").GetString().ShouldBe("already_rated");
        var now = await desk.NowAsync(conversation);
        (now.Rating, now.BuyerSaysSolved).ShouldBe((2, false));
        System.Text.Encoding.UTF8.GetString(now.RatingComment!).ShouldNotContain("太慢");
    }

    [Fact]
    public async Task A_new_conversation_begins_a_day_after_the_last_was_closed()
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, _, buyer, conversation) = await RunningAsync(desk);
        await using var line = buyer;
        await buyer.SayAsync(new { t = "close" });
        await buyer.NextAsync("state", f => f.GetProperty("conversation").GetProperty("status").GetString() == "resolved");
        await SendAsync(buyer, "again", "还有个问题");
        (await desk.NowAsync(conversation)).Status.ShouldNotBe(ConversationStatus.Resolved);
        await buyer.SayAsync(new { t = "close" });
        // A late word of the first closing says «resolved» too.
        await buyer.NextAsync("state", f => f.GetProperty("conversation").GetProperty("status").GetString() == "resolved" && f.GetProperty("conversation").GetProperty("lastSeq").GetInt32() > 4);
        desk.Time.Advance(TimeSpan.FromHours(25));
        await SendAsync(buyer, "next", "隔天再来");
        (await buyer.NextAsync("state", f => f.GetProperty("conversation").GetProperty("id").GetGuid() != conversation.Id.Value)).ValueKind.ShouldBe(JsonValueKind.Object);
        (await desk.Store.ReadAsync(db => db.Set<Conversation>().CountAsync())).ShouldBe(2);
    }

    internal static Task<Line> OpenAsync(DeskApp desk, Inbox inbox, string? origin = null) => Line.OpenAsync(desk, $"/widget/live?token={inbox.WebsiteToken}", origin: origin);

    internal static async Task<JsonElement> HelloAsync(Line line, string? visitor = null, object? user = null)
    {
        await line.SayAsync(user is null ? new { t = "hello", visitor, locale = "zh-CN", page = new { url = "https://shop.example/item?id=1#x", title = "商品" } } : new { t = "hello", visitor, locale = "zh-CN", user });
        return await line.NextAsync("welcome");
    }

    internal static async Task SendAsync(Line line, string clientId, string content)
    {
        await line.SayAsync(new { t = "send", clientId, contentType = "text", content });
        await line.NextAsync("ack", f => f.GetProperty("clientId").GetString() == clientId);
    }

    internal static async Task<(Shop Shop, People.Agents.Agent Agent, Line Buyer, Conversation Conversation)> RunningAsync(DeskApp desk)
    {
        var shop = await desk.ShopAsync();
        var (agent, _) = await desk.AgentAsync(shop, Role.Agent);
        var line = await OpenAsync(desk, await desk.InboxAsync(shop));
        await HelloAsync(line);
        await SendAsync(line, "first", "在吗");
        return (shop, agent, line, await desk.Store.ReadAsync(db => db.Set<Conversation>().SingleAsync()));
    }
}
