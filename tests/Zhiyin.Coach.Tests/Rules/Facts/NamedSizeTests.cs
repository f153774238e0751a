using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Facts;

/// <summary>A size that stands in the name of goods is theirs, however it is written (FCT002).</summary>
public sealed class NamedSizeTests
{
    [Theory]
    [InlineData("送人的话30毫升那瓶更小巧", """{"price":{"30ml旅行装":"45元","正装":"168元"}}""")]
    [InlineData("一家人用建议拿1L的", """{"price":{"一升装":"45元","小瓶":"28元"}}""")]
    [InlineData("您家床大，拿2.2米的被套", """{"price":{"2.2m被套":"239元","1.5m被套":"189元"}}""")]
    public void A_size_of_a_name_passes(string draft, string facts)
        => RuleFindings.Of("FCT002", draft, "买哪个好", facts, from: Severity.Hint).ShouldBeEmpty();

    [Theory]
    [InlineData("里面净含量50毫升", """{"price":{"30ml旅行装":"45元","正装":"168元"}}""", "50毫升")]
    [InlineData("大瓶容量3升", """{"price":{"一升装":"45元","小瓶":"28元"}}""", "3升")]
    [InlineData("被套长2.4米", """{"price":{"2.2m被套":"239元","1.5m被套":"189元"}}""", "2.4米")]
    public void A_size_of_no_name_does_not(string draft, string facts, string words)
        => RuleFindings.Of("FCT002", draft, "买哪个好", facts).ShouldBe([words]);
}
