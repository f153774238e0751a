using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Facts;

/// <summary>What the facts warn of is not to be allowed (FCT006), ages among it (FCT008).</summary>
public sealed class ForbiddenUseTests
{
    private const string Pot = """{"attrs":{"注意":"不可烧煮强酸、食醋、柠檬"}}""";
    private const string Balm = """{"说明":"婴儿、孕妇禁用；眼周不可用","适用":"12岁以上"}""";

    [Theory]
    [InlineData("FCT006", "食醋也能烧，不影响", "能煮醋不", Pot)]
    [InlineData("FCT006", "孕妇放心用", "怀孕能用吗", Balm)]
    [InlineData("FCT006", "眼周也可以薄涂", "眼睛旁边呢", Balm)]
    [InlineData("FCT008", "五岁的孩子能擦，别碰到眼睛", "小孩行吗", Balm)]
    [InlineData("FCT008", "5岁没关系的", "小孩行吗", Balm)]
    public void Allowed(string rule, string draft, string buyer, string facts)
        => RuleFindings.Of(rule, draft, buyer, facts).ShouldNotBeEmpty();

    [Theory]
    [InlineData("FCT006", "食醋不能烧，烧个水没问题", "能煮醋不", Pot)]
    [InlineData("FCT006", "柠檬可以切片泡，别下锅煮", "能煮柠檬不", Pot)]
    [InlineData("FCT006", "孕妇不能用", "怀孕能用吗", Balm)]
    [InlineData("FCT006", "孕妇能不能用要问医生", "怀孕能用吗", Balm)]
    [InlineData("FCT008", "五岁的孩子不能擦", "小孩行吗", Balm)]
    [InlineData("FCT008", "12岁以上能用，5岁的先别用", "5岁小孩行吗", Balm)]
    [InlineData("FCT008", "满12岁就可以用", "5岁小孩行吗", Balm)]
    [InlineData("FCT008", "15岁能擦", "小孩行吗", Balm)]
    public void Forbidden(string rule, string draft, string buyer, string facts)
        => RuleFindings.Of(rule, draft, buyer, facts).ShouldBeEmpty();
}
