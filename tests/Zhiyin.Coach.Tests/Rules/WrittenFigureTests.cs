using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules;

/// <summary>Words with a figure in them count whichever figure it is.</summary>
public sealed class WrittenFigureTests
{
    [Theory]
    [InlineData("EFF001", "用3天就见效", "有用吗")]
    [InlineData("EFF001", "喝2个疗程就行", "有用吗")]
    [InlineData("REV005", "写满20字返5块", "有返吗")]
    [InlineData("PRC003", "过几天涨50，今天赶紧", "什么时候涨价")]
    [InlineData("RGT002", "专票要另付6个点", "开票吗")]
    [InlineData("FCT007", "您拍的是黑色39码", "我拍的几码", """{"order":{"sku":"黑色 38码"}}""")]
    public void A_figure_in_a_fault_is_found(string rule, string draft, string buyer, string? facts = null)
        => RuleFindings.Of(rule, draft, buyer, facts).ShouldNotBeEmpty();

    [Theory]
    [InlineData("停用后2天不痒了再慢慢加回来，一直痒就去看医生", "涂了好几天还痒")]
    [InlineData("评价照实写就好，活动说送2双袜子我查到漏发了，今天补", "怎么评价")]
    [InlineData("电子发票是确认收货后24小时内开", "开票吗")]
    [InlineData("查了系统，38码还剩12双", "还有吗")]
    [InlineData("您拍的是黑色38码", "我拍的几码", """{"order":{"sku":"黑色 38码"}}""")]
    public void A_figure_beside_it_is_not(string draft, string buyer, string? facts = null)
        => Drafts.Review(draft, buyer, facts).Findings.ShouldNotContain(f => f.Blocks || f.Category.Code == "fact.conflict");
}
