using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Messages;
using Zhiyin.Platform.Paging;
using Zhiyin.Rulebook.Book;

namespace Zhiyin.Rulebook.Alarms;

/// <summary>GET false_alarms: the newest first, each with the bubbles before it where the reader may see the conversation.</summary>
public sealed class ListAlarms(Store store, ShopCoaches coaches, AgentNames names)
{
    private const int Around = 4;

    public async Task<Page<AlarmShape>> RunAsync(CurrentUser user, AlarmStatus? status, PageAsk ask, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(user);
        var coach = await coaches.OfAsync(user.Shop, cancellation);
        var agents = await names.OfAsync(user.Shop, cancellation);
        return await store.ReadAsync(
            async db =>
            {
                var rows = await db.Set<FalseAlarm>().Where(a => a.Shop == user.Shop && (status == null || a.Status == status))
                    .OrderByDescending(a => a.Id).Skip(ask.Offset).Take(ask.Size + 1).ToListAsync(cancellation);
                var ids = rows.Select(r => r.Conversation).Distinct().ToList();
                var seen = (await db.Set<Conversation>().VisibleTo(db, user).Where(c => ids.Contains(c.Id)).Select(c => c.Id).ToListAsync(cancellation)).ToHashSet();
                var shapes = new List<AlarmShape>(rows.Count);
                foreach (var row in rows)
                {
                    shapes.Add(AlarmShape.Of(row, coach.Find(row.Rule), id => agents.GetValueOrDefault(id)?.Name ?? "", seen.Contains(row.Conversation) ? await ContextAsync(db, row, cancellation) : []));
                }

                return ask.Of<AlarmShape>(shapes);
            },
            cancellation);
    }

    private static async Task<IReadOnlyList<AlarmBubble>> ContextAsync(ZhiyinDb db, FalseAlarm alarm, CancellationToken cancellation)
    {
        var before = await db.Set<Message>().Where(m => m.Shop == alarm.Shop && m.Conversation == alarm.Conversation && m.Seq <= alarm.Seq && m.Kind != MessageKind.Activity && !m.Private)
            .OrderByDescending(m => m.Seq).Take(Around).Select(m => new AlarmBubble(m.Seq, m.SenderKind, m.TextMasked)).ToListAsync(cancellation);
        before.Reverse();
        return before;
    }
}
