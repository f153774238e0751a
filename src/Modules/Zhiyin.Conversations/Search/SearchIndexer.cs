using Zhiyin.Conversations.Messages;
using Zhiyin.Platform.Events;

namespace Zhiyin.Conversations.Search;

/// <summary>Enters new messages into the search index as the event log tells of them. Only <see cref="Message.TextMasked"/> is read: what is masked cannot be searched for.</summary>
public sealed class SearchIndexer(ISearchIndex index) : IEventConsumer
{
    public string Name => "search";

    public TimeSpan Gathers { get; } = TimeSpan.FromMilliseconds(300);

    public int AtOnce => 60;

    public async Task HandleAsync(ZhiyinDb db, IReadOnlyList<EventEntry> events, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(events);
        foreach (var shop in events.Where(e => e.Kind == ConversationEvents.MessageCreated && e.Conversation is not null).GroupBy(e => e.Shop))
        {
            var messages = await MessageRows.LoadAsync(db, shop.Key, shop.Select(e => (e.Conversation!.Value, e.Seq)), cancellation);
            var entries = messages.Where(m => m.Kind != MessageKind.Activity && m.TextMasked.Length > 0)
                .OrderBy(m => m.At).ThenBy(m => m.Conversation.Value).ThenBy(m => m.Seq)
                .Select(m => new SearchEntry(m.Conversation, m.Seq, m.At, SearchTokens.OfText(m.TextMasked))).Where(e => e.Tokens.Count > 0).ToList();
            if (entries.Count > 0)
            {
                await index.PutAsync(db, shop.Key, entries, cancellation);
                await TokenCounts.AddAsync(db, shop.Key, TokenCounts.Of(entries.Select(e => e.Tokens), 1), cancellation);
            }
        }
    }

    /// <summary>Takes conversations out again, and their tokens out of the counts; call it while their texts are still there.</summary>
    internal static async Task RemoveAsync(ZhiyinDb db, ISearchIndex index, ShopId shop, IReadOnlyCollection<ConversationId> conversations, CancellationToken cancellation)
    {
        foreach (var chunk in conversations.Chunk(100))
        {
            var texts = await db.Set<Message>().Where(m => m.Shop == shop && chunk.Contains(m.Conversation) && m.Kind != MessageKind.Activity && m.TextMasked != "").Select(m => m.TextMasked).ToListAsync(cancellation);
            await TokenCounts.AddAsync(db, shop, TokenCounts.Of(texts.Select(SearchTokens.OfText), -1), cancellation);
            foreach (var conversation in chunk)
            {
                await index.RemoveAsync(db, shop, conversation, cancellation);
            }
        }
    }
}
