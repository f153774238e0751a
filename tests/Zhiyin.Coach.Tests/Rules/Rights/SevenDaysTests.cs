using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Rights;

/// <summary>The seven days begin on the day after signing: who says they are over contradicts the order, who refuses for it denies the right (FCT010, RGT007, handbook §4.4).</summary>
public sealed class SevenDaysTests
{
    private const string Order = """{"order":{"status":"signed","signed_at":"2026-04-02"},"policy":{"七天无理由":"支持"}}""";

    [Theory]
    [InlineData("签收都过七天了，没法走无理由了", "2026-04-08T10:00:00+08:00", "都过七天了", "没法走无理由了")]
    [InlineData("今天第七天，得昨天申请才算数，系统已经不认了", "2026-04-09T10:00:00+08:00", "昨天申请才算", "系统已经不认了")]
    [InlineData("您这单过了七天啦，系统已经不认了", "2026-04-08T10:00:00+08:00", "过了七天啦", "系统已经不认了")]
    public void Counted_wrong(string draft, string at, string claim, string refusal)
    {
        RuleFindings.Of("FCT010", draft, "想退", Order, at).ShouldBe([claim]);
        RuleFindings.Of("RGT007", draft, "想退", Order, at).ShouldBe([refusal]);
        RuleFindings.Of("FCT006", draft, "想退", Order, at).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("签收都过七天了，没法走无理由了，有质量问题照样能退", "2026-04-12T10:00:00+08:00")]
    [InlineData("上一单是三月签的，都过七天了，没法走无理由了，这单还行", "2026-04-08T10:00:00+08:00")]
    [InlineData("还没过七天，可以退的", "2026-04-08T10:00:00+08:00")]
    public void Counted_right(string draft, string at)
        => new[] { "FCT010", "RGT007", "FCT006" }.SelectMany(r => RuleFindings.Of(r, draft, "想退", Order, at)).ShouldBeEmpty();
}
