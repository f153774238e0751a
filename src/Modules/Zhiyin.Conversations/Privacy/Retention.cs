using Zhiyin.Conversations.Buyers;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Inboxes;
using Zhiyin.Conversations.Labels;
using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Pictures;
using Zhiyin.Conversations.Search;
using Zhiyin.People.Audit;
using Zhiyin.People.Shops;
using Zhiyin.Platform.Due;

namespace Zhiyin.Conversations.Privacy;

/// <summary>
/// Each night removes the shop's conversations that nothing happened in for the days it keeps them (180 unless it says otherwise, handbook §4.7), buyers of whom nothing is left, and
/// pictures that were uploaded and not sent within a day.
/// What is under dispute stays: the shop must be able to produce it (电商法 §31, §62).
/// </summary>
public sealed class Retention(Store store, TimeProvider time, ISearchIndex index, IBuyerKeys keys, AuditLog audit) : IDueWork
{
    private const int ConversationsAtOnce = 100;
    private const int PicturesAtOnce = 50;

    /// <summary>How long a picture is kept that a buyer uploaded and did not send.</summary>
    private static readonly TimeSpan s_unsent = TimeSpan.FromDays(1);
    private static readonly string[] s_tables =
        ["messages", "conversations", "scheduled_messages", "due", "attachments", "mentions", "participants", "conversation_labels", "merges", "visitors", "buyer_keys", "buyers", "token_counts"];
    private static readonly DayTime s_night = new((3 * 60) + 30);

    public string Kind => RetentionPlan.Kind;

