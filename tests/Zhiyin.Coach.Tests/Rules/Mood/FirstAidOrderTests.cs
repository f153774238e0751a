using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Mood;

/// <summary>First aid comes before everything else, in whatever order it is said (handbook §5.4 M7).</summary>
public sealed class FirstAidOrderTests
{
    [Theory]
    [InlineData("插头先拔掉，人离远点。我这就给您办退款", "插座冒火花了，你们卖的什么破烂！")]
    [InlineData("燃气阀门先关上，窗户推开。师傅今天就到", "灶台一股煤气味，什么破灶！")]
    [InlineData("人先躲远一点，充电宝搁在空地上。钱今天就退您", "充电宝鼓得老高还冒烟，什么破烂！")]
    public void First_aid_needs_no_acknowledgement(string draft, string buyer)
        => RuleFindings.Of("MOD001", draft, buyer, from: Severity.Hint).ShouldBeEmpty();

    [Theory]
    [InlineData("插座是国标铜片的，我这就给您办退款", "插座冒火花了，你们卖的什么破烂！")]
    [InlineData("燃气灶出厂前都试过火，师傅今天就到", "灶台一股煤气味，什么破灶！")]
    [InlineData("充电宝搁在盒里寄回，钱今天就退您", "充电宝鼓得老高还冒烟，什么破烂！")]
    public void What_is_none_does(string draft, string buyer)
        => RuleFindings.Of("MOD001", draft, buyer).ShouldHaveSingleItem();

    [Theory]
    [InlineData("插头先拔了，人离远点", "插座一插就冒火花")]
    public void First_aid_is_a_next_step(string draft, string buyer)
        => RuleFindings.Of("ANS005", draft, buyer, from: Severity.Hint).ShouldBeEmpty();

    [Theory]
    [InlineData("插座出厂前都通过电", "插座一插就冒火花")]
    public void A_word_about_the_goods_is_none(string draft, string buyer)
        => RuleFindings.Of("ANS005", draft, buyer, from: Severity.Hint).ShouldHaveSingleItem();
}
