using System.Text.Json.Nodes;
using Zhiyin.Conversations.Buyers;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Pictures;
using Zhiyin.Conversations.Search;
using Zhiyin.People.Idempotency;
using Zhiyin.Platform.Due;

namespace Zhiyin.Conversations.Privacy;

/// <summary>What was made unreadable: conversations of the buyer, and messages and pictures that still held something. <paramref name="Rows"/>: rows of any table that still did.</summary>
public sealed record Erased(int Conversations, int Messages, int Pictures, int Rows);

/// <summary>
/// Makes everything of a buyer unreadable inside one transaction (个人信息保护法 §47): the key goes, and with it every sealed text; masked texts, names, notes, tags and pictures are
/// blanked, search forgets them, the buyer's browsers are signed out. Counts and times stay. Doing it twice does no harm: what holds nothing any more is not touched.
/// </summary>
internal static class Erasing
{
    /// <summary>What an erased buyer is called.</summary>
    public const string Name = "已删除";

    /// <summary>The tables that something is deleted from.</summary>
    public static readonly IReadOnlyList<string> Tables =
        ["messages", "conversations", "scheduled_messages", "due", "attachments", "visitors", "remembered_answers", "buyer_keys", "buyers", "token_counts"];

    public static async Task<Erased> RunAsync(ZhiyinDb db, ISearchIndex index, ShopId shop, IReadOnlyList<BuyerId> buyers, DateTimeOffset now, CancellationToken cancellation)
    {
        var conversations = await db.Set<Conversation>().Where(c => c.Shop == shop && buyers.Contains(c.Buyer)).Select(c => c.Id).ToListAsync(cancellation);
        await SearchIndexer.RemoveAsync(db, index, shop, conversations, cancellation);
        var (messages, others) = (0, 0);
        foreach (var ids in conversations.Chunk(200))
        {
            messages += await db.Set<Message>().Where(m => m.Shop == shop && ids.Contains(m.Conversation) && m.Kind != MessageKind.Activity
                    && (m.TextMasked != "" || m.TextSealed != null || m.Attributes != null || m.Masked))
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.TextMasked, "").SetProperty(m => m.TextSealed, (byte[]?)null).SetProperty(m => m.Masked, false).SetProperty(m => m.Attributes, (string?)null), cancellation);
            others += await ActivitiesAsync(db, shop, ids, cancellation);
            others += await db.Set<Conversation>().Where(c => c.Shop == shop && ids.Contains(c.Id) && (c.RatingComment != null || c.Attributes != "{}"))
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.RatingComment, (byte[]?)null).SetProperty(c => c.Attributes, "{}"), cancellation);
            others += await ScheduledAsync(db, shop, ids, cancellation);
        }

        var pictures = await db.Set<Attachment>().Where(a => a.Shop == shop && buyers.Contains(a.Buyer) && a.Content != null)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Content, (byte[]?)null), cancellation);
        others += await db.Set<Visitor>().Where(v => v.Shop == shop && buyers.Contains(v.Buyer) && v.RevokedAt == null).ExecuteUpdateAsync(set => set.SetProperty(v => v.RevokedAt, now), cancellation);
        others += await db.Set<BuyerKey>().Where(k => k.Shop == shop && buyers.Contains(k.Buyer)).ExecuteDeleteAsync(cancellation);
        others += await db.Set<Buyer>().Where(b => b.Shop == shop && buyers.Contains(b.Id)
                && (b.ErasedAt == null || b.NameMasked != Name || b.Identifier != null || b.PhoneMasked != null || b.EmailMasked != null || b.Sealed != null || b.Tags != "" || b.Note != ""
                    || b.Attributes != "{}" || b.Page != null || b.Locale != null))
            .ExecuteUpdateAsync(
                set => set.SetProperty(b => b.NameMasked, Name).SetProperty(b => b.Identifier, (string?)null).SetProperty(b => b.PhoneMasked, (string?)null).SetProperty(b => b.EmailMasked, (string?)null)
                    .SetProperty(b => b.Sealed, (byte[]?)null).SetProperty(b => b.Tags, "").SetProperty(b => b.Note, "").SetProperty(b => b.Attributes, "{}")
                    .SetProperty(b => b.Page, (string?)null).SetProperty(b => b.Locale, (string?)null).SetProperty(b => b.ErasedAt, b => b.ErasedAt ?? now),
                cancellation);
        var rows = messages + pictures + others;
        if (rows > 0)
        {
            await AnswersAsync(db, shop, cancellation);
        }

        return new Erased(conversations.Count, messages, pictures, rows);
    }

    // An answer that is kept for a repeated request may quote the buyer; which one does cannot be told from outside. That it was answered stays, or a repeated request would act twice.
    private static Task<int> AnswersAsync(ZhiyinDb db, ShopId shop, CancellationToken cancellation)
        => db.Set<RememberedAnswer>().Where(a => a.Shop == shop && a.Status != 0 && a.Body != "").ExecuteUpdateAsync(set => set.SetProperty(a => a.Body, ""), cancellation);

    // A line such as «转接：…» keeps what happened and between whom; the words somebody typed go.
    private static async Task<int> ActivitiesAsync(ZhiyinDb db, ShopId shop, ConversationId[] ids, CancellationToken cancellation)
    {
        var lines = await db.Set<Message>().AsTracking().Where(m => m.Shop == shop && ids.Contains(m.Conversation) && m.Kind == MessageKind.Activity).ToListAsync(cancellation);
        var held = 0;
        foreach (var line in lines)
        {
            held += line.TextMasked.Length > 0 || line.TextSealed is not null ? 1 : 0;
            line.TextMasked = "";
            line.TextSealed = null;
            if (line.Attributes is { } attributes && JsonNode.Parse(attributes) is JsonObject known && known["activity"] is JsonObject activity && activity.Remove("reason"))
            {
                line.Attributes = known.ToJsonString();
                held++;
            }
        }

        return held;
    }

    private static async Task<int> ScheduledAsync(ZhiyinDb db, ShopId shop, ConversationId[] ids, CancellationToken cancellation)
    {
        var waiting = await db.Set<ScheduledMessage>().Where(m => m.Shop == shop && ids.Contains(m.Conversation) && m.State == ScheduledState.Waiting).Select(m => m.Id).ToListAsync(cancellation);
        await db.Set<DueEntry>().Where(d => d.Shop == shop && waiting.Contains(d.Subject)).ExecuteDeleteAsync(cancellation);
        await db.Set<ScheduledMessage>().Where(m => m.Shop == shop && waiting.Contains(m.Id)).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, ScheduledState.Cancelled), cancellation);
        return await db.Set<ScheduledMessage>().Where(m => m.Shop == shop && ids.Contains(m.Conversation) && (m.TextMasked != "" || m.TextSealed != Array.Empty<byte>()))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.TextMasked, "").SetProperty(m => m.TextSealed, Array.Empty<byte>()), cancellation);
    }
}
