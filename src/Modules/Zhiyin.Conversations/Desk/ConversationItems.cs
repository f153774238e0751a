using System.Text.Json;
using Zhiyin.Conversations.Buyers;
using Zhiyin.Conversations.Labels;
using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Routing;
using Zhiyin.People.Agents;

namespace Zhiyin.Conversations.Desk;

/// <summary>Loads lines of lists: a fixed number of queries, however many conversations. Who may see them is the caller's business.</summary>
public static class ConversationItems
{
    // Whoever has this many to read is told «and more»; counting all of a long silence cost more than everything else of an item.
    private const int MostUnread = 100;

    /// <summary>The items of <paramref name="ids"/> in their order, as <paramref name="user"/> sees them; ids that do not exist are left out.</summary>
    public static async Task<IReadOnlyList<ConversationItemShape>> LoadAsync(ZhiyinDb db, CurrentUser user, IReadOnlyList<ConversationId> ids, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (ids.Count == 0)
        {
            return [];
        }

        var items = (await FetchAsync(db, user.Shop, ids, cancellation)).ToDictionary(i => i.Conversation.Id);
        var mentioned = await db.Set<Participant>().AsNoTracking()
            .Where(p => p.Shop == user.Shop && p.Agent == user.Agent && p.Mentioned && ids.Contains(p.Conversation)).Select(p => p.Conversation).ToListAsync(cancellation);
        return [.. ids.Where(items.ContainsKey).Select(id => items[id].Shape() with { Mentioned = mentioned.Contains(id) })];
    }

    /// <summary>One item for <paramref name="user"/>; null when it does not exist.</summary>
    public static async Task<ConversationItemShape?> OneAsync(ZhiyinDb db, CurrentUser user, ConversationId id, CancellationToken cancellation = default)
        => await LoadAsync(db, user, [id], cancellation) is [var item] ? item : null;

