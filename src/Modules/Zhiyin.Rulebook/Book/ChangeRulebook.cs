using Zhiyin.Coach.Engine;
using Zhiyin.Conversations.Messages;
using Zhiyin.People.Audit;

namespace Zhiyin.Rulebook.Book;

/// <summary>PATCH rulebook: a new version that is in force at once on every node.</summary>
public sealed class ChangeRulebook(Store store, ShopCoaches coaches, AuditLog audit, TimeProvider time)
{
    private const int MostWords = 500;
    private const int LongestWord = 100;

    public async Task<Result<RulebookShape>> RunAsync(CurrentUser user, RulebookChange change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(change);
        var shop = await coaches.OfAsync(user.Shop, cancellation);
        if ((Severities(change.Severities, shop) ?? Words(change.SparedPhrases, "sparedPhrases") ?? Words(change.BrandWords, "brandWords")) is { } refusal)
        {
            return refusal;
        }

        var changed = await store.WriteAsync(
            async db =>
            {
                var (version, _) = await BookShelf.ChangeAsync(store, db, user, time.GetUtcNow(), book => Changed(book, change, shop.Find), cancellation);
                audit.Enter(db, user, "rulebook.changed", "rulebook", version.ToString(), Detail(change));
                await db.SaveChangesAsync(cancellation);
                return await ShowRulebook.ReadAsync(db, user.Shop, cancellation);
            },
            cancellation);
        coaches.Forget(user.Shop);
        return changed;
    }

    /// <summary>The book with <paramref name="change"/> made; <paramref name="find"/> knows every rule the change names. Pure.</summary>
    public static ShopBook Changed(ShopBook book, RulebookChange change, Func<string, RuleInfo?> find)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(change);
        var severities = new Dictionary<string, string>(book.Severities, StringComparer.Ordinal);
        foreach (var (rule, severity) in change.Severities ?? new Dictionary<string, string?>(StringComparer.Ordinal))
        {
            var id = find(rule)!.Id;
            severities.Remove(id);
            if (severity is not null)
            {
                severities[id] = severity;
            }
        }

        return book with
        {
            Severities = severities,
            SparedPhrases = Clean(change.SparedPhrases) ?? book.SparedPhrases,
            BrandWords = Clean(change.BrandWords) ?? book.BrandWords,
            Exemptions = change.DropExemptions is { Count: > 0 } drop ? [.. book.Exemptions.Where(e => !drop.Contains(e.Alarm))] : book.Exemptions,
        };
    }

    private static Refusal? Severities(IReadOnlyDictionary<string, string?>? severities, ShopCoach shop)
    {
        foreach (var (id, severity) in severities ?? new Dictionary<string, string?>(StringComparer.Ordinal))
        {
            if (shop.Find(id) is not { } rule)
            {
                return Refusal.Invalid("severities", $"没有规则 {id}", $"There is no rule {id}");
            }

            if (severity is not null and not ShopBook.Off && ShopBook.SeverityOf(severity) is null)
            {
                return Refusal.Invalid("severities", "级别是 hint、warning、error 或 off", "A severity is hint, warning, error or off");
            }

            // A rule of the shop's own can be switched off, whatever it does: the shop could as well take it out.
            if (rule.Blocks && severity is not null && (severity != ShopBook.Off || RuleCatalog.BuiltIn.Find(id) is not null))
            {
                return RulebookRefusals.Blocks;
            }
        }

        return null;
    }

    // One character spares too much: «最» alone would silence a whole law.
    private static Refusal? Words(IReadOnlyList<string>? words, string field)
        => words is null || (words.Count <= MostWords && words.All(w => MessageText.Clean(w).Length is >= 2 and <= LongestWord))
            ? null
            : Refusal.Invalid(field, $"每个 2 到 {LongestWord} 个字，最多 {MostWords} 个", $"2 to {LongestWord} characters each, at most {MostWords}");

    private static List<string>? Clean(IReadOnlyList<string>? words) => words is null ? null : [.. words.Select(MessageText.Clean).Distinct(StringComparer.Ordinal)];

    private static Dictionary<string, string> Detail(RulebookChange change)
    {
        var detail = (change.Severities ?? new Dictionary<string, string?>(StringComparer.Ordinal)).ToDictionary(s => s.Key, s => s.Value ?? "-", StringComparer.Ordinal);
        if (change.SparedPhrases is { } spared)
        {
            detail["sparedPhrases"] = spared.Count.ToString();
        }

        if (change.BrandWords is { } brand)
        {
            detail["brandWords"] = brand.Count.ToString();
        }

        return detail;
    }
}
