using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds.Own;
using Zhiyin.People.Audit;
using Zhiyin.Rulebook.Book;

namespace Zhiyin.Rulebook.Own;

/// <summary>PUT rulebook/own: a new revision, taken only when every rule holds its examples; in force at once on every node.</summary>
public sealed class ChangeOwnRules(Store store, ShopCoaches coaches, ShowOwnRules show, AuditLog audit, TimeProvider time)
{
    public async Task<Result<OwnRulesShape>> RunAsync(CurrentUser user, OwnRulesInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(input);
        var judged = OwnShelf.Judge(input.Source);
        if (judged.Refusal is { } refusal)
        {
            return refusal;
        }

        var made = await store.WriteAsync(db => EnterAsync(db, user, input, judged.Value, cancellation), cancellation);
        if (made.Refusal is { } late)
        {
            return late;
        }

        coaches.Forget(user.Shop);
        return await show.RunAsync(user, cancellation);
    }

    private async Task<Result<Done>> EnterAsync(ZhiyinDb db, CurrentUser user, OwnRulesInput input, OwnRuleSet set, CancellationToken cancellation)
    {
        await store.Dialect.LockAsync(db, $"rulebook:{user.Shop}", cancellation);
        var (_, book) = await BookShelf.ReadAsync(db, user.Shop, cancellation);
        if (book.OwnRules != input.Revision)
        {
            return RulebookRefusals.OwnRulesChanged;
        }

        var next = 1 + (await db.Set<OwnRuleRevision>().Where(r => r.Shop == user.Shop).MaxAsync(r => (int?)r.Revision, cancellation) ?? 0);
        db.Add(new OwnRuleRevision
        {
            Shop = user.Shop,
            Revision = next,
            Source = input.Source ?? "",
            Rules = set.Rules.Length,
            At = time.GetUtcNow(),
            By = user.Agent,
        });
        await BookShelf.ChangeAsync(store, db, user, time.GetUtcNow(), old => Changed(old, next, set), cancellation);
        audit.Enter(db, user, "own_rules.changed", "rulebook", next.ToString(), new Dictionary<string, string>(StringComparer.Ordinal) { ["rules"] = set.Rules.Length.ToString() });
        return default(Done);
    }

    /// <summary>The book with the new rules; what was said about rules that are no more is forgotten. Pure.</summary>
    public static ShopBook Changed(ShopBook book, int revision, OwnRuleSet set)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(set);
        var kept = book.Severities.Where(s => RuleCatalog.BuiltIn.Find(s.Key) is not null || set.Rules.Any(r => r.Info.Id == s.Key));
        return book with { OwnRules = revision, Severities = kept.ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal) };
    }
}
