using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Privacy;

/// <summary>A password typed wrong is told, not asked for (PRV003).</summary>
public sealed class WrongCodeTests
{
    [Theory]
    [InlineData("您密码输错三次锁了，半小时后再试")]
    [InlineData("验证码填错会提示重发")]
    [InlineData("银行卡号填反了一位就付不出去")]
    [InlineData("已经说出去的话，赶紧把支付密码换掉，给银行打电话冻结")]
    public void A_code_typed_wrong_passes(string draft)
        => RuleFindings.Of("PRV003", draft, "怎么登录不了", from: Severity.Hint).ShouldBeEmpty();

    [Theory]
    [InlineData("密码输给我，我替您登", "密码输给我")]
    [InlineData("验证码填到这里", "验证码填到")]
    [InlineData("银行卡号写给我", "银行卡号写给我")]
    [InlineData("把支付密码换掉再发我", "把支付密码换掉再发我")]
    public void A_code_asked_for_does_not(string draft, string words)
        => RuleFindings.Of("PRV003", draft, "怎么登录不了").ShouldBe([words]);
}
