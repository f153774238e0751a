using Zhiyin.Platform.Events;

namespace Zhiyin.Rulebook.Book;

/// <summary>Reads and writes the versions of a shop's book.</summary>
internal static class BookShelf
{
    public static async Task<(int Version, ShopBook Book)> ReadAsync(ZhiyinDb db, ShopId shop, CancellationToken cancellation)
        => await db.Set<RulebookVersion>().AsNoTracking().Where(v => v.Shop == shop).OrderByDescending(v => v.Version).FirstOrDefaultAsync(cancellation) is { } newest
            ? (newest.Version, ShopBook.Read(newest.Document))
            : (0, ShopBook.Empty);

    /// <summary>Makes <paramref name="change"/> of the newest version the next one; two changes at once wait for each other.</summary>
    public static async Task<(int Version, ShopBook Book)> ChangeAsync(
        Store store, ZhiyinDb db, CurrentUser user, DateTimeOffset now, Func<ShopBook, ShopBook> change, CancellationToken cancellation)
    {
        await store.Dialect.LockAsync(db, $"rulebook:{user.Shop}", cancellation);
        var (version, book) = await ReadAsync(db, user.Shop, cancellation);
        var next = change(book);
        db.Add(new RulebookVersion
        {
            Shop = user.Shop,
            Version = version + 1,
            Document = next.Write(),
            At = now,
            By = user.Agent,
        });
        db.Add(new EventEntry
        {
            Shop = user.Shop,
            At = now,
            Kind = RulebookEvents.Changed,
            Agent = user.Agent,
            Data = $$"""{"version":{{version + 1}}}""",
        });
        return (version + 1, next);
    }
}
