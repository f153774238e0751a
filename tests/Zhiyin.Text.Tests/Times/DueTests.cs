using System.Globalization;
using Zhiyin.Text.Times;

namespace Zhiyin.Text.Tests.Times;

/// <summary>Every row of the table in CONTRACT.md §4. 5 March 2026 is a Thursday.</summary>
public sealed class DueTests
{
    [Theory]
    [InlineData("今天给您", "03-05 14:20", "03-05 23:59:59")]
    [InlineData("今天之内", "03-05 00:20", "03-05 23:59:59")]
    [InlineData("今晚", "03-05 14:20", "03-05 23:59:59")]
    [InlineData("明天", "03-05 14:20", "03-06 23:59:59")]
    [InlineData("后天", "02-27 14:20", "03-01 23:59:59")]
    [InlineData("大后天", "12-30 14:20", "2027-01-02 23:59:59")]
    [InlineData("明晚", "03-05 14:20", "03-06 23:59:59")]
    [InlineData("明天早上", "03-05 14:20", "03-06 12:00:00")]
    [InlineData("明天一早", "03-05 14:20", "03-06 12:00:00")]
    [InlineData("上午", "03-05 09:20", "03-05 12:00:00")]
    [InlineData("中午前", "03-05 09:20", "03-05 12:00:00")]
    [InlineData("明天中午", "03-05 09:20", "03-06 12:00:00")]
    [InlineData("今天下午", "03-05 09:20", "03-05 18:00:00")]
    [InlineData("下班前", "03-05 14:20", "03-05 18:00:00")]
    [InlineData("明天下班前", "03-05 14:20", "03-06 18:00:00")]
    [InlineData("周五晚上", "03-05 14:20", "03-06 23:59:59")]
    [InlineData("今天17点前", "03-05 14:20", "03-05 17:00:00")]
    [InlineData("17:30", "03-05 14:20", "03-05 17:30:00")]
    [InlineData("五点半", "03-05 14:20", "03-05 17:30:00")]
    [InlineData("六点整", "03-05 14:20", "03-05 18:00:00")]
    [InlineData("下午3点", "03-05 09:20", "03-05 15:00:00")]
    [InlineData("晚上八点前", "03-05 14:20", "03-05 20:00:00")]
    [InlineData("今晚八点之前", "03-05 14:20", "03-05 20:00:00")]
    [InlineData("8点", "03-05 21:20", "03-06 08:00:00")]
    [InlineData("17点前", "03-05 18:20", "03-06 17:00:00")]
    [InlineData("12点前", "03-05 09:20", "03-05 12:00:00")]
    [InlineData("12点前", "03-05 14:20", "03-06 00:00:00")]
    [InlineData("明天凌晨2点", "03-05 14:20", "03-06 02:00:00")]
    [InlineData("中午1点", "03-05 09:20", "03-05 13:00:00")]
    [InlineData("当天", "03-05 14:20", "03-05 23:59:59")]
    [InlineData("当日", "12-31 23:20", "12-31 23:59:59")]
    [InlineData("3天后", "03-05 14:20", "03-08 23:59:59")]
    [InlineData("2小时后", "03-05 23:20", "03-06 01:20:00")]
    [InlineData("半天", "03-05 14:20", "03-06 02:20:00")]
    [InlineData("31号", "04-10 14:20", "05-31 23:59:59")]
    [InlineData("30号", "02-10 14:20", "03-30 23:59:59")]
    [InlineData("今晚12点", "03-05 14:20", "03-06 00:00:00")]
    [InlineData("晚上12点", "02-28 14:20", "03-01 00:00:00")]
    [InlineData("零点前", "12-31 14:20", "2027-01-01 00:00:00")]
    [InlineData("今天24:00前", "03-05 14:20", "03-06 00:00:00")]
    [InlineData("5点", "03-05 14:20", "03-05 17:00:00")]
    [InlineData("11点", "03-05 09:10", "03-05 11:00:00")]
    [InlineData("3点", "03-05 09:10", "03-05 15:00:00")]
    [InlineData("明天2点", "03-05 14:20", "03-06 14:00:00")]
    [InlineData("明天9点", "03-05 14:20", "03-06 09:00:00")]
    [InlineData("周六10点", "03-05 14:20", "03-07 10:00:00")]
    [InlineData("15点", "03-05 14:20", "03-05 15:00:00")]
    [InlineData("一个半小时", "03-05 14:20", "03-05 15:50:00")]
    [InlineData("半小时内", "03-05 23:50", "03-06 00:20:00")]
    [InlineData("半个钟头", "03-05 14:20", "03-05 14:50:00")]
    [InlineData("一刻钟", "03-05 14:20", "03-05 14:35:00")]
    [InlineData("20分钟", "03-05 14:20", "03-05 14:40:00")]
    [InlineData("24小时内", "02-28 14:20", "03-01 14:20:00")]
    [InlineData("2h内", "03-05 14:20", "03-05 16:20:00")]
    [InlineData("1小时30分钟", "03-05 14:20", "03-05 15:50:00")]
    [InlineData("三天内", "03-05 14:20", "03-08 23:59:59")]
    [InlineData("7日内", "02-25 14:20", "03-04 23:59:59")]
    [InlineData("两天左右", "03-05 14:20", "03-07 23:59:59")]
    [InlineData("一周内", "03-05 14:20", "03-12 23:59:59")]
    [InlineData("两周内", "03-05 14:20", "03-19 23:59:59")]
    [InlineData("两个礼拜", "03-05 14:20", "03-19 23:59:59")]
    [InlineData("半个月内", "03-05 14:20", "03-20 23:59:59")]
    [InlineData("一个月内", "01-31 14:20", "02-28 23:59:59")]
    [InlineData("一个月内", "2028-01-31 14:20", "2028-02-29 23:59:59")]
    [InlineData("1个月内", "03-05 14:20", "04-05 23:59:59")]
    [InlineData("2个工作日", "03-06 14:20", "03-10 23:59:59")]
    [InlineData("三个工作日内", "03-07 14:20", "03-11 23:59:59")]
    [InlineData("1个工作日", "03-05 14:20", "03-06 23:59:59")]
    [InlineData("三到五天", "03-05 14:20", "03-10 23:59:59")]
    [InlineData("3-5个工作日", "03-05 14:20", "03-12 23:59:59")]
    [InlineData("两三天", "03-05 14:20", "03-08 23:59:59")]
    [InlineData("一两个小时", "03-05 14:20", "03-05 16:20:00")]
    [InlineData("10到15分钟", "03-05 14:20", "03-05 14:35:00")]
    [InlineData("3天到5天", "03-05 14:20", "03-10 23:59:59")]
    [InlineData("下午2点到4点", "03-05 09:20", "03-05 16:00:00")]
    [InlineData("周三", "03-05 14:20", "03-11 23:59:59")]
    [InlineData("这周四", "03-05 14:20", "03-05 23:59:59")]
    [InlineData("礼拜天", "03-05 14:20", "03-08 23:59:59")]
    [InlineData("星期六上午", "03-05 14:20", "03-07 12:00:00")]
    [InlineData("周五下午三点前", "03-05 14:20", "03-06 15:00:00")]
    [InlineData("下周一", "03-08 14:20", "03-09 23:59:59")]
    [InlineData("下周三", "03-05 14:20", "03-11 23:59:59")]
    [InlineData("下下周二", "03-05 14:20", "03-17 23:59:59")]
    [InlineData("本周内", "03-05 14:20", "03-08 23:59:59")]
    [InlineData("周末", "03-08 14:20", "03-08 23:59:59")]
    [InlineData("下周内", "03-05 14:20", "03-15 23:59:59")]
    [InlineData("3月8号", "03-05 14:20", "03-08 23:59:59")]
    [InlineData("3月1日", "03-05 14:20", "2027-03-01 23:59:59")]
    [InlineData("8号", "03-05 14:20", "03-08 23:59:59")]
    [InlineData("1号前", "03-05 14:20", "04-01 23:59:59")]
    [InlineData("2月29号", "03-05 14:20", "2028-02-29 23:59:59")]
    [InlineData("下个月10号", "03-05 14:20", "04-10 23:59:59")]
    [InlineData("下月3日", "12-05 14:20", "2027-01-03 23:59:59")]
    [InlineData("月底", "02-05 14:20", "02-28 23:59:59")]
    [InlineData("月底前", "2028-02-05 14:20", "2028-02-29 23:59:59")]
    [InlineData("年底前", "03-05 14:20", "12-31 23:59:59")]
    [InlineData("周五前", "03-05 14:20", "03-06 23:59:59")]
    [InlineData("8号之前", "03-05 14:20", "03-08 23:59:59")]
    [InlineData("8号中午", "03-05 14:20", "03-08 12:00:00")]
    [InlineData("周三到周五", "03-02 14:20", "03-06 23:59:59")]
    [InlineData("今天或者明天", "03-05 14:20", "03-06 23:59:59")]
    [InlineData("明早九点半", "03-05 14:20", "03-06 09:30:00")]
    [InlineData("18时前", "03-05 14:20", "03-05 18:00:00")]
    [InlineData("24小時內", "03-05 14:20", "03-06 14:20:00")]
    [InlineData("一两天之内", "03-05 14:20", "03-07 23:59:59")]
    public void Due_times_follow_the_table(string text, string at, string due)
        => Due(text, at).ShouldBe(Instant(due), text);

