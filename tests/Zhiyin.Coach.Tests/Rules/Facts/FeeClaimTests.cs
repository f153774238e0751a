using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Facts;

/// <summary>What is charged and what is free, against the facts (FCT014).</summary>
public sealed class FeeClaimTests
{
    private const string Paid = """{"order":{"实付":"¥88.00","运费":"¥9.00","打包费":"2元"}}""";
    private const string Cancel = """{"policy":{"取消":"发货前可随时取消，不收取任何费用"}}""";
    private const string Kept = """{"寄存":"免费5天，超期每天1元"}""";

    [Theory]
    [InlineData("这单邮费没有收您的", "里面含邮费吗", Paid)]
    [InlineData("打包费免了的", "还有别的费吗", Paid)]
    [InlineData("取消要扣两块手续费", "我想取消", Cancel)]
    [InlineData("取消的话按规矩收您服务费", "我想取消", """{"policy":"发货前取消不收手续费"}""")]
    [InlineData("放我们这儿半个月都不收钱", "能先寄存吗", Kept)]
    public void Told_otherwise(string draft, string buyer, string facts)
        => RuleFindings.Of("FCT014", draft, buyer, facts).ShouldNotBeEmpty();

    [Theory]
    [InlineData("邮费9元，已经含在实付里了", "里面含邮费吗", Paid)]
    [InlineData("寄回来的运费不用您出", "退货运费谁出", Paid)]
    [InlineData("满99免运费，这单没到", "里面含邮费吗", Paid)]
    [InlineData("取消不收手续费，点一下就行", "我想取消", Cancel)]
    [InlineData("发货后再取消要扣来回运费", "我想取消", Cancel)]
    [InlineData("寄存三天以内不收钱", "能先寄存吗", Kept)]
    [InlineData("寄存五天免费，超了每天1元", "能先寄存吗", Kept)]
    [InlineData("一年内免费换新", "能先寄存吗", Kept)]
    public void Told_rightly(string draft, string buyer, string facts)
        => RuleFindings.Of("FCT014", draft, buyer, facts).ShouldBeEmpty();
}
