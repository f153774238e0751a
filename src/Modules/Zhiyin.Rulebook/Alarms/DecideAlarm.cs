using Zhiyin.Coach.Engine;
using Zhiyin.Conversations.Messages;
using Zhiyin.People.Audit;
using Zhiyin.Rulebook.Book;

namespace Zhiyin.Rulebook.Alarms;

/// <summary>POST false_alarms/{id}/decide: accepted ones are spared at once, in this shop only, and are run again whenever somebody asks.</summary>
public sealed class DecideAlarm(Store store, ShopCoaches coaches, AgentNames names, AuditLog audit, TimeProvider time)
{
    private const int ShortestPhrase = 2;
    private const int LongestPhrase = 200;

    public async Task<Result<AlarmShape>> RunAsync(CurrentUser user, Guid id, AlarmDecision decision, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(decision);
        var coach = await coaches.OfAsync(user.Shop, cancellation);
        var decided = await store.WriteAsync(db => DecideAsync(db, user, id, decision, coach, cancellation), cancellation);
        if (decided.Refusal is { } refusal)
        {
            return refusal;
        }

        if (decision.Accept)
        {
            coaches.Forget(user.Shop);
        }

        var agents = await names.OfAsync(user.Shop, cancellation, user.Agent);
        return AlarmShape.Of(decided.Value, coach.Find(decided.Value.Rule), agent => agents.GetValueOrDefault(agent)?.Name ?? "", []);
    }

    private async Task<Result<FalseAlarm>> DecideAsync(ZhiyinDb db, CurrentUser user, Guid id, AlarmDecision decision, ShopCoach coach, CancellationToken cancellation)
    {
        await store.Dialect.LockRowsAsync(db, "false_alarms", [id], cancellation);
        if (await db.Set<FalseAlarm>().FirstOrDefaultAsync(a => a.Shop == user.Shop && a.Id == id, cancellation) is not { } alarm)
        {
            return Refusal.NotFound;
        }

        if (alarm.Status != AlarmStatus.Open)
        {
            return RulebookRefusals.Decided;
        }

        (alarm.Status, alarm.DecidedBy, alarm.DecidedAt) = (decision.Accept ? AlarmStatus.Accepted : AlarmStatus.Declined, user.Agent, time.GetUtcNow());
        var detail = new Dictionary<string, string>(StringComparer.Ordinal) { ["rule"] = alarm.Rule };
        if (decision.Accept)
        {
            var phrase = PhraseOf(alarm, coach.Find(alarm.Rule), decision);
            if (phrase.Refusal is { } refusal)
            {
                return refusal;
            }

            alarm.Phrase = phrase.Value.Length == 0 ? null : phrase.Value;
            detail["scope"] = alarm.Phrase is null ? "rule" : "phrase";
            await BookShelf.ChangeAsync(store, db, user, time.GetUtcNow(), book => book with { Exemptions = [.. book.Exemptions, new(alarm.Rule, alarm.Phrase, alarm.Id)] }, cancellation);
        }

        audit.Enter(db, user, decision.Accept ? "false_alarm.accepted" : "false_alarm.declined", "false_alarm", id.ToString(), detail);
        return alarm;
    }

    /// <summary>What is spared: empty for the whole rule. A phrase must hold the marked words, or it would spare something else. Pure.</summary>
    internal static Result<string> PhraseOf(FalseAlarm alarm, RuleInfo? rule, AlarmDecision decision)
    {
        if (rule is { Blocks: true })
        {
            return RulebookRefusals.Blocks;
        }

        if (decision.Scope == AlarmScope.Rule)
        {
            return "";
        }

        var phrase = decision.Phrase is { } given ? MessageText.Clean(given) : alarm.Draft.Substring(alarm.Start, alarm.Length).Trim();
        return phrase.Length is >= ShortestPhrase and <= LongestPhrase && Holds(alarm, phrase)
            ? phrase
            : Refusal.Invalid("phrase", "放行的说法要包含被标记的原话，2 到 200 个字", "The spared phrase holds the marked words, 2 to 200 characters");
    }

    private static bool Holds(FalseAlarm alarm, string phrase)
    {
        for (var at = alarm.Draft.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = alarm.Draft.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            // The marked words may have blanks at their ends that no phrase keeps.
            var marked = alarm.Draft.AsSpan(alarm.Start, alarm.Length);
            var lead = alarm.Length - marked.TrimStart().Length;
            if (at <= alarm.Start + lead && at + phrase.Length >= alarm.Start + lead + marked.Trim().Length)
            {
                return true;
            }
        }

        return false;
    }
}
