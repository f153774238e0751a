using Zhiyin.Coach;
using Zhiyin.Coach.Answering;
using Zhiyin.Coach.Engine;
using Zhiyin.Knowledge.Tests.Support;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Knowledge.Tests.Facts;

/// <summary>The facts are written under the names that the coach's rules know: what contradicts them is found, what agrees is not.</summary>
public sealed class FactsMeetTheCoachTests
{
    [Theory]
    [InlineData(null, "加湿器多少钱", "这款桌面加湿器现在是169元", "fact.conflict")]
    [InlineData(null, "加湿器多少钱", "这款桌面加湿器现在是199元", null)]
    [InlineData(null, "桌面加湿器质保多久", "整机质保3年", "fact.conflict")]
    [InlineData(null, "桌面加湿器质保多久", "整机质保1年", null)]
    [InlineData(null, "圆领短袖T恤雾蓝L有货吗", "雾蓝L码有货，直接拍", "fact.conflict")]
    [InlineData(null, "圆领短袖T恤雾蓝L有货吗", "雾蓝L码现在没货，预计3月5日到货", null)]
    [InlineData(null, "圆领短袖T恤雾蓝L有货吗", "雾蓝L码没货，预计3月20日到货", "fact.conflict")]
    [InlineData(null, "圆领短袖T恤是纯棉的吗", "这件是纯棉的，放心穿", "fact.conflict")]
    [InlineData(null, "买两个桌面加湿器多少钱", "两件满300减40，到手358元", null)]
    [InlineData(null, "桌面加湿器能装多少", "这款功率30瓦", "fact.unsupported")]
    [InlineData("u2", "什么时候发货", "您的包裹已经发出了", "fact.conflict")]
    [InlineData("u2", "什么时候发货", "付款后48小时内发货", null)]
    [InlineData("u1", "我买的什么码", "您买的是L码", "fact.conflict")]
    [InlineData("u1", "我买的什么码", "您买的是雾蓝色M码", null)]
    [InlineData("u1", "买贵了能退差价吗", "亲，我们不支持价保哦", "fact.conflict")]
    [InlineData("u1", "帮我查下物流", "麻烦提供一下订单号", "ask.known")]
    public async Task What_is_said_is_checked_against_what_is_known(string? buyer, string question, string draft, string? category)
    {
        await using var shop = await SampleShop.OpenAsync();
        var known = await shop.KnownAsync(buyer, [question]);
        var at = new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(8));
        var thread = ThreadReading.Read(new Conversation([new Message(Role.Buyer, question)], FactSheet.From(known.Facts), at));
        var found = ReplyCoach.Default.Review(thread, draft, at).Findings.Select(f => f.Rule.Category.ToString()).Where(c => c.StartsWith("fact", StringComparison.Ordinal) || c == "ask.known").ToList();
        if (category is null)
        {
            found.ShouldBeEmpty();
        }
        else
        {
            found.ShouldContain(category);
        }
    }

    [Fact]
    public async Task Who_was_kept_waiting_past_the_rule_is_told_so_and_not_read_the_rule()
    {
        await using var shop = await SampleShop.OpenAsync();
        shop.Desk.Time.Advance(TimeSpan.FromDays(3));
        string[] words = ["付款都三天了，怎么还没发货"];
        var known = await shop.KnownAsync("u2", words);
        var thread = ThreadReading.Read(new Conversation([new Message(Role.Buyer, words[0])], FactSheet.From(known.Facts), shop.Desk.Time.GetUtcNow()));
        var answer = FactAnswers.To(thread).ShouldNotBeNull();
        answer.Text.ShouldContain("已经超时");
        answer.Text.ShouldNotContain("48小时");
        ReplyCoach.Default.Review(thread, answer.Text, shop.Desk.Time.GetUtcNow()).Promises.ShouldBeEmpty("what is over is no promise");
    }

    [Theory]
    [InlineData("你们那个保湿面霜能美白吗")]
    [InlineData("面霜有没有祛痘的效果")]
    public async Task An_effect_that_may_not_be_claimed_is_answered_with_what_the_label_says(string question)
    {
        await using var shop = await SampleShop.OpenAsync();
        var known = await shop.KnownAsync(null, [question]);
        var at = shop.Desk.Time.GetUtcNow();
        var thread = ThreadReading.Read(new Conversation([new Message(Role.Buyer, question)], FactSheet.From(known.Facts), at));
        var answer = FactAnswers.To(thread).ShouldNotBeNull();
        answer.Text.ShouldStartWith("这款标注的功效是保湿，没有");
        ReplyCoach.Default.Review(thread, answer.Text, at).Findings.ShouldAllBe(f => f.Severity == Severity.Hint);
    }

    [Fact]
    public async Task A_guess_at_the_matter_reads_nothing_out()
    {
        await using var shop = await SampleShop.OpenAsync();
        const string Question = "面霜那事";
        var known = await shop.KnownAsync(null, [Question]);
        var thread = ThreadReading.Read(new Conversation([new Message(Role.Buyer, Question)], FactSheet.From(known.Facts), shop.Desk.Time.GetUtcNow()));
        thread.Intents.ShouldAllBe(i => i.Score < 0.3, "the sentence is chosen so that nothing is sure");
        FactAnswers.To(thread).ShouldBeNull();
    }
}
