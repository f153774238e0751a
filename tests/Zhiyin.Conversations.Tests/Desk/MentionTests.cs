using System.Net;
using System.Net.Http.Json;
using Zhiyin.Conversations.Messages;
using Zhiyin.Platform.Access;
using Zhiyin.Testing;
using static Zhiyin.Conversations.Tests.Desk.DeskHttp;

namespace Zhiyin.Conversations.Tests.Desk;

public sealed class MentionTests
{
    [Fact]
    public async Task Who_is_called_in_a_note_sees_the_conversation_and_may_answer_there_with_a_note_only()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (me, client) = await desk.AgentAsync(shop, Role.Agent, "he");
        var (called, colleague) = await desk.AgentAsync(shop, Role.Agent, "man");
        var c = await desk.ConversationAsync(await desk.InboxAsync(shop), await desk.BuyerAsync(shop), me.Id);
        (await colleague.RefusedAsync($"conversations/{c.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await client.GetsAsync(Of(c, "messages"), new { content = "@man 看一下这单", @private = true, contentAttributes = new { mentions = new[] { called.Id } } });

        var page = await colleague.GetsAsync($"conversations/{c.Id}");
        (page.GetProperty("mentioned").GetBoolean(), page.GetProperty("canReply").GetBoolean()).ShouldBe((true, false));
        var mention = (await colleague.GetsAsync("mentions")).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        mention.GetProperty("message").GetProperty("content").GetString().ShouldBe("@man 看一下这单");
        (mention.GetProperty("seen").GetBoolean(), mention.GetProperty("conversation").GetProperty("number").GetInt32()).ShouldBe((false, c.Number));
        (await colleague.GetsAsync("conversations?mentioned=true&status=all&sort=recent")).Numbers().ShouldBe([c.Number]);
        (await colleague.GetsAsync("conversations/meta")).GetProperty("mentions").GetInt32().ShouldBe(1);
        await colleague.GetsAsync(Of(c, "update_last_seen"), new { seq = 2 });
        (await colleague.GetsAsync("conversations/meta")).GetProperty("mentions").GetInt32().ShouldBe(0);
        (await client.GetsAsync("mentions")).GetProperty("items").GetArrayLength().ShouldBe(0);

        (await colleague.RefusedAsync(Of(c, "toggle_typing_status"), new { typingStatus = "on" })).Code.ShouldBe("not_yours");
        await client.GetsAsync(Of(c, "toggle_typing_status"), new { typingStatus = "on" });
        (await client.RefusedAsync(Of(c, "toggle_typing_status"), new { typingStatus = "maybe" })).Code.ShouldBe("invalid");
        await colleague.GetsAsync(Of(c, "messages"), new { content = "好的，我来查", @private = true });
    }

    [Fact]
    public async Task A_reply_takes_what_nobody_had_and_stops_the_clock_and_sendAt_keeps_it_for_later()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (me, client) = await desk.AgentAsync(shop, Role.Agent, "he", Presence.Break);
        var c = await desk.ConversationAsync(await desk.InboxAsync(shop), await desk.BuyerAsync(shop));
        var asked = desk.Time.GetUtcNow();
        desk.Time.Advance(TimeSpan.FromSeconds(40));
        using var later = await client.AskAsync(Of(c, "messages"), new { content = "晚点告诉您", sendAt = asked.AddHours(1), clientId = "k1" });
        later.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await desk.FreshAsync(c)).WaitingSince.ShouldBe(asked, "kept for later is no answer yet");
        await client.GetsAsync(Of(c, "messages"), new { content = "在的，请讲" });
        var answered = await desk.FreshAsync(c);
        (answered.Assignee, answered.Status.ToString(), answered.WaitingSince, answered.FirstReplyAt).ShouldBe((me.Id, "Open", null, asked.AddSeconds(40)));
        desk.Time.Advance(TimeSpan.FromSeconds(5));
        await desk.SaysAsync(c, "什么时候发货");
        (await client.GetsAsync($"conversations/{c.Id}")).GetProperty("waitingSince").GetDateTimeOffset().ShouldBe(asked.AddSeconds(45), "the clock equals the bubble's own time (A-25)");
    }
}
