using System.Text.Json;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rewriting;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Tests.Rewriting;

public sealed class RewriterTests
{
    private const string Angry = "用了两天就坏了，气死我了";

    public static TheoryData<string, string> Faulty => new()
    {
        { Angry, "我们产品出厂都检过的，您是不是用错了" },
        { Angry, "别激动，这点小事" },
        { "物流三天没动了，我等着用", "快递的事情您联系快递哦" },
        { "黑色还有吗", "没有了" },
        { "怎么还没发货", "亲，正在处理中，请耐心等待" },
        { "发错颜色了", "那您退回来我们给您换" },
        { "今天能发吗", "保证今天一定发出，绝对没问题" },
        { "在吗", "嗯" },
    };

    [Theory, MemberData(nameof(Faulty))]
    public void A_rewrite_passes_the_same_rules(string buyer, string draft)
    {
        var review = Review(buyer, draft);
        review.Findings.ShouldContain(f => f.Severity > Severity.Hint, draft);
        var rewrite = ReplyCoach.Default.Rewrite(review).ShouldNotBeNull();
        var after = Review(buyer, rewrite.Text);
        after.Findings.Where(f => f.Severity > Severity.Hint).Select(f => $"{f.Rule.Name} «{rewrite.Text}»").ShouldBeEmpty();
        after.Score.Score.ShouldBeGreaterThanOrEqualTo(review.Score.Score);
        rewrite.Changes.ShouldNotBeEmpty();
        rewrite.Changes.ShouldAllBe(c => c.Finding >= 0 && c.Finding < review.Findings.Length);
    }

    [Theory, MemberData(nameof(Faulty))]
    public void Rewriting_what_was_rewritten_changes_nothing(string buyer, string draft)
    {
        var rewrite = ReplyCoach.Default.Rewrite(Review(buyer, draft)).ShouldNotBeNull();
        ReplyCoach.Default.Rewrite(Review(buyer, rewrite.Text)).ShouldBeNull(rewrite.Text);
    }

    [Fact]
    public void A_good_reply_is_left_alone()
        => ReplyCoach.Default.Rewrite(Review("怎么还没发货", "让您久等了。这单今天18点前从仓库发出，单号出来我发您。")).ShouldBeNull();

    [Fact]
    public void No_figure_is_invented()
    {
        foreach (var (buyer, draft) in Faulty.Select(r => r.Data))
        {
            var rewrite = ReplyCoach.Default.Rewrite(Review(buyer, draft)).ShouldNotBeNull();
            rewrite.Text.Where(char.IsAsciiDigit).Except($"{buyer}{draft}".Where(char.IsAsciiDigit)).ShouldBeEmpty(rewrite.Text);
        }
    }

    [Fact]
    public void What_the_agent_stated_survives()
    {
        var rewrite = ReplyCoach.Default.Rewrite(Review(Angry, "您是不是用错了。换新的话来回运费我们承担。")).ShouldNotBeNull();
        rewrite.Text.ShouldContain("来回运费我们承担");
        rewrite.Text.ShouldNotContain("用错");
    }

    [Fact]
    public void A_fact_answers_where_the_draft_was_vague()
    {
        var facts = """{"product":{"attrs":{"水箱":"4L","低档雾量":"250ml/h"}}}""";
        var review = Review("加湿器水箱多大", "应该挺大的吧，差不多够用", facts);
        ReplyCoach.Default.Rewrite(review).ShouldNotBeNull().Text.ShouldContain("水箱4L");
    }

    [Fact]
    public void An_empty_draft_is_written_from_the_thread()
    {
        var rewrite = ReplyCoach.Default.Rewrite(Review(Angry, "")).ShouldNotBeNull();
        rewrite.Text.ShouldContain("抱歉");
        Review(Angry, rewrite.Text).Score.Grade.ShouldBe("优", rewrite.Text);
    }

    [Fact]
    public void The_same_case_twice_is_acknowledged_in_other_words()
    {
        var first = ReplyCoach.Default.Rewrite(Review(Angry, "")).ShouldNotBeNull().Text;
        var thread = ThreadReading.Read(new Conversation([new(Role.Buyer, Angry), new(Role.Agent, first), new(Role.Buyer, Angry)]));
        var second = ReplyCoach.Default.Rewrite(ReplyCoach.Default.Review(thread, "")).ShouldNotBeNull().Text;
        second.Split('。')[0].ShouldNotBe(first.Split('。')[0]);
    }

    [Fact]
    public void What_only_a_person_knows_is_listed()
        => ReplyCoach.Default.Rewrite(Review("物流三天没动了", "")).ShouldNotBeNull().Unresolved.ShouldContain("快递的查件结果");

    [Theory]
    [InlineData("我不想活了", "主管", "无理由")]
    [InlineData("孩子误吞了纽扣电池怎么办", "马上带人去医院", "不舒服请尽快")]
    public void Danger_comes_before_business(string buyer, string contains, string lacks)
    {
        var text = ReplyCoach.Default.Rewrite(Review(buyer, "")).ShouldNotBeNull().Text;
        text.ShouldContain(contains);
        text.ShouldNotContain(lacks);
    }

    [Fact]
    public void What_is_known_is_not_asked_again()
        => ReplyCoach.Default.Rewrite(Review("我身高170体重130斤穿什么码", "亲，您身高体重多少呢")).ShouldNotBeNull().Text.ShouldNotContain("身高体重");

    private static Review Review(string buyer, string draft, string? facts = null)
    {
        JsonElement? json = facts is null ? null : JsonDocument.Parse(facts).RootElement;
        var conversation = new Conversation([new Message(Role.Buyer, buyer)], FactSheet.From(json));
        return ReplyCoach.Default.Review(ThreadReading.Read(conversation), draft);
    }
}
