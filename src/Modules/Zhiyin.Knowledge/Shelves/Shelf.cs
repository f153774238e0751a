using Zhiyin.Knowledge.Search;
using Zhiyin.People.Audit;
using Zhiyin.Platform.Paging;

namespace Zhiyin.Knowledge.Shelves;

/// <summary>Listing, making, changing and deleting what policies, promotions and articles have in common. Changing needs <see cref="Right.KnowledgeManage"/>.</summary>
public abstract class Shelf<TRow, TInput, TShape>(Store store, TimeProvider time, AuditLog audit, string kind) where TRow : class, IShelved
{
    protected DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Rows that hold <paramref name="query"/> in their title or words (all without one), changed last first.</summary>
    public Task<Page<TShape>> ListAsync(CurrentUser user, string? query, PageAsk page, CancellationToken cancellation) => store.ReadAsync(
        async db =>
        {
            var rows = db.Set<TRow>().Where(r => r.Shop == user.Shop);
            rows = string.IsNullOrWhiteSpace(query) ? rows : Holding(rows, query.Trim());
            return page.Of([.. (await rows.OrderByDescending(r => r.UpdatedAt).ThenBy(r => r.Id).Skip(page.Offset).Take(page.Size + 1).ToListAsync(cancellation)).Select(Shape)]);
        },
        cancellation);

    public Task<Result<TShape>> GetAsync(CurrentUser user, Guid id, CancellationToken cancellation)
        => store.ReadAsync<Result<TShape>>(async db => await FindAsync(db, user, id, cancellation) is { } row ? Shape(row) : Refusal.NotFound, cancellation);

    public Task<Result<TShape>> CreateAsync(CurrentUser user, TInput input, CancellationToken cancellation) => store.WriteAsync<Result<TShape>>(
        async db =>
        {
            var row = New(user.Shop, Guid.CreateVersion7(), time.GetUtcNow());
            if (Apply(row, input, isNew: true) is { } fault)
            {
                return fault;
            }

            db.Add(row);
            await EnterAsync(db, user, row, "created", cancellation);
            return Shape(row);
        },
        cancellation);

    public Task<Result<TShape>> ChangeAsync(CurrentUser user, Guid id, TInput input, CancellationToken cancellation) => store.WriteAsync<Result<TShape>>(
        async db =>
        {
            await KnowledgeIndex.LockAsync(db, store.Dialect, user.Shop, cancellation);
            if (await FindAsync(db, user, id, cancellation) is not { } row)
            {
                return Refusal.NotFound;
            }

            if (Apply(row, input, isNew: false) is { } fault)
            {
                return fault;
            }

            row.UpdatedAt = time.GetUtcNow();
            await EnterAsync(db, user, row, "changed", cancellation);
            return Shape(row);
        },
        cancellation);

    public Task<Result<Done>> DeleteAsync(CurrentUser user, Guid id, CancellationToken cancellation) => store.WriteAsync<Result<Done>>(
        async db =>
        {
            await KnowledgeIndex.LockAsync(db, store.Dialect, user.Shop, cancellation);
            if (await FindAsync(db, user, id, cancellation) is not { } row)
            {
                return Refusal.NotFound;
            }

            db.Remove(row);
            await KnowledgeIndex.RemoveAsync(db, store.Dialect, user.Shop, [id], cancellation);
            audit.Enter(db, user, $"{kind}.deleted", kind, id.ToString());
            return default(Done);
        },
        cancellation);

    protected abstract TRow New(ShopId shop, Guid id, DateTimeOffset now);

    /// <summary>Writes the input into the row, or says why not.</summary>
    protected abstract Refusal? Apply(TRow row, TInput input, bool isNew);

    protected abstract TShape Shape(TRow row);

    protected abstract IQueryable<TRow> Holding(IQueryable<TRow> rows, string words);

    /// <summary>What can be found of it; null for what is not searched.</summary>
    private protected abstract EntryDraft? Draft(TRow row);

    private static Task<TRow?> FindAsync(ZhiyinDb db, CurrentUser user, Guid id, CancellationToken cancellation)
        => db.Set<TRow>().FirstOrDefaultAsync(r => r.Shop == user.Shop && r.Id == id, cancellation);

    private async Task EnterAsync(ZhiyinDb db, CurrentUser user, TRow row, string done, CancellationToken cancellation)
    {
        if (Draft(row) is { } draft)
        {
            await KnowledgeIndex.PutAsync(db, store.Dialect, user.Shop, [draft], cancellation);
        }

        audit.Enter(db, user, $"{kind}.{done}", kind, row.Id.ToString());
    }
}
