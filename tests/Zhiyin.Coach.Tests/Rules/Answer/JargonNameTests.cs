using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Answer;

/// <summary>A term that stands in the name of the goods, or that the buyer used, needs no plain words (JRG001, handbook A-20).</summary>
public sealed class JargonNameTests
{
    [Theory]
    [InlineData("咱这款IPX6的箱子海边没压力", "在海边能用吗", """{"product":{"title":"IPX6野营音箱"},"price":"199元"}""")]
    [InlineData("这款IP68的表，退潮捡贝壳都戴着", "海边能用吗", """{"product":{"name":"IP68潜水表"}}""")]
    [InlineData("这块VRR、HDR屏打游戏不撕裂", "玩游戏卡吗", """{"product":{"title":"VRR HDR电竞屏"}}""")]
    [InlineData("是IPX6级", "ipx几级的", null)]
    [InlineData("IPX7的这款更抗造", "你家ipx系列哪款好", null)]
    public void A_term_the_buyer_knows_passes(string draft, string buyer, string? facts)
        => RuleFindings.Of("JRG001", draft, buyer, facts, from: Severity.Hint).ShouldBeEmpty();

    [Theory]
    [InlineData("咱这款IPX6的箱子海边没压力", "在海边能用吗", """{"product":{"title":"野营音箱"},"price":"199元"}""", "IPX6")]
    [InlineData("这款IP68的表，退潮捡贝壳都戴着", "海边能用吗", """{"product":{"name":"潜水表"}}""", "IP68")]
    [InlineData("这块VRR、HDR屏打游戏不撕裂", "玩游戏卡吗", """{"product":{"title":"电竞屏"}}""", "VRR")]
    [InlineData("IPX7的这款更抗造", "哪款防水好些", null, "IPX7")]
    public void One_that_nobody_used_does_not(string draft, string buyer, string? facts, string words)
        => RuleFindings.Of("JRG001", draft, buyer, facts).ShouldBe([words]);
}
