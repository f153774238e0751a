using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Facts;

/// <summary>What was signed for may be on the road again, back to the shop (FCT004).</summary>
public sealed class ParcelOnItsWayBackTests
{
    [Theory]
    [InlineData("""{"order":{"status":"signed"},"售后":{"进度":"买家已寄回"}}""", "退款几时到", false)]
    [InlineData("""{"order":{"status":"signed"}}""", "东西昨天就寄回来了，收到没", false)]
    [InlineData("""{"order":{"status":"signed"}}""", "我的快递到哪了", true)]
    public void In_transit_after_signing(string facts, string buyer, bool conflicts)
        => (RuleFindings.Of("FCT004", "件还在路上，到仓了我告诉您", buyer, facts).Count > 0).ShouldBe(conflicts);
}
