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

    /// <summary>A buyer's own id and those of the buyers merged into it.</summary>
    public static async Task<List<BuyerId>> AllOfAsync(ZhiyinDb db, ShopId shop, BuyerId buyer, CancellationToken cancellation)
        => [buyer, .. await db.Set<Buyer>().Where(b => b.Shop == shop && b.MergedInto == buyer).Select(b => b.Id).ToListAsync(cancellation)];
}
