using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Privacy;
using Zhiyin.Rulebook.Book;

namespace Zhiyin.Rulebook.Alarms;

/// <summary>POST false_alarms: an agent says that a finding is wrong. The same report again answers the one that is open.</summary>
public sealed class ReportAlarm(Store store, ShopCoaches coaches, AgentNames names, TimeProvider time)
{
    private const int LongestComment = 500;

    public async Task<Result<AlarmShape>> RunAsync(CurrentUser user, AlarmInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(input);
        var coach = await coaches.OfAsync(user.Shop, cancellation);
        if (Fault(input, coach) is { } refusal)
        {
            return refusal;
        }

        var rule = coach.Find(input.Finding.Rule)!.Id;
        var (draft, start, length) = MaskedDraft.Of(input.Draft, input.Finding.Start, input.Finding.Length);
        var made = await store.WriteAsync<Result<FalseAlarm>>(
            async db =>
            {
                var seq = await db.Set<Conversation>().VisibleTo(db, user).Where(c => c.Id == input.Conversation).Select(c => (int?)c.LastSeq).FirstOrDefaultAsync(cancellation);
                if (seq is null)
                {
                    return Refusal.NotFound;
                }

                var there = await db.Set<FalseAlarm>().FirstOrDefaultAsync(
                    a => a.Shop == user.Shop && a.Conversation == input.Conversation && a.Rule == rule && a.Status == AlarmStatus.Open && a.Draft == draft && a.Start == start, cancellation);
                if (there is not null)
                {
                    return there;
                }

                var alarm = new FalseAlarm
                {
                    Shop = user.Shop,
                    Id = Guid.CreateVersion7(time.GetUtcNow()),
                    Conversation = input.Conversation,
                    Seq = seq.Value,
                    By = user.Agent,
                    At = time.GetUtcNow(),
                    Rule = rule,
                    Draft = draft,
                    Start = start,
                    Length = length,
                    Comment = input.Comment?.Trim() is { Length: > 0 } comment ? Masking.Mask(MessageText.Clean(comment)).Text : null,
                };
                db.Add(alarm);
                return alarm;
            },
            cancellation);
        if (made.Refusal is { } no)
        {
            return no;
        }

        var agents = await names.OfAsync(user.Shop, cancellation, user.Agent);
        return AlarmShape.Of(made.Value, coach.Find(rule), id => agents.GetValueOrDefault(id)?.Name ?? "", []);
    }

    private static Refusal? Fault(AlarmInput input, ShopCoach coach)
        => input.Finding is null || coach.Find(input.Finding.Rule ?? "") is null ? Refusal.Invalid("finding", "没有这条规则", "There is no such rule")
            : string.IsNullOrWhiteSpace(input.Draft) || input.Draft.Length > MessageText.Longest ? MessageRefusals.TooLong
            : input.Finding.Start < 0 || input.Finding.Length < 0 || input.Finding.Start > input.Draft.Length - input.Finding.Length ? Refusal.Invalid("finding", "标记不在这段话里", "The place lies outside the draft")
            : input.Comment is { Length: > LongestComment } ? Refusal.Invalid("comment", $"说明不超过 {LongestComment} 个字", $"At most {LongestComment} characters")
            : null;
}
