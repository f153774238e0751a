using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Tests.Support;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding;

namespace Zhiyin.Coach.Tests.Engine;

/// <summary>The kinds a shop fills with its own data.</summary>
public sealed class KindTests
{
    private static readonly RuleInfo s_info = new("TST001", "test.word", Categories.TemplateGeneric, Severity.Warning) { Title = "t", Why = "w", Bad = ["b"], Good = ["g"] };

    private static List<Finding> Find(ReplyRule rule, string draft, string? buyer = null)
        => [.. new ReplyCoach(new RuleCatalog([rule])).Review(ThreadReading.Read(Drafts.Conversation(buyer is null ? null : $"买家: {buyer}", null)), draft).Findings];

    [Fact]
    public void A_swap_offers_the_other_wording()
    {
        var finding = Find(new SwapRule(s_info, [Swap.Of("亲亲", "您")], "m"), "好的亲亲").ShouldHaveSingleItem();
        finding.Fix.ShouldBe([new TextEdit(new(2, 2), "您")]);
    }

    [Fact]
    public void What_must_be_said_is_missed_only_when_it_applies()
    {
        var rule = new MissingRule(s_info, PatternSet.Of("q", "发票"), PatternSet.Of("r", "税号"), "m");
        Find(rule, "可以开的", "能开发票吗").ShouldHaveSingleItem();
        Find(rule, "可以，请发税号", "能开发票吗").ShouldBeEmpty();
        Find(rule, "可以的", "能便宜吗").ShouldBeEmpty();
    }

    [Fact]
    public void Order_is_checked_from_left_to_right()
    {
        var rule = new OrderRule(s_info, PatternSet.Of("a", "抱歉"), PatternSet.Of("b", "规定"), "m");
        Find(rule, "规定如此，抱歉").ShouldHaveSingleItem();
        Find(rule, "抱歉，规定如此").ShouldBeEmpty();
    }

    [Fact]
    public void Counting_allows_so_many()
    {
        var rule = new CountRule(s_info, PatternSet.Of("a", "亲"), 1, "m");
        Find(rule, "亲，好的").ShouldBeEmpty();
        Find(rule, "亲，好的亲").ShouldHaveSingleItem().Span.Start.ShouldBe(4);
    }
}
