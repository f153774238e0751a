using Zhiyin.Coach.Engine;
using Zhiyin.Text;

namespace Zhiyin.Coach.Tests.Engine;

/// <summary>What a clause does to a place in it.</summary>
public sealed class ScopeTests
{
    [Theory]
    [InlineData("没有，平台禁止好评返现。", "好评返现", true)]
    [InlineData("好评返现平台不让做的", "好评返现", true)]
    [InlineData("返现和评价无关", "返现", true)]
    [InlineData("好评返现没有上限", "好评返现", false)]
    [InlineData("没关系，好评返现给您", "好评返现", false)]
    [InlineData("好评返现平台不让写明", "好评返现", false)]
    [InlineData("好评返现是违规的，咱们私下转", "好评返现", false)]
    public void A_clause_denies_before_and_behind(string text, string place, bool denied)
        => Scope.IsDenied(text, new TextSpan(text.IndexOf(place, StringComparison.Ordinal), place.Length)).ShouldBe(denied);

    [Theory]
    [InlineData("不能保证送到", "送到", 1, true)]
    [InlineData("不太会送到", "送到", 3, true)]
    [InlineData("不太会送到", "送到", 1, false)]
    [InlineData("不行，送到", "送到", 6, false)]
    [InlineData("没问题送到", "送到", 6, false)]
    public void A_negation_reaches_so_far_and_stays_in_its_clause(string text, string place, int reach, bool negated)
        => Scope.IsNegated(text, text.IndexOf(place, StringComparison.Ordinal), reach).ShouldBe(negated);

    [Theory]
    [InlineData("不能发图您加我微信", "加我微信", "您加我微信")]
    [InlineData("不能发图您加我微信", "发图您加我微信", "您加我微信")]
    [InlineData("不会弄的话找我", "找我", "找我")]
    [InlineData("不能让您加微信", "加微信", "不能让您加微信")]
    [InlineData("没权限加您微信", "加您微信", "没权限加您微信")]
    [InlineData("好的，您加微信吧", "加微信", "您加微信吧")]
    public void A_statement_begins_at_a_mark_a_condition_or_a_new_subject(string text, string place, string statement)
        => text[Scope.StatementStart(text, new TextSpan(text.IndexOf(place, StringComparison.Ordinal), place.Length))..].ShouldBe(statement);

    [Theory]
    [InlineData("不卖大牌仿货", "仿货", 0, true)]
    [InlineData("不卖大牌仿货", "仿货", 2, false)]
    public void Nothing_before_the_earliest_place_negates(string text, string place, int earliest, bool negated)
        => Scope.IsNegated(text, text.IndexOf(place, StringComparison.Ordinal), reach: 6, earliest).ShouldBe(negated);

    [Theory]
    [InlineData("净重3.5千克，很轻", "3.5", "净重3.5千克")]
    [InlineData("圆领、短袖都有;要哪款", "短袖", "圆领、短袖都有")]
    public void A_clause_ends_at_its_marks(string text, string place, string clause)
        => Scope.ClauseAround(text, new TextSpan(text.IndexOf(place, StringComparison.Ordinal), place.Length)).Of(text).ToString().ShouldBe(clause);
}
