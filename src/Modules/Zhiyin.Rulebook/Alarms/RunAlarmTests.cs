using Zhiyin.Coach;
using Zhiyin.Rulebook.Book;
using Zhiyin.Rulebook.Threads;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Rulebook.Alarms;

/// <summary>GET rulebook/tests: every accepted false alarm is reviewed again in its conversation. One that does not pass has come back, one that is not needed can be dropped.</summary>
public sealed class RunAlarmTests(Store store, ShopCoaches coaches)
{
    private const int Most = 500;

    public async Task<IReadOnlyList<AlarmTest>> RunAsync(CurrentUser user, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(user);
        var (coach, tests) = (await coaches.OfAsync(user.Shop, cancellation), new List<AlarmTest>());
        // The rules as they stand, nothing spared.
        var shipped = ShopBook.Empty.Coach(coach.Own with { Suppressions = [] });
        var alarms = await store.ReadAsync(
            db => db.Set<FalseAlarm>().Where(a => a.Shop == user.Shop && a.Status == AlarmStatus.Accepted && a.Draft != "").OrderByDescending(a => a.Id).Take(Most).ToListAsync(cancellation), cancellation);
        foreach (var alarm in alarms)
        {
            var talk = await store.ReadAsync(db => TalkThread.LoadAsync(db, user.Shop, alarm.Conversation, alarm.Seq, cancellation), cancellation);
            var thread = ThreadReading.Read(new Conversation(talk.Bubbles));
            tests.Add(new(alarm.Id, alarm.Rule, alarm.Phrase, alarm.Draft, Passes: !Speaks(coach.Coach, thread, alarm), Needed: Speaks(shipped, thread, alarm)));
        }

        return tests;
    }

    /// <summary>True when the rule says something where the agent said it should not. Pure.</summary>
    internal static bool Speaks(ReplyCoach coach, ThreadReading thread, FalseAlarm alarm)
        => coach.Review(thread, alarm.Draft, alarm.At).Findings.Any(f => f.Rule.Id == alarm.Rule && f.Span.Start < alarm.Start + Math.Max(1, alarm.Length) && f.Span.End >= alarm.Start);
}
