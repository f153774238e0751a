using Zhiyin.Conversations.Desk;

namespace Zhiyin.Conversations.Buyers;

/// <summary>Which buyers somebody may see: those of a conversation they may see; all of the shop with <see cref="Right.ConversationsAll"/> (handbook §8.4).</summary>
public static class BuyerReach
{
    public static IQueryable<Buyer> VisibleTo(this IQueryable<Buyer> buyers, ZhiyinDb db, CurrentUser user)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(user);
        var ofShop = buyers.Where(b => b.Shop == user.Shop);
        if (user.Has(Right.ConversationsAll))
        {
            return ofShop;
        }

        var visible = db.Set<Conversation>().VisibleTo(db, user);
        return ofShop.Where(b => visible.Any(c => c.Buyer == b.Id)
            || db.Set<Buyer>().Any(m => m.Shop == b.Shop && m.MergedInto == b.Id && visible.Any(c => c.Buyer == m.Id)));
    }

    /// <summary>The buyer, or the one it was merged into, as far as the user may see it.</summary>
    public static async Task<Buyer?> FindAsync(ZhiyinDb db, CurrentUser user, BuyerId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(user);
        var found = await db.Set<Buyer>().VisibleTo(db, user).FirstOrDefaultAsync(b => b.Id == id, cancellation);
        return found?.MergedInto is { } into ? await db.Set<Buyer>().FirstOrDefaultAsync(b => b.Shop == user.Shop && b.Id == into, cancellation) : found;
    }

    /// <summary>
    /// The same in a write that changes what it finds: the rows of <paramref name="ids"/>, and of the buyers they were merged into, are locked before any of them is read,
    /// so that two changes at once follow each other. Reads nothing that is tracked.
    /// </summary>
    public static async Task LockAsync(Store store, ZhiyinDb db, ShopId shop, IReadOnlyCollection<BuyerId> ids, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        var locked = new HashSet<Guid>();
        while (true)
        {
            var rows = await db.Set<Buyer>().AsNoTracking().Where(b => b.Shop == shop && ids.Contains(b.Id)).Select(b => new { b.Id, b.MergedInto }).ToListAsync(cancellation);
            var wanted = rows.SelectMany(r => new[] { r.Id.Value, (r.MergedInto ?? r.Id).Value }).ToHashSet();
            if (wanted.IsSubsetOf(locked))
            {
                return;
            }

            // A merge that came in between sends us to another row: look again.
            await store.Dialect.LockRowsAsync(db, "buyers", wanted, cancellation);
            locked.UnionWith(wanted);
        }
    }

    /// <summary>A buyer's own id and those of the buyers merged into it.</summary>
    public static async Task<List<BuyerId>> AllOfAsync(ZhiyinDb db, ShopId shop, BuyerId buyer, CancellationToken cancellation)
        => [buyer, .. await db.Set<Buyer>().Where(b => b.Shop == shop && b.MergedInto == buyer).Select(b => b.Id).ToListAsync(cancellation)];
}
