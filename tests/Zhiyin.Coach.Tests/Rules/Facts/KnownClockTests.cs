using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Facts;

/// <summary>An hour that a policy or an action of the facts has is known, by the shop's clock (FCT002).</summary>
public sealed class KnownClockTests
{
    [Theory]
    [InlineData("今天晚上九点前拍的都能发货", """{"product":{"title":"书架"},"policy":{"截单":"每天21:00"}}""")]
    [InlineData("今天下午2点就给您发货了", """{"steps":[{"what":"打单","at":"2026-11-20T14:00:00+08:00"}]}""")]
    [InlineData("今天下午2点就给您发货了", """{"steps":[{"what":"打单","at":"2026-11-20T06:00:00Z"}]}""")]
    [InlineData("今天下午2点就给您发货了", """{"steps":[{"what":"打单","at":"2026-11-20 14:00:00"}]}""")]
    [InlineData("今天上午九点派送的", """{"actions":["2026-11-20 09:00 转给派送员"]}""")]
    [InlineData("今天10点刚给您发货", """{"steps":[{"what":"打单","at":"2026-11-20T10:00:00+08:00"}]}""")]
    public void An_hour_of_the_facts_passes(string draft, string facts)
        => RuleFindings.Of("FCT002", draft, "几点发的", facts, "2026-11-20T16:00:00+08:00", Severity.Hint).ShouldBeEmpty();

    [Theory]
    [InlineData("今天晚上九点前拍的都能发货", """{"product":{"title":"书架"},"policy":{"截单":"每天17:00"}}""", "今天晚上九点前")]
    [InlineData("今天下午5点就给您发货", """{"steps":[{"what":"打单","at":"2026-11-20T14:00:00+08:00"}]}""", "今天下午5点")]
    [InlineData("今天上午6点就给您发货了", """{"steps":[{"what":"打单","at":"2026-11-20T06:00:00Z"}]}""", "今天上午6点")]
    [InlineData("今天晚上10点就给您发货", """{"steps":[{"what":"打单","at":"2026-11-20 14:00:00"}]}""", "今天晚上10点")]
    [InlineData("今天下午三点派送的", """{"actions":["2026-11-20 09:00 转给派送员"]}""", "今天下午三点")]
    [InlineData("今天9点刚给您发货", """{"steps":[{"what":"打单","at":"2026-11-20T10:00:00+08:00"}]}""", "今天9点")]
    public void Another_hour_does_not(string draft, string facts, string words)
        => RuleFindings.Of("FCT002", draft, "几点发的", facts, "2026-11-20T16:00:00+08:00").ShouldBe([words]);
}
