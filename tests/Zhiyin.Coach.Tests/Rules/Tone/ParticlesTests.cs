using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Tone;

/// <summary>Nothing but particles answers no question (TON006, handbook §3.5 N9).</summary>
public sealed class ParticlesTests
{
    [Theory]
    [InlineData("嗯呐", "押金退到支付宝还是银行卡呀")]
    [InlineData("昂~", "窗帘杆怎么量尺寸")]
    [InlineData("对呗", "到付和现付哪个便宜")]
    public void Particles_alone_are_cold(string draft, string buyer)
        => RuleFindings.Of("TON006", draft, buyer).ShouldHaveSingleItem();

    [Theory]
    [InlineData("嗯呐，退到支付宝", "押金退到支付宝还是银行卡呀")]
    [InlineData("支付宝", "押金退到支付宝还是银行卡呀")]
    [InlineData("嗯呐", "那我收到再找你哈，拜拜")]
    [InlineData("能的", "能放烤箱吗")]
    public void An_answer_or_a_farewell_is_not(string draft, string buyer)
        => RuleFindings.Of("TON006", draft, buyer).ShouldBeEmpty();
}
