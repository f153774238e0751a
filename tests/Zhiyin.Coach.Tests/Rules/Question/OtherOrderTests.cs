using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Question;

/// <summary>The number of another order may be asked for; that of the order on the screen is known (ASK001, handbook A-17).</summary>
public sealed class OtherOrderTests
{
    [Theory]
    [InlineData("这单明天发，另一单的订单号发我一起查")]
    [InlineData("可以的，其他订单的订单号发我下")]
    [InlineData("剩下那两单的订单号发我")]
    public void Another_orders_number_passes(string draft)
        => RuleFindings.Of("ASK001", draft, "我买了几单，一起发可以吗", """{"order":{"订单号":"2403051234567890123"}}""", from: Severity.Hint).ShouldBeEmpty();

    [Theory]
    [InlineData("您把订单号发我", "订单号发我")]
    [InlineData("您那单的订单号发我", "订单号发我")]
    public void The_known_one_does_not(string draft, string words)
        => RuleFindings.Of("ASK001", draft, "帮我查单", """{"order":{"订单号":"2403051234567890123"}}""").ShouldBe([words]);
}
