using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Messages;
using Zhiyin.Platform.Paging;

namespace Zhiyin.Conversations.Search;

/// <summary>A hit: the conversation, the message, and the stretches of its content to mark (UTF-16 units).</summary>
public sealed record FoundShape(ConversationItemShape Conversation, MessageShape Message, IReadOnlyList<MarkShape> Marks);

/// <summary>A stretch of the content, in UTF-16 units.</summary>
public sealed record MarkShape(int Start, int Length);

/// <summary>What to look for; <paramref name="To"/> is the first instant no longer wanted.</summary>
public sealed record MessageQuery(string? Text, DateTimeOffset? From, DateTimeOffset? To, InboxId? Inbox);

/// <summary>Searches all messages the user may see. The database gives every message with the rarest tokens; what matches, in which order and how much of it is decided here.</summary>
public sealed class FindMessages(Store store, ISearchIndex index, AgentNames names)
{
    private const int LongestQuery = 200;
    private const int TokensAsked = 4;
    private const int MostHits = 20_000;
    private const int MostRanked = 1_000;
    private const int IdsAtOnce = 500;

    public Task<Result<Page<FoundShape>>> FindAsync(CurrentUser user, MessageQuery ask, PageAsk page, CancellationToken cancellation) => store.ReadAsync<Result<Page<FoundShape>>>(
        async db =>
        {
            if (ask.Text is not { Length: <= LongestQuery } text || SearchQuery.Read(text) is not { } query)
            {
                return Refusal.Invalid("q", $"请输入要找的字词，最多 {LongestQuery} 个字", $"Enter words to look for, at most {LongestQuery} characters");
            }

            var rarest = await TokenCounts.RarestAsync(db, user.Shop, query.Tokens, TokensAsked, cancellation);
            var hits = await index.FindAsync(db, user.Shop, rarest, ask.From, ask.To, MostHits, cancellation);
            var visible = await VisibleAsync(db, user, hits, ask.Inbox, cancellation);
            var candidates = hits.Where(h => visible.Contains(h.Conversation)).OrderByDescending(h => h.At).Take(MostRanked).Select(h => (h.Conversation, h.Seq));
            var ranked = (await MessageRows.TextsAsync(db, user.Shop, candidates, cancellation))
                .Select(m => (Text: m, Match: query.Match(m.Text)!)).Where(m => m.Match is not null)
                .OrderByDescending(m => SearchQuery.Rank(m.Match, m.Text.At)).ThenByDescending(m => m.Text.At).ThenBy(m => m.Text.Conversation.Value).ThenByDescending(m => m.Text.Seq)
                .Skip(page.Offset).Take(page.Size + 1).ToList();
            var whole = (await MessageRows.LoadAsync(db, user.Shop, ranked.Select(m => (m.Text.Conversation, m.Text.Seq)), cancellation)).ToDictionary(m => (m.Conversation, m.Seq));
            var found = ranked.Where(m => whole.ContainsKey((m.Text.Conversation, m.Text.Seq))).Select(m => (whole[(m.Text.Conversation, m.Text.Seq)], m.Match)).ToList();
            return page.Of(await ShapesAsync(db, user, found, cancellation));
        },
        cancellation);

    private static async Task<HashSet<ConversationId>> VisibleAsync(ZhiyinDb db, CurrentUser user, IReadOnlyList<SearchHit> hits, InboxId? inbox, CancellationToken cancellation)
    {
        var visible = new HashSet<ConversationId>();
        foreach (var ids in hits.Select(h => h.Conversation).Distinct().Chunk(IdsAtOnce))
        {
            visible.UnionWith(await db.Set<Conversation>().VisibleTo(db, user).Where(c => ids.Contains(c.Id) && (inbox == null || c.Inbox == inbox)).Select(c => c.Id).ToListAsync(cancellation));
        }

        return visible;
    }

    private async Task<IReadOnlyList<FoundShape>> ShapesAsync(ZhiyinDb db, CurrentUser user, List<(Message Message, SearchMatch Match)> found, CancellationToken cancellation)
    {
        var items = (await ConversationItems.LoadAsync(db, user, [.. found.Select(f => f.Message.Conversation).Distinct()], cancellation)).ToDictionary(i => i.Id);
        var agents = await names.OfAsync(user.Shop, cancellation);
        return
        [
            .. found.Where(f => items.ContainsKey(f.Message.Conversation)).Select(f =>
            {
                var item = items[f.Message.Conversation];
                var message = MessageShape.Of(f.Message, AgentNames.NameOf(f.Message, item.Buyer.Name, agents), item.AgentSeenSeq, item.BuyerSeenSeq);
                return new FoundShape(item, message, [.. f.Match.Marks.Select(m => new MarkShape(m.Start, m.Length))]);
            }),
        ];
    }
}
