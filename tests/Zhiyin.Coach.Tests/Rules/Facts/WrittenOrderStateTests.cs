using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Facts;

/// <summary>The order's state under any name and in any words of the shop (FCT004).</summary>
public sealed class WrittenOrderStateTests
{
    [Theory]
    [InlineData("蛋糕已经交给骑手了", """{"订单":{"状态":"制作中"}}""", true)]
    [InlineData("您的件已经发出了", """{"order":{"订单状态":"未出库"}}""", true)]
    [InlineData("您这单还没发货", """{"物流":{"状态":"派送中"}}""", true)]
    [InlineData("蛋糕已经交给骑手了", """{"订单":{"状态":"配送中"}}""", false)]
    [InlineData("做好了就交给骑手，路上半小时", """{"订单":{"状态":"制作中"}}""", false)]
    [InlineData("明天上午交给快递", """{"订单":{"状态":"待出库"}}""", false)]
    [InlineData("我看下有没有寄出", """{"order":{"status":"signed"}}""", false)]
    [InlineData("您的件已经发出了", """{"售后":{"状态":"审核中"}}""", false)]
    [InlineData("您的件已经发出了", """{"订单":{"状态":"待出库"},"物流":{"状态":"运输中"}}""", false)]
    public void Told_otherwise(string draft, string facts, bool conflicts)
        => (RuleFindings.Of("FCT004", draft, "到哪一步了", facts).Count > 0).ShouldBe(conflicts);
}
