using System.Text.Json;
using Zhiyin.People.Audit;

namespace Zhiyin.Conversations.Views;

/// <summary>A saved view as the API shows it; the query is the body of <c>POST conversations/filter</c>.</summary>
public sealed record SavedViewShape(Guid Id, string Name, bool Shared, bool Mine, JsonElement Query)
{
    public static SavedViewShape Of(SavedView view, CurrentUser user)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(user);
        return new(view.Id, view.Name, view.Shared, view.Owner == user.Agent, JsonSerializer.Deserialize<JsonElement>(view.Query));
    }
}

/// <summary>A new view, or what is to be changed of one: fields left out stay as they are.</summary>
public sealed record SavedViewInput(string? Name, bool? Shared, JsonElement Query);

/// <summary>Lists people keep: everybody their own, and what others share with the shop. A view holds a question, never an answer: who opens it sees what they may see.</summary>
public sealed class EditViews(Store store, TimeProvider time, AuditLog audit)
{
    private const int Most = 100;
    private const int LongestQuery = 4000;
    private static readonly HashSet<string> s_fields = new(StringComparer.Ordinal)
    {
        "assigneeType", "assigneeId", "status", "inboxId", "teamId", "labels", "q", "priority", "unread", "mentioned", "sort",
    };

    public Task<IReadOnlyList<SavedViewShape>> ListAsync(CurrentUser user, CancellationToken cancellation) => store.ReadAsync<IReadOnlyList<SavedViewShape>>(
        async db => [.. (await Visible(db, user).OrderBy(v => v.CreatedAt).ToListAsync(cancellation)).Select(v => SavedViewShape.Of(v, user))],
        cancellation);

    public Task<Result<SavedViewShape>> CreateAsync(CurrentUser user, SavedViewInput input, CancellationToken cancellation) => store.WriteAsync<Result<SavedViewShape>>(
        async db =>
        {
            var view = new SavedView { Shop = user.Shop, Id = Guid.CreateVersion7(), Owner = user.Agent, Name = "", Query = "{}", CreatedAt = time.GetUtcNow() };
            if (Apply(db, user, view, input with { Name = input.Name ?? "" }) is { } refusal)
            {
                return refusal;
            }

            if (await db.Set<SavedView>().CountAsync(v => v.Shop == user.Shop && v.Owner == user.Agent, cancellation) >= Most)
            {
                return new Refusal(409, "too_many", $"视图最多 {Most} 个", $"At most {Most} views");
            }

            db.Add(view);
            return SavedViewShape.Of(view, user);
        },
        cancellation);

    public Task<Result<SavedViewShape>> ChangeAsync(CurrentUser user, Guid id, SavedViewInput input, CancellationToken cancellation) => store.WriteAsync<Result<SavedViewShape>>(
        async db =>
        {
            var view = await Visible(db, user).AsTracking().FirstOrDefaultAsync(v => v.Id == id, cancellation);
            return view is null ? Refusal.NotFound
                : !MayEdit(user, view) ? Refusal.NotAllowed
                : Apply(db, user, view, input) is { } refusal ? refusal
                : SavedViewShape.Of(view, user);
        },
        cancellation);

    public Task<Result<Done>> DeleteAsync(CurrentUser user, Guid id, CancellationToken cancellation) => store.WriteAsync<Result<Done>>(
        async db =>
        {
            var view = await Visible(db, user).FirstOrDefaultAsync(v => v.Id == id, cancellation);
            if (view is null || !MayEdit(user, view))
            {
                return view is null ? Refusal.NotFound : Refusal.NotAllowed;
            }

            db.Remove(view);
            return default(Done);
        },
        cancellation);

    private static IQueryable<SavedView> Visible(ZhiyinDb db, CurrentUser user) => db.Set<SavedView>().Where(v => v.Shop == user.Shop && (v.Owner == user.Agent || v.Shared));

    // A shared view stays when its maker leaves: whoever may share may tidy up.
    private static bool MayEdit(CurrentUser user, SavedView view) => view.Owner == user.Agent || (view.Shared && user.Has(Right.ViewsShare));

    private Refusal? Apply(ZhiyinDb db, CurrentUser user, SavedView view, SavedViewInput input)
    {
        if (input.Name is { } name)
        {
            if (name.Trim().Length is 0 or > 40)
            {
                return Refusal.Invalid("name", "名称 1–40 个字", "A name of 1–40 characters");
            }

            view.Name = name.Trim();
        }

        if (input.Query.ValueKind != JsonValueKind.Undefined)
        {
            if (input.Query.ValueKind != JsonValueKind.Object || input.Query.EnumerateObject().Any(p => !s_fields.Contains(p.Name)) || input.Query.GetRawText().Length > LongestQuery)
            {
                return Refusal.Invalid("query", "筛选条件读不懂", "The query cannot be read");
            }

            view.Query = input.Query.GetRawText();
        }

        if (input.Shared is { } shared && shared != view.Shared)
        {
            if (!user.Has(Right.ViewsShare))
            {
                return Refusal.NotAllowed;
            }

            view.Shared = shared;
            audit.Enter(db, user, shared ? "view.shared" : "view.unshared", "view", view.Id.ToString());
        }

        return null;
    }
}
