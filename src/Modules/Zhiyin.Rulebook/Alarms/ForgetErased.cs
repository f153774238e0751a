using Zhiyin.Conversations;
using Zhiyin.Conversations.Desk;
using Zhiyin.Platform.Events;

namespace Zhiyin.Rulebook.Alarms;

/// <summary>A buyer was erased: drafts that were meant for them go as well. Counts and decisions stay.</summary>
internal sealed class ForgetErased : IEventConsumer
{
    public string Name => "rulebook.erased";

    public IReadOnlySet<string> Kinds { get; } = new HashSet<string>(StringComparer.Ordinal) { ConversationEvents.BuyerErased };

    public async Task HandleAsync(ZhiyinDb db, IReadOnlyList<EventEntry> events, CancellationToken cancellation)
    {
        foreach (var entry in events.Where(e => e.Kind == ConversationEvents.BuyerErased && e.Buyer is not null))
        {
            var ids = await db.Set<Conversation>().Where(c => c.Shop == entry.Shop && c.Buyer == entry.Buyer).Select(c => c.Id).ToListAsync(cancellation);
            await db.Set<FalseAlarm>().Where(a => a.Shop == entry.Shop && ids.Contains(a.Conversation))
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.Draft, "").SetProperty(a => a.Comment, (string?)null), cancellation);
        }
    }
}
