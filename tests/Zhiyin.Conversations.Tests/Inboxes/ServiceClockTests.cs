using FsCheck;
using FsCheck.Fluent;
using Zhiyin.Conversations.Inboxes;
using Interval = Zhiyin.Conversations.Inboxes.Interval;

namespace Zhiyin.Conversations.Tests.Inboxes;

/// <summary>The service window on the line of instants: tables for what people can look up, properties for the rest.</summary>
public sealed class ServiceClockTests
{
    private static readonly TimeZoneInfo s_shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly TimeZoneInfo s_newYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    private static Interval I(string from, string to) => new(T(from), T(to));

    private static DayTime T(string text) => DayTime.TryParse(text, out var time) ? time : throw new ArgumentException(text, nameof(text));

    private static ServiceHours Week(params Interval[] day) => new([.. Enumerable.Repeat<IReadOnlyList<Interval>>(day, 7)], [], []);

    private static ServiceHours Office => new(
        [[I("09:00", "12:00"), I("13:30", "18:00")], [I("09:00", "18:00")], [I("09:00", "18:00")], [I("09:00", "18:00")], [I("09:00", "24:00")], [I("00:00", "02:00")], []],
        [new Holiday(new DateOnly(2026, 10, 1), "国庆节"), new Holiday(new DateOnly(2026, 10, 2), "国庆节"), new Holiday(new DateOnly(2026, 10, 10), "写错的假")],
        [new Workday(new DateOnly(2026, 10, 10), "国庆调休", [I("10:00", "16:00")])]);

    private static DateTimeOffset Shanghai(string local) => DateTimeOffset.Parse(local + "+08:00");

    [Theory]
    [InlineData("2026-09-28T08:59:59", false)] // Monday
    [InlineData("2026-09-28T09:00:00", true)]
    [InlineData("2026-09-28T11:59:59", true)]
    [InlineData("2026-09-28T12:00:00", false)] // lunch: the end is outside
    [InlineData("2026-09-28T13:30:00", true)]
    [InlineData("2026-09-28T18:00:00", false)]
    [InlineData("2026-09-25T23:59:59", true)] // Friday to 24:00
    [InlineData("2026-09-26T00:00:00", true)] // and on, on Saturday
    [InlineData("2026-09-26T02:00:00", false)]
    [InlineData("2026-09-27T10:00:00", false)] // Sunday
    [InlineData("2026-10-01T10:00:00", false)] // holiday on a Thursday
    [InlineData("2026-10-10T09:30:00", false)] // make-up Saturday has its own hours, and wins over a holiday of the same date
    [InlineData("2026-10-10T10:00:00", true)]
    public void Open_is_what_the_shop_wall_clock_says(string local, bool open)
        => new ServiceClock(Office, s_shanghai).IsOpen(Shanghai(local)).ShouldBe(open);

    [Theory]
    [InlineData("2026-09-28T07:00:00", "2026-09-28T09:00:00")]
    [InlineData("2026-09-28T10:00:00", "2026-09-28T10:00:00")]
    [InlineData("2026-09-28T12:30:00", "2026-09-28T13:30:00")]
    [InlineData("2026-09-30T20:00:00", "2026-10-05T09:00:00")] // over two days off, and Friday and Saturday... see below
    [InlineData("2026-10-09T23:30:00", "2026-10-09T23:30:00")]
    [InlineData("2026-10-10T00:30:00", "2026-10-10T10:00:00")]
    public void The_next_opening_is_the_first_open_instant(string local, string opening)
    {
        var hours = Office with { Holidays = [.. Office.Holidays, new Holiday(new DateOnly(2026, 10, 3), "国庆节")] };
        new ServiceClock(hours, s_shanghai).NextOpening(Shanghai(local)).ShouldBe(Shanghai(opening));
    }

    [Fact]
    public void Hours_that_never_come_have_no_next_opening()
        => new ServiceClock(Week(), s_shanghai).NextOpening(Shanghai("2026-01-01T00:00:00")).ShouldBeNull();

    [Fact]
    public void No_hours_is_always_open()
    {
        var clock = new ServiceClock(null, s_shanghai);
        var at = Shanghai("2026-01-01T03:00:00");
        clock.IsOpen(at).ShouldBeTrue();
        clock.NextOpening(at).ShouldBe(at);
        clock.OpenSecondsBetween(at, at.AddHours(5)).ShouldBe(5 * 3600);
    }

    [Theory]
    [InlineData("2026-09-28T11:59:00", "2026-09-28T13:31:00", 120)]
    [InlineData("2026-09-25T23:00:00", "2026-09-26T01:00:00", 7200)] // 24:00 and 00:00 meet
    [InlineData("2026-09-26T03:00:00", "2026-09-28T09:00:30", 30)] // asked on Saturday night: the clock starts on Monday
    [InlineData("2026-09-28T10:00:00", "2026-09-28T09:00:00", 0)]
    public void A_response_clock_counts_open_seconds_only(string from, string to, double seconds)
        => new ServiceClock(Office, s_shanghai).OpenSecondsBetween(Shanghai(from), Shanghai(to)).ShouldBe(seconds);

    [Fact]
    public void The_night_summer_time_begins_is_an_hour_shorter()
    {
        // 2026-03-08: 02:00 EST becomes 03:00 EDT.
        var clock = new ServiceClock(Week(I("00:00", "04:00")), s_newYork);
        clock.OpenSecondsBetween(DateTimeOffset.Parse("2026-03-08T05:00:00Z"), DateTimeOffset.Parse("2026-03-08T12:00:00Z")).ShouldBe(3 * 3600);
        new ServiceClock(Week(I("02:30", "03:30")), s_newYork).NextOpening(DateTimeOffset.Parse("2026-03-08T05:00:00Z")).ShouldBe(DateTimeOffset.Parse("2026-03-08T07:00:00Z"));
    }

