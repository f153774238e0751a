using System.Text.Json;
using Zhiyin.Assist.Tests.Support;
using Zhiyin.Platform.Access;

namespace Zhiyin.Assist.Tests.Review;

public sealed class ReviewTests
{
    [Fact]
    public async Task A_draft_is_reviewed_in_its_conversation()
    {
        await using var ground = await Ground.StartAsync("都五天了还没到，你们怎么回事！气死我了");
        var review = await ground.ReviewAsync("快递的问题跟我们没关系，您自己去问快递。");
        review.GetProperty("score").GetInt32().ShouldBeLessThan(70);
        var findings = review.GetProperty("findings").EnumerateArray().ToList();
        findings.Select(f => f.GetProperty("id").GetInt32()).ShouldBe(Enumerable.Range(0, findings.Count));
        findings.Select(f => f.GetProperty("category").GetString()).ShouldContain("tone.shirk");
        findings.ShouldAllBe(f => f.GetProperty("start").GetInt32() >= 0 && f.GetProperty("why").GetString()!.Length > 0);
        review.GetProperty("rewrite").GetProperty("text").GetString().ShouldNotBeNullOrEmpty();
        var better = await ground.ReviewAsync(review.GetProperty("rewrite").GetProperty("text").GetString()!);
        better.GetProperty("score").GetInt32().ShouldBeGreaterThan(review.GetProperty("score").GetInt32());
        better.GetProperty("gate").GetProperty("verdict").GetString().ShouldBe("pass");
    }

    [Fact]
    public async Task What_is_said_next_counts_at_once()
    {
        await using var ground = await Ground.StartAsync("我身高165，体重110斤");
        const string Ask = "您的身高体重是多少呢？";
        (await ground.ReviewAsync(Ask)).Categories().ShouldContain("ask.known");
        await using var other = await Ground.StartAsync("穿什么码");
        (await other.ReviewAsync(Ask)).Categories().ShouldNotContain("ask.known");
        await other.SaysAsync("165，110斤");
        (await other.ReviewAsync(Ask)).Categories().ShouldContain("ask.known");
    }

    [Theory]
    [InlineData("加我微信 wx88990 私下转账便宜", "refuse")]
    [InlineData("您好，您的{订单号}预计明天到", "ask")]
    [InlineData("您好，我现在查这单的最新物流，半小时内把预计到的日子告诉您。", "pass")]
    public async Task It_says_what_the_gate_will_say(string draft, string verdict)
    {
        await using var ground = await Ground.StartAsync("我的快递到哪了");
        (await ground.ReviewAsync(draft)).GetProperty("gate").GetProperty("verdict").GetString().ShouldBe(verdict);
        var (status, _) = await ground.PostAsync(ground.Of("messages"), new { content = draft });
        status.ShouldBe(verdict switch { "refuse" => 422, "ask" => 409, _ => 201 });
    }

    [Fact]
    public async Task Promises_are_shown_with_their_due_time()
    {
        await using var ground = await Ground.StartAsync("什么时候给我结果");
        var promise = (await ground.ReviewAsync("我今天18:00前给您答复。")).GetProperty("promises").EnumerateArray().ShouldHaveSingleItem();
        promise.GetProperty("kind").GetString().ShouldBe("reply");
        promise.GetProperty("due").GetDateTimeOffset().ShouldBe(new DateTimeOffset(2026, 3, 2, 18, 0, 0, TimeSpan.FromHours(8)));
    }

    [Fact]
    public async Task An_empty_draft_asks_for_one_and_a_strangers_conversation_is_not_there()
    {
        await using var ground = await Ground.StartAsync("到哪了，急用");
        (await ground.ReviewAsync("")).GetProperty("rewrite").GetProperty("text").GetString().ShouldNotBeNullOrEmpty();
        var (_, elsewhere) = await ground.Desk.AgentAsync(await ground.Desk.ShopAsync(), Role.Owner);
        (await ground.PostAsync(ground.Of("review"), new { draft = "好" }, elsewhere)).Status.ShouldBe(404);
        (await ground.PostAsync(ground.Of("review"), new { draft = new string('好', 10_001) })).Status.ShouldBe(422);
    }
}

internal static class Reviews
{
    public static List<string?> Categories(this JsonElement review) => [.. review.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("category").GetString())];
}
