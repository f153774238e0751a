using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Messages;
using Zhiyin.Platform.Access;
using Zhiyin.Platform.Ids;
using Zhiyin.Platform.Refusals;
using Zhiyin.Testing;
using static Zhiyin.Conversations.Tests.Desk.DeskHttp;

namespace Zhiyin.Conversations.Tests.Desk;

public sealed class RatingTests
{
    [Fact]
    public async Task A_closed_conversation_is_rated_once_by_its_own_buyer()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (me, client) = await desk.AgentAsync(shop, Role.Agent);
        var c = await desk.ConversationAsync(await desk.InboxAsync(shop), await desk.BuyerAsync(shop), me.Id, with: x => x.FirstReplyAt = x.CreatedAt);
        (await RateAsync(desk, c, c.Buyer, 5)).Refusal!.Code.ShouldBe("not_resolved");
        await client.GetsAsync(Of(c, "toggle_status"), new { status = "resolved", resolution = "solved" });
        (await RateAsync(desk, c, new BuyerId(Guid.NewGuid()), 5)).Refusal!.Status.ShouldBe(404);
        (await RateAsync(desk, c, c.Buyer, 6)).Refusal!.Code.ShouldBe("invalid");
        (await RateAsync(desk, c, c.Buyer, 2, "打我电话 13800138000 说")).Refusal.ShouldBeNull();
        (await RateAsync(desk, c, c.Buyer, 5)).Refusal!.Code.ShouldBe("already_rated");

        (await client.GetsAsync($"conversations/{c.Id}")).GetProperty("rating").GetInt32().ShouldBe(2);
        var stored = await desk.FreshAsync(c);
        (stored.BuyerSaysSolved, stored.Status).ShouldBe((false, ConversationStatus.Resolved));
        System.Text.Encoding.UTF8.GetString(stored.RatingComment!).ShouldNotContain("13800138000");
        var line = await desk.ReadAsync(db => db.Set<Message>().Where(m => m.Conversation == c.Id).OrderByDescending(m => m.Seq).FirstAsync());
        line.Attributes!.ShouldContain("\"what\":\"rated\",\"to\":\"2\"");
        line.Attributes!.ShouldNotContain("13800138000");
    }

    [Fact]
    public async Task The_question_stands_for_a_week()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var c = await desk.ConversationAsync(await desk.InboxAsync(shop), await desk.BuyerAsync(shop), with: x =>
        {
            x.FirstReplyAt = x.CreatedAt;
            x.Resolve(Resolution.Solved, x.CreatedAt);
        });
        desk.Time.Advance(RateConversation.Stands);
        (await RateAsync(desk, c, c.Buyer, 4)).Refusal!.Code.ShouldBe("not_resolved");
    }

    private static Task<Result<Done>> RateAsync(DeskApp desk, Conversation c, BuyerId buyer, int score, string? comment = null)
        => desk.Services.GetRequiredService<RateConversation>().RunAsync(c.Shop, c.Id, buyer, score, false, comment, TestContext.Current.CancellationToken);
}