    public async Task RunAsync(DueEntry entry, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var shop = await store.ReadAsync(db => db.Set<Shop>().FirstOrDefaultAsync(s => s.Id == entry.Shop, cancellation), cancellation);
        if (shop is null)
        {
            return;
        }

        var before = time.GetUtcNow().AddDays(-shop.RetentionDays);
        var (conversations, buyers, pictures) = (0, 0, 0);
        while (await store.WriteAsync(db => RemoveUnsentAsync(db, shop.Id, time.GetUtcNow() - s_unsent, cancellation), cancellation) is > 0 and var unsent)
        {
            pictures += unsent;
        }

        while (await store.WriteAsync(db => RemoveSomeAsync(db, shop.Id, before, cancellation), cancellation) is > 0 and var removed)
        {
            conversations += removed;
        }

        while (await store.WriteAsync(db => RemoveBuyersAsync(db, shop.Id, before, cancellation), cancellation) is { Count: > 0 } gone)
        {
            buyers += gone.Count;
            gone.ForEach(keys.Drop);
        }

        await store.WriteAsync(
            db =>
            {
                if (conversations + buyers + pictures > 0)
                {
                    audit.EnterSystem(db, shop.Id, "retention.removed", "shop", shop.Id.ToString(), new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["days"] = shop.RetentionDays.ToString(),
                        ["conversations"] = conversations.ToString(),
                        ["buyers"] = buyers.ToString(),
                        ["unsentPictures"] = pictures.ToString(),
                    });
                }

                return RetentionPlan.PlanAsync(store.Dialect, db, shop, NextNight(ShopZone.Of(shop.Zone), time.GetUtcNow()), entry.Id, cancellation);
            },
            cancellation);
        // An attempt that ended early may have removed everything and forgotten nothing.
        if (conversations + buyers + pictures > 0 || entry.Attempts > 1)
        {
            await store.Dialect.ForgetAsync(s_tables, cancellation);
        }
    }

    /// <summary>The next 03:30 of the shop's clock after <paramref name="now"/>.</summary>
    public static DateTimeOffset NextNight(TimeZoneInfo zone, DateTimeOffset now)
    {
        var hours = new ServiceHours([.. Enumerable.Repeat<IReadOnlyList<Interval>>([new(s_night, new DayTime(s_night.Minutes + 1))], 7)], [], []);
        return new ServiceClock(hours, zone).NextOpening(now.AddMinutes(1)) ?? now.AddDays(1);
    }

    private static async Task<int> RemoveUnsentAsync(ZhiyinDb db, ShopId shop, DateTimeOffset before, CancellationToken cancellation)
    {
        var ids = await db.Set<Attachment>().Where(a => a.Shop == shop && a.Conversation == default && a.At < before).OrderBy(a => a.Id).Take(PicturesAtOnce).Select(a => a.Id).ToListAsync(cancellation);
        return await db.Set<Attachment>().Where(a => a.Shop == shop && a.Conversation == default && ids.Contains(a.Id)).ExecuteDeleteAsync(cancellation);
    }

    // A merged conversation goes with the one it is shown in, and only when none of them is young or under dispute.
    private async Task<int> RemoveSomeAsync(ZhiyinDb db, ShopId shop, DateTimeOffset before, CancellationToken cancellation)
    {
        var all = db.Set<Conversation>().Where(c => c.Shop == shop);
        var ids = await all.Where(c => c.LastActivityAt < before && !c.Disputed
                // Two questions, each with an index of its own; asked as one, either database reads the whole shop for every row.
                && !all.Any(o => o.MergedInto == c.Id && (o.LastActivityAt >= before || o.Disputed))
                && !all.Any(o => o.Id == c.MergedInto && (o.LastActivityAt >= before || o.Disputed)))
            .OrderBy(c => c.LastActivityAt).Take(ConversationsAtOnce).Select(c => c.Id).ToListAsync(cancellation);
        await SearchIndexer.RemoveAsync(db, index, shop, ids, cancellation);
        var scheduled = await db.Set<ScheduledMessage>().Where(m => m.Shop == shop && ids.Contains(m.Conversation)).Select(m => m.Id).ToListAsync(cancellation);
        await db.Set<DueEntry>().Where(d => d.Shop == shop && scheduled.Contains(d.Subject)).ExecuteDeleteAsync(cancellation);
        await db.Set<ScheduledMessage>().Where(m => m.Shop == shop && ids.Contains(m.Conversation)).ExecuteDeleteAsync(cancellation);
        await db.Set<Attachment>().Where(a => a.Shop == shop && ids.Contains(a.Conversation)).ExecuteDeleteAsync(cancellation);
        await db.Set<Mention>().Where(m => m.Shop == shop && ids.Contains(m.Conversation)).ExecuteDeleteAsync(cancellation);
        await db.Set<Participant>().Where(p => p.Shop == shop && ids.Contains(p.Conversation)).ExecuteDeleteAsync(cancellation);
        await db.Set<ConversationLabel>().Where(l => l.Shop == shop && ids.Contains(l.Conversation)).ExecuteDeleteAsync(cancellation);
        await db.Set<Merge>().Where(m => m.Shop == shop && (ids.Contains(m.From) || ids.Contains(m.Into))).ExecuteDeleteAsync(cancellation);
        await db.Set<Message>().Where(m => m.Shop == shop && ids.Contains(m.Conversation)).ExecuteDeleteAsync(cancellation);
        await db.Set<Conversation>().Where(c => c.Shop == shop && ids.Contains(c.Id)).ExecuteDeleteAsync(cancellation);
        return ids.Count;
    }

    private static async Task<List<BuyerId>> RemoveBuyersAsync(ZhiyinDb db, ShopId shop, DateTimeOffset before, CancellationToken cancellation)
    {
        var ids = await db.Set<Buyer>().Where(b => b.Shop == shop && (b.LastSeenAt ?? b.CreatedAt) < before
                && !db.Set<Conversation>().Any(c => c.Shop == shop && c.Buyer == b.Id) && !db.Set<Buyer>().Any(m => m.Shop == shop && m.MergedInto == b.Id))
            .OrderBy(b => b.Id).Take(ConversationsAtOnce).Select(b => b.Id).ToListAsync(cancellation);
        await db.Set<Attachment>().Where(a => a.Shop == shop && ids.Contains(a.Buyer)).ExecuteDeleteAsync(cancellation);
        await db.Set<Visitor>().Where(v => v.Shop == shop && ids.Contains(v.Buyer)).ExecuteDeleteAsync(cancellation);
        await db.Set<BuyerKey>().Where(k => k.Shop == shop && ids.Contains(k.Buyer)).ExecuteDeleteAsync(cancellation);
        await db.Set<Buyer>().Where(b => b.Shop == shop && ids.Contains(b.Id)).ExecuteDeleteAsync(cancellation);
        return ids;
    }
}
