using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Facts;

/// <summary>A variant that is named by a measure is known by any way to write it, and not by a number that ends the same (FCT003).</summary>
public sealed class StockMeasureTests
{
    private const string Feed = """{"stock":{"5kg":0,"2.5kg":36}}""";
    private const string Curtain = """{"stock":{"奶白/1.5m":0,"奶白/1.8m":6}}""";

    [Theory]
    [InlineData("十斤装现货", "猫粮还有吗", Feed, true)]
    [InlineData("五斤装现货", "猫粮还有吗", Feed, false)]
    [InlineData("2.5kg现货", "猫粮还有吗", Feed, false)]
    [InlineData("现货，直接拍", "5公斤的猫粮还有吗", Feed, true)]
    [InlineData("奶白一米五的有现货", "帘子有吗", Curtain, true)]
    [InlineData("奶白180厘米的有现货", "帘子有吗", Curtain, false)]
    [InlineData("有的，奶白1米5昨天到了一批", "帘子有吗", Curtain, true)]
    [InlineData("有的有的，奶白1米8现货", "帘子有吗", Curtain, false)]
    [InlineData("奶白1米5的刚到了一批就卖完了", "帘子有吗", Curtain, false)]
    [InlineData("奶白1米5的等新到了一批我喊您", "帘子有吗", Curtain, false)]
    [InlineData("有的，奶白1米8昨天到了一批", "帘子有吗", Curtain, false)]
    public void A_measure_is_compared_as_one(string draft, string buyer, string facts, bool conflicts)
        => (RuleFindings.Of("FCT003", draft, buyer, facts).Count > 0).ShouldBe(conflicts);

    /// <summary>What names the variant is marked, not the bare yes before it.</summary>
    [Fact]
    public void The_variants_own_words_are_marked()
        => RuleFindings.Of("FCT003", "有的有的，十斤装现货，今天发", "十斤的还有没", Feed).ShouldBe(["现货"]);
}
