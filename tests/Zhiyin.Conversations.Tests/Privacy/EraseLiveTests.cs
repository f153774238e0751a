using System.Net;
using System.Text.Json;
using Zhiyin.Conversations.Tests.Support;
using Zhiyin.Conversations.Tests.Widget;
using Zhiyin.Platform.Access;
using Zhiyin.Testing;

namespace Zhiyin.Conversations.Tests.Privacy;

/// <summary>Erasure reaches a buyer who is there at that moment, over a real WebSocket.</summary>
public sealed class EraseLiveTests
{
    [Fact]
    public async Task The_buyer_s_open_window_ends_and_its_secret_opens_nothing_any_more()
    {
        await using var desk = await DeskApp.StartAsync();
        var (shop, _, line, conversation) = await WidgetTests.RunningAsync(desk);
        await using var window = line;
        var secret = window.Heard.First(f => f.GetProperty("t").GetString() == "welcome").GetProperty("visitor").GetString()!;
        var (_, owner) = await desk.AgentAsync(shop, Role.Owner);
        var inbox = await desk.Store.ReadAsync(db => Task.FromResult(db.Set<Zhiyin.Conversations.Inboxes.Inbox>().First(i => i.Id == conversation.Inbox)));

        (await owner.DeleteWithAsync("/api/v1/contacts/" + conversation.Buyer, new { reason = "买家来信要求删除" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await window.Ended.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        await using var again = await WidgetTests.OpenAsync(desk, inbox);
        var welcome = await WidgetTests.HelloAsync(again, secret);
        welcome.GetProperty("visitor").GetString().ShouldNotBe(secret);
        welcome.GetProperty("conversation").ValueKind.ShouldBe(JsonValueKind.Null);
        welcome.GetProperty("messages").GetArrayLength().ShouldBe(0);
        await WidgetTests.SendAsync(again, "new", "我是新来的");
        (await desk.MessagesAsync(conversation)).ShouldAllBe(m => m.TextMasked == "");
    }
}