    [Fact]
    public void The_night_summer_time_ends_no_shift_is_cut_in_two()
    {
        // 2026-11-01: 02:00 EDT becomes 01:00 EST; 01:30 comes twice.
        var clock = new ServiceClock(Week(I("00:00", "01:30"), I("01:30", "03:00")), s_newYork);
        clock.IsOpen(DateTimeOffset.Parse("2026-11-01T05:45:00Z")).ShouldBeTrue();
        clock.IsOpen(DateTimeOffset.Parse("2026-11-01T06:15:00Z")).ShouldBeTrue();
        clock.OpenSecondsBetween(DateTimeOffset.Parse("2026-11-01T04:00:00Z"), DateTimeOffset.Parse("2026-11-01T12:00:00Z")).ShouldBe(4 * 3600);
    }

    private static Gen<ServiceHours> AnyHours
    {
        get
        {
            var day = Gen.Choose(0, 24).ArrayOf(4).Select(cuts =>
            {
                Array.Sort(cuts);
                return (IReadOnlyList<Interval>)[.. new[] { (cuts[0], cuts[1]), (cuts[2], cuts[3]) }.Where(p => p.Item1 < p.Item2).Select(p => new Interval(new DayTime(p.Item1 * 60), new DayTime(p.Item2 * 60)))];
            });
            return day.ArrayOf(7).Zip(day).Select(p => new ServiceHours(p.Item1, [new Holiday(new DateOnly(2026, 3, 9), "")], [new Workday(new DateOnly(2026, 3, 10), "", p.Item2)]));
        }
    }

    [Fact]
    public void An_interval_in_the_hour_that_is_leapt_over_never_opens()
    {
        var clock = new ServiceClock(Week(I("02:00", "03:00"), I("12:00", "13:00")), s_newYork);
        clock.NextOpening(DateTimeOffset.Parse("2026-03-08T06:30:00Z")).ShouldBe(DateTimeOffset.Parse("2026-03-08T16:00:00Z"));
    }

    private static Gen<(ServiceHours Hours, TimeZoneInfo Zone, DateTimeOffset From, int Minutes)> AnyCase
        => from hours in AnyHours
           from zone in Gen.Elements(s_shanghai, s_newYork, TimeZoneInfo.FindSystemTimeZoneById("Australia/Lord_Howe"), TimeZoneInfo.Utc)
           from start in Gen.Elements("2026-03-06T00:00:00Z", "2026-10-30T00:00:00Z", "2026-04-03T00:00:00Z")
           from offset in Gen.Choose(0, 5000)
           from minutes in Gen.Choose(0, 3000)
           select (hours, zone, DateTimeOffset.Parse(start).AddMinutes(offset), minutes);

    [Fact]
    public void Open_seconds_are_the_open_minutes_one_by_one()
        => Prop.ForAll(AnyCase.ToArbitrary(), c =>
        {
            var clock = new ServiceClock(c.Hours, c.Zone);
            var stepped = Enumerable.Range(0, c.Minutes).Count(m => clock.IsOpen(c.From.AddMinutes(m))) * 60.0;
            return clock.OpenSecondsBetween(c.From, c.From.AddMinutes(c.Minutes)) == stepped;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void The_next_opening_is_open_and_nothing_before_it_is()
        => Prop.ForAll(AnyCase.ToArbitrary(), c =>
        {
            var clock = new ServiceClock(c.Hours, c.Zone);
            return clock.NextOpening(c.From) is not { } next
                || (clock.IsOpen(next) && next >= c.From && clock.OpenSecondsBetween(c.From, next) == 0 && (next == c.From || !clock.IsOpen(next.AddSeconds(-1))));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Where_no_clock_is_changed_open_is_the_wall_clock_in_an_interval()
        => Prop.ForAll(AnyCase.ToArbitrary(), c =>
        {
            var local = TimeZoneInfo.ConvertTime(c.From, s_shanghai).DateTime;
            var minute = (int)local.TimeOfDay.TotalMinutes;
            return new ServiceClock(c.Hours, s_shanghai).IsOpen(c.From) == c.Hours.On(DateOnly.FromDateTime(local)).Any(i => i.From.Minutes <= minute && minute < i.To.Minutes);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Faulty_hours_are_named()
    {
        ServiceHours.Default.Fault().ShouldBeNull();
        Office.Fault().ShouldBeNull();
        Week(I("09:00", "12:00"), I("11:00", "13:00")).Fault().ShouldNotBeNull().ShouldContain("重叠");
        Week(new Interval(T("22:00"), T("02:00"))).Fault().ShouldNotBeNull().ShouldContain("跨夜");
        (ServiceHours.Default with { Week = [] }).Fault().ShouldNotBeNull();
        (ServiceHours.Default with { Holidays = [new Holiday(default, ""), new Holiday(default, "")] }).Fault().ShouldNotBeNull().ShouldContain("两次");
    }

    [Theory]
    [InlineData("24:00", true)]
    [InlineData("23:59", true)]
    [InlineData("24:01", false)]
    [InlineData("9:00", false)]
    [InlineData("09:60", false)]
    [InlineData("+9:00", false)]
    public void Times_of_day_are_hours_and_minutes(string text, bool valid)
    {
        DayTime.TryParse(text, out var time).ShouldBe(valid);
        (!valid || time.ToString() == text).ShouldBeTrue();
    }
}
