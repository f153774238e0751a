using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Facts;

/// <summary>A day that comes of a day of the facts and a period of theirs, in days of work too, is known (FCT002).</summary>
public sealed class CountedDayTests
{
    [Theory]
    [InlineData("最晚11月26日退到您账上", """{"order":{"质检完成":"2026-11-20"},"policy":{"退款":"质检完成后4个工作日退回"}}""", "2026-11-21T10:00:00+08:00")]
    [InlineData("今天质检完，退款到11月25号", """{"policy":{"退款":"质检后3个工作日退回"}}""", "2026-11-20T10:00:00+08:00")]
    [InlineData("能保到5月26日", """{"order":{"下单":"5月6日"},"policy":{"价保":"20天"}}""", "2026-05-12T10:00:00+08:00")]
    [InlineData("价保到11月22日", """{"policy":{"价保":"20天"},"order":{"付款时间":"2026-11-01T17:00:00Z"}}""", "2026-11-10T10:00:00+08:00")]
    [InlineData("您是11月2日付的款", """{"order":{"付款时间":"2026-11-01T17:00:00Z"}}""", "2026-11-20T10:00:00+08:00")]
    public void A_day_that_can_be_counted_passes(string draft, string facts, string at)
        => RuleFindings.Of("FCT002", draft, "最晚哪天", facts, at, Severity.Hint).ShouldBeEmpty();

    [Theory]
    [InlineData("最晚12月9日退到您账上", """{"order":{"质检完成":"2026-11-20"},"policy":{"退款":"质检完成后4个工作日退回"}}""", "2026-11-21T10:00:00+08:00", "12月9日")]
    [InlineData("今天质检完，退款到12月3号", """{"policy":{"退款":"质检后3个工作日退回"}}""", "2026-11-20T10:00:00+08:00", "12月3号")]
    [InlineData("能保到6月18日", """{"order":{"下单":"5月6日"},"policy":{"价保":"20天"}}""", "2026-05-12T10:00:00+08:00", "6月18日")]
    [InlineData("价保到11月21日", """{"policy":{"价保":"20天"},"order":{"付款时间":"2026-11-01T17:00:00Z"}}""", "2026-11-10T10:00:00+08:00", "11月21日")]
    [InlineData("您是11月1日付的款", """{"order":{"付款时间":"2026-11-01T17:00:00Z"}}""", "2026-11-20T10:00:00+08:00", "11月1日")]
    public void Another_day_does_not(string draft, string facts, string at, string words)
        => RuleFindings.Of("FCT002", draft, "最晚哪天", facts, at).ShouldBe([words]);
}
