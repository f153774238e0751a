using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Privacy;

/// <summary>A door that is only asked for is nobody's address (PRV001, handbook §4.7).</summary>
public sealed class VagueAddressTests
{
    [Theory]
    [InlineData("您家是桂花小区12栋3单元对吧，8楼那户")]
    public void A_door_is_found(string draft) => RuleFindings.Of("PRV001", draft, "地址改了").ShouldNotBeEmpty();

    [Theory]
    [InlineData("您家是几栋几单元的，8点前补到订单备注里就行")]
    public void A_question_for_it_is_none(string draft) => RuleFindings.Of("PRV001", draft, "地址改了").ShouldBeEmpty();
}