    [Theory]
    [InlineData("过两天")]
    [InlineData("这几天")]
    [InlineData("最快明天")]
    [InlineData("最早也要三天")]
    [InlineData("马上")]
    [InlineData("稍等")]
    [InlineData("第一时间")]
    [InlineData("一会儿")]
    [InlineData("几个小时")]
    [InlineData("到时候")]
    public void Some_words_set_no_clock(string text)
    {
        TimeReader.Read(text).ShouldNotBeEmpty();
        Due(text, "03-05 14:20").ShouldBeNull();
    }

    [Theory]
    [InlineData("有一点小问题")]
    [InlineData("两点建议")]
    [InlineData("说明一下")]
    [InlineData("上午好")]
    [InlineData("周到的服务")]
    [InlineData("2号链接")]
    [InlineData("38号的鞋")]
    [InlineData("18时候")]
    public void Words_that_only_look_like_times(string text) => TimeReader.Read(text).ShouldNotContain(t => t.IsConcrete, text);

    [Fact]
    public void The_calendar_is_a_parameter()
    {
        var sixDays = WorkCalendar.Default with { WorkDays = [.. Enum.GetValues<DayOfWeek>().Where(d => d != DayOfWeek.Sunday)] };
        var friday = Instant("03-06 14:20");
        TimeReader.Read("两个工作日")[0].Rule.Due(friday, sixDays).ShouldBe(Instant("03-09 23:59:59"));
        var holiday = WorkCalendar.Default with { DaysOff = [new DateOnly(2026, 3, 9)] };
        TimeReader.Read("两个工作日")[0].Rule.Due(friday, holiday).ShouldBe(Instant("03-11 23:59:59"));
    }

    [Fact]
    public void Another_offset_is_brought_to_the_calendars()
        => TimeReader.Read("今天")[0].Rule.Due(new DateTimeOffset(2026, 3, 5, 20, 0, 0, TimeSpan.Zero), WorkCalendar.Default).ShouldBe(Instant("03-06 23:59:59"));

    private static DateTimeOffset? Due(string text, string at)
    {
        var times = TimeReader.Read(Normalizer.Normalize(text).Text);
        return times.Count == 0 ? null : times[0].Rule.Due(Instant(at), WorkCalendar.Default);
    }

    private static DateTimeOffset Instant(string text)
        => DateTimeOffset.Parse((text.Length > 15 && text[4] == '-' ? text : "2026-" + text) + "+08:00", CultureInfo.InvariantCulture);
}