    /// <summary>Conversations with who may see them, loaded once for all screens that are told of them; <paramref name="known"/> are messages that need not be read for it.</summary>
    public static async Task<IReadOnlyList<SeenConversation>> ForFeedAsync(
        ZhiyinDb db, ShopId shop, IReadOnlyList<ConversationId> ids, IReadOnlyDictionary<(ConversationId, int), Message>? known = null, CancellationToken cancellation = default)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = await FetchAsync(db, shop, ids, cancellation, known);
        var participants = (await db.Set<Participant>().AsNoTracking().Where(p => p.Shop == shop && ids.Contains(p.Conversation)).ToListAsync(cancellation)).ToLookup(p => p.Conversation);
        return
        [
            .. rows.Select(row => new SeenConversation(
                shop,
                row.Shape(),
                row.Conversation.Assignee,
                participants[row.Conversation.Id].Select(p => p.Agent).ToHashSet(),
                participants[row.Conversation.Id].Where(p => p.Mentioned).Select(p => p.Agent).ToHashSet())),
        ];
    }

    private static async Task<IReadOnlyList<Row>> FetchAsync(ZhiyinDb db, ShopId shop, IReadOnlyList<ConversationId> ids, CancellationToken cancellation, IReadOnlyDictionary<(ConversationId, int), Message>? known = null)
    {
        var rows = await (
            from c in db.Set<Conversation>().AsNoTracking()
            where c.Shop == shop && ids.Contains(c.Id)
            join b in db.Set<Buyer>() on new { c.Shop, Id = c.Buyer } equals new { b.Shop, b.Id }
            join a in db.Set<Agent>() on new { c.Shop, Id = c.Assignee } equals new { a.Shop, Id = (AgentId?)a.Id } into assigned
            from a in assigned.DefaultIfEmpty()
            select new
            {
                Conversation = c,
                Buyer = new { b.Id, b.NameMasked, b.Identifier, b.Tags },
                Assignee = a == null ? null : new { a.Id, a.Name, a.Nick, a.Presence },
                Unread = db.Set<Message>().Where(m => m.Shop == c.Shop && m.Conversation == c.Id && m.Seq > c.AgentSeenSeq && m.Kind == MessageKind.Incoming).Take(MostUnread).Count(),
            }).ToListAsync(cancellation);
        var last = new Dictionary<ConversationId, LastMessageShape>();
        foreach (var c in rows.Select(r => r.Conversation))
        {
            if (known?.GetValueOrDefault((c.Id, c.LastSeq)) is { Kind: not MessageKind.Activity } m)
            {
                last[c.Id] = new(m.Seq, Word(m.ContentType), Preview(m.TextMasked), m.At);
            }
        }

        if (ids.Where(id => !last.ContainsKey(id)).ToList() is { Count: > 0 } unknown)
        {
            await LastAsync(db, shop, unknown, last, cancellation);
        }

        var labels = (await db.Set<ConversationLabel>().AsNoTracking().Where(l => l.Shop == shop && ids.Contains(l.Conversation)).ToListAsync(cancellation))
            .ToLookup(l => l.Conversation, l => l.Title);
        var queued = rows.Where(r => r.Conversation is { Status: ConversationStatus.Pending, Assignee: null, MergedInto: null }).Select(r => r.Conversation.Id).ToList();
        var places = queued.Count == 0 ? null : await Queue.PlacesAsync(db, shop, queued, cancellation);
        return
        [
            .. rows.Select(r => new Row(
                r.Conversation,
                new(r.Buyer.Id, r.Buyer.NameMasked, r.Buyer.Identifier is not null, r.Buyer.Tags.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
                r.Assignee is { } a ? new(a.Id, a.Name, a.Nick, a.Presence) : null,
                [.. labels[r.Conversation.Id].Order(StringComparer.Ordinal)],
                r.Unread,
                last.GetValueOrDefault(r.Conversation.Id),
                places is not null && places.TryGetValue(r.Conversation.Id, out var place) ? place : null)),
        ];
    }

    // The newest that is not a line about the conversation itself. Asked for by number, so that no database reads more than one bubble of each.
    private static async Task LastAsync(ZhiyinDb db, ShopId shop, IReadOnlyList<ConversationId> ids, Dictionary<ConversationId, LastMessageShape> last, CancellationToken cancellation)
    {
        var rows = await (
            from c in db.Set<Conversation>().AsNoTracking()
            where c.Shop == shop && ids.Contains(c.Id)
            let newest = db.Set<Message>().Where(x => x.Shop == c.Shop && x.Conversation == c.Id && x.Kind != MessageKind.Activity).OrderByDescending(x => x.Seq).Select(x => x.Seq).FirstOrDefault()
            join m in db.Set<Message>() on new { c.Shop, c.Id, Seq = newest } equals new { m.Shop, Id = m.Conversation, m.Seq }
            select new { m.Conversation, m.Seq, m.ContentType, m.TextMasked, m.At }).ToListAsync(cancellation);
        foreach (var m in rows)
        {
            last[m.Conversation] = new(m.Seq, Word(m.ContentType), Preview(m.TextMasked), m.At);
        }
    }

    private static string Word(ContentType type) => type switch
    {
        ContentType.Image => "image",
        ContentType.Card => "card",
        _ => "text",
    };

    /// <summary>The beginning of a bubble: at most 80 characters, never half a surrogate pair.</summary>
    private static string Preview(string text)
    {
        const int Most = 80;
        return text.Length <= Most ? text : text[..(char.IsHighSurrogate(text[Most - 1]) ? Most - 1 : Most)];
    }

    private sealed record Row(
        Conversation Conversation, BuyerRefShape Buyer, AgentRefShape? Assignee, IReadOnlyList<string> Labels, int Unread, LastMessageShape? Last, int? Place)
    {
        public ConversationItemShape Shape() => new()
        {
            Id = Conversation.Id,
            Number = Conversation.Number,
            InboxId = Conversation.Inbox,
            Buyer = Buyer,
            Status = Conversation.Status,
            Assignee = Assignee,
            TeamId = Conversation.Team,
            Priority = Conversation.Priority == Desk.Priority.None ? null : Conversation.Priority,
            Labels = Labels,
            LastSeq = Conversation.LastSeq,
            AgentSeenSeq = Conversation.AgentSeenSeq,
            BuyerSeenSeq = Conversation.BuyerSeenSeq,
            Unread = Unread,
            LastMessage = Last,
            CreatedAt = Conversation.CreatedAt,
            LastActivityAt = Conversation.LastActivityAt,
            WaitingSince = Conversation.WaitingSince,
            FirstReplyAt = Conversation.FirstReplyAt,
            SnoozedUntil = Conversation.SnoozedUntil,
            ResolvedAt = Conversation.ResolvedAt,
            Resolution = Conversation.Resolution == Desk.Resolution.None ? null : Conversation.Resolution,
            Rating = Conversation.Rating,
            OffHours = Conversation.OffHours,
            QueuePlace = Place,
            MergedInto = Conversation.MergedInto,
            CustomAttributes = JsonSerializer.Deserialize<Dictionary<string, string>>(Conversation.Attributes) ?? [],
        };
    }
}
