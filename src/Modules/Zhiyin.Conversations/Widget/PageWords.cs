using System.Text.Json;
using Zhiyin.Conversations.Buyers;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Labels;
using Zhiyin.Conversations.Live;

namespace Zhiyin.Conversations.Widget;

/// <summary>What the shop's page says about a buyer and the conversation: attributes, labels the shop has, the page they are on. Told by a stranger's browser, so shown as told and nothing more.</summary>
public sealed class PageWords(Store store, TimeProvider time)
{
    private const int LongestAddress = 500;
    private const int MostLabels = 20;
    private static readonly TimeSpan s_again = TimeSpan.FromMinutes(5);

    /// <summary>The <c>user</c> frame's extras. Before the first bubble there is nobody to say it of: the widget says it again then.</summary>
    public Task ExtrasAsync(WidgetSession session, JsonElement frame, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        var (buyer, talk) = (Words(frame, "attributes"), Words(frame, "conversationAttributes"));
        var (add, remove) = (Titles(frame, "addLabels"), Titles(frame, "removeLabels"));
        if (session.Buyer is not { } id || (buyer is null && talk is null && add.Count == 0 && remove.Count == 0))
        {
            return Task.CompletedTask;
        }

        return store.WriteAsync(
            async db =>
            {
                if (buyer is not null)
                {
                    await BuyerAsync(db, session.Inbox.Shop, id, buyer, cancellation);
                }

                if (session.Conversation is { } conversation && (talk is not null || add.Count + remove.Count > 0))
                {
                    await TalkAsync(db, session.Inbox.Shop, conversation, id, talk, add, remove, cancellation);
                }

                return default(Done);
            },
            cancellation);
    }

    /// <summary>Where the buyer is now; the address without what stands behind «?» and «#», which may hold anything. At most every five minutes unless it changed.</summary>
    public Task SeenAsync(WidgetSession session, JsonElement hello, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (session.Buyer is not { } id)
        {
            return Task.CompletedTask;
        }

        var page = hello.Part("page") is { } part ? Address(part.Text("url")) : null;
        var locale = hello.Text("locale") is { Length: <= 20 } told ? told : null;
        var now = time.GetUtcNow();
        var old = now - s_again;
        return store.WriteAsync(
            db => db.Set<Buyer>().Where(b => b.Shop == session.Inbox.Shop && b.Id == id && (b.Page != page || b.LastSeenAt == null || b.LastSeenAt < old))
                .ExecuteUpdateAsync(set => set.SetProperty(b => b.Page, page).SetProperty(b => b.Locale, locale).SetProperty(b => b.LastSeenAt, now), cancellation),
            cancellation);
    }

    private async Task BuyerAsync(ZhiyinDb db, ShopId shop, BuyerId id, Dictionary<string, string?> words, CancellationToken cancellation)
    {
        await store.Dialect.LockRowsAsync(db, "buyers", [id.Value], cancellation);
        if (await db.Set<Buyer>().FirstOrDefaultAsync(b => b.Shop == shop && b.Id == id && b.ErasedAt == null, cancellation) is { } row && BuyerText.Merged(row.Attributes, words) is { } merged)
        {
            row.Attributes = merged;
        }
    }

    private async Task TalkAsync(
        ZhiyinDb db, ShopId shop, ConversationId id, BuyerId buyer, Dictionary<string, string?>? attributes, List<string> add, List<string> remove, CancellationToken cancellation)
    {
        await store.Dialect.LockRowsAsync(db, "conversations", [id.Value], cancellation);
        if (await db.Set<Conversation>().FirstOrDefaultAsync(c => c.Shop == shop && c.Id == id && c.Buyer == buyer, cancellation) is not { } conversation)
        {
            return;
        }

        if (attributes is not null && BuyerText.Merged(conversation.Attributes, attributes) is { } merged && merged != conversation.Attributes)
        {
            conversation.Attributes = merged;
            db.Tell(conversation, ConversationEvents.Updated, Why.Attributes, time.GetUtcNow());
        }

        var there = await db.Set<ConversationLabel>().Where(l => l.Shop == shop && l.Conversation == id).ToListAsync(cancellation);
        var known = await db.Set<Label>().Where(l => l.Shop == shop && add.Contains(l.Title)).Select(l => l.Title).ToListAsync(cancellation);
        var fresh = known.Except(there.Select(l => l.Title), StringComparer.Ordinal).Take(Math.Max(0, MostLabels - there.Count)).ToList();
        var gone = there.Where(l => remove.Contains(l.Title)).ToList();
        db.RemoveRange(gone);
        db.AddRange(fresh.Select(title => new ConversationLabel { Shop = shop, Conversation = id, Title = title }));
        if (fresh.Count + gone.Count > 0)
        {
            db.Tell(conversation, ConversationEvents.Updated, Why.Labels, time.GetUtcNow());
        }
    }

    private static Dictionary<string, string?>? Words(JsonElement frame, string name)
    {
        if (frame.Part(name) is not { ValueKind: JsonValueKind.Object } part)
        {
            return null;
        }

        var words = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var word in part.EnumerateObject())
        {
            words[word.Name] = word.Value.ValueKind switch
            {
                JsonValueKind.String => word.Value.GetString(),
                JsonValueKind.Null => null,
                _ => word.Value.GetRawText(),
            };
        }

        return words;
    }

    private static List<string> Titles(JsonElement frame, string name)
        => frame.Part(name) is { ValueKind: JsonValueKind.Array } part ? [.. part.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!).Take(MostLabels)] : [];

    private static string? Address(string? url)
        => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.GetLeftPart(UriPartial.Path) is { Length: <= LongestAddress } plain ? plain : null;
}
