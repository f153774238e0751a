using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Facts;

/// <summary>A limit in days told in other words than it is written (FCT016).</summary>
public sealed class PeriodClaimTests
{
    private const string Return = """{"policy":{"退货":"签收后15日内可退"}}""";
    private const string Damage = """{"policy":{"破损":"签收48小时内拍照登记"}}""";

    [Theory]
    [InlineData("一周里头都能寄回来", Return)]
    [InlineData("五天之内拍照都行", Damage)]
    public void Told_otherwise(string draft, string facts)
        => RuleFindings.Of("FCT016", draft, "不合适咋办", facts).ShouldNotBeEmpty();

    [Theory]
    [InlineData("十五天里头都能寄回来", Return)]
    [InlineData("两天之内拍照都行", Damage)]
    [InlineData("寄回来之后三天里头给您退款", Return)]
    [InlineData("一周之内就不能寄回来了吗", Return)]
    [InlineData("您已经用了一个月之内退不了", Return)]
    public void Told_rightly(string draft, string facts)
        => RuleFindings.Of("FCT016", draft, "不合适咋办", facts).ShouldBeEmpty();

    [Theory]
    [InlineData("160斤躺着没问题", """{"attrs":{"承重":"70kg"}}""", true)]
    [InlineData("160斤躺着没问题", """{"attrs":{"承重":"100kg"}}""", false)]
    [InlineData("限重70公斤，160斤差一点，建议换加固款", """{"attrs":{"承重":"70kg"}}""", false)]
    public void More_than_it_bears(string draft, string facts, bool conflicts)
        => (RuleFindings.Of("FCT006", draft, "160斤能躺吗", facts).Count > 0).ShouldBe(conflicts);

    [Theory]
    [InlineData("十个月吃这款正合适", """{"attrs":{"适用月龄":"12-24个月"}}""", true)]
    [InlineData("十四个月吃这款正合适", """{"attrs":{"适用月龄":"12-24个月"}}""", false)]
    [InlineData("2岁和姐姐一起玩没问题", """{"attrs":{"适用年龄":"4-8岁"}}""", true)]
    [InlineData("5岁和姐姐一起玩没问题", """{"attrs":{"适用年龄":"4-8岁"}}""", false)]
    public void Younger_than_the_range(string draft, string facts, bool conflicts)
        => FactClaims.Of(facts, draft, "能不能用").Exists(f => f.StartsWith("fact.conflict", StringComparison.Ordinal)).ShouldBe(conflicts);
}
