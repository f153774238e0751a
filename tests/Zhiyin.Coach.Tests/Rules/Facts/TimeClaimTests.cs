namespace Zhiyin.Coach.Tests.Rules.Facts;

/// <summary>Lengths of time beside the facts: months count by the calendar, and what is left or added may be reckoned.</summary>
public sealed class TimeClaimTests
{
    [Theory]
    [InlineData("""{"policy":{"质保":"24个月"}}""", "质保两年，放心用")]
    [InlineData("""{"policy":{"质保":"整机12个月"}}""", "整机质保一年")]
    [InlineData("""{"policy":{"质保":"6个月"}}""", "质保半年")]
    [InlineData("""{"attrs":{"保质期":"18个月"}}""", "保质期一年半")]
    [InlineData("""{"attrs":{"保质期":"15个月"}}""", "保质期一年零三个月")]
    [InlineData("""{"policy":{"质保":"730天"}}""", "质保两年")]
    [InlineData("""{"policy":{"质保":"一年"}}""", "质保365天")]
    [InlineData("""{"policy":{"质保":"6个月"}}""", "质保180天")]
    [InlineData("""{"policy":{"质保":"1年"}}""", "质保360天")]
    [InlineData("""{"policy":{"价保":"30天"}}""", "一个月内降价都能补差")]
    [InlineData("""{"policy":{"价保":"15天"}}""", "价保半个月")]
    [InlineData("""{"policy":{"质保":"6年"}}""", "质保六年")]
    [InlineData("""{"policy":{"质保":"1年","延保":"可加购1年"}}""", "加购延保的话一共质保两年")]
    [InlineData("""{"order":{"下单时间":"2026-08-22"},"policy":{"质保":"12个月"}}""", "质保是一年，您这单还有九个月")]
    [InlineData("""{"order":{"签收时间":"2026-11-19"},"policy":{"退货":"7天无理由"}}""", "您还有4天可以申请退货")]
    [InlineData("""{"order":{"下单时间":"2026-08-22"}}""", "您买了三个月了")]
    public void What_the_facts_say_in_other_words_or_come_to_passes(string facts, string draft) => FactClaims.Of(facts, draft, at: "2026-11-22T10:00:00+08:00").ShouldBeEmpty();

    [Fact]
    public void What_is_left_after_the_time_the_buyer_names_passes() => FactClaims.Of("""{"policy":{"质保":"12个月"}}""", "质保一年，您还能保九个月", "用了三个月坏了").ShouldBeEmpty();

    [Theory]
    [InlineData("""{"policy":{"质保":"24个月"}}""", "质保三年，放心用", "三年")]
    [InlineData("""{"policy":{"质保":"整机12个月"}}""", "整机质保两年", "两年")]
    [InlineData("""{"attrs":{"保质期":"18个月"}}""", "保质期两年", "两年")]
    [InlineData("""{"policy":{"质保":"6年"}}""", "质保八年", "八年")]
    [InlineData("""{"policy":{"质保":"180天"}}""", "质保一年", "一年")]
    [InlineData("""{"policy":{"价保":"7天"}}""", "价保一个月", "一个月")]
    [InlineData("""{"order":{"下单时间":"2026-08-22"},"policy":{"质保":"12个月"}}""", "质保还有十五个月", "十五个月")]
    public void Another_length_contradicts(string facts, string draft, string words) => FactClaims.Of(facts, draft, at: "2026-11-22T10:00:00+08:00").ShouldBe([$"fact.conflict: {words}"]);
}
