using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Privacy;
using Zhiyin.Platform.Paging;

namespace Zhiyin.Conversations.Buyers;

/// <summary>
/// Lists and finds buyers. Looking for a full name, phone or mail compares masks first and then the sealed fields themselves: whoever knows the whole value finds its buyer,
/// and nobody learns a value they did not type.
/// </summary>
public sealed class FindBuyers(Store store, BuyerProfiles profiles)
{
    private const int LongestQuery = 100;
    private const int MostCandidates = 500;

    public Task<Result<Page<BuyerShape>>> ListAsync(CurrentUser user, string? query, string? tag, PageAsk ask, CancellationToken cancellation) => store.ReadAsync<Result<Page<BuyerShape>>>(
        async db =>
        {
            if (query is { Length: > LongestQuery })
            {
                return Refusal.Invalid("q", $"最多 {LongestQuery} 个字", $"At most {LongestQuery} characters");
            }

            var buyers = db.Set<Buyer>().VisibleTo(db, user).Where(b => b.MergedInto == null);
            if (!string.IsNullOrWhiteSpace(tag))
            {
                var wanted = tag.Trim();
                buyers = buyers.Where(b => (" " + b.Tags + " ").Contains(" " + wanted + " "));
            }

            if (!string.IsNullOrWhiteSpace(query))
            {
                var ids = await MatchesAsync(db, buyers, query.Trim(), cancellation);
                buyers = buyers.Where(b => ids.Contains(b.Id));
            }

            var page = await buyers.OrderByDescending(b => b.LastSeenAt ?? b.CreatedAt).ThenByDescending(b => b.Id).Skip(ask.Offset).Take(ask.Size + 1).ToListAsync(cancellation);
            var counts = await CountsAsync(db, user, [.. page.Select(b => b.Id)], cancellation);
            return ask.Of<BuyerShape>([.. page.Select(b => BuyerShape.Of(b, counts.GetValueOrDefault(b.Id)))]);
        },
        cancellation);

    public Task<Result<BuyerShape>> GetAsync(CurrentUser user, BuyerId id, CancellationToken cancellation) => store.ReadAsync<Result<BuyerShape>>(
        async db => await BuyerReach.FindAsync(db, user, id, cancellation) is { } buyer
            ? BuyerShape.Of(buyer, (await CountsAsync(db, user, [buyer.Id], cancellation)).GetValueOrDefault(buyer.Id))
            : Refusal.NotFound,
        cancellation);

    /// <summary>The buyer's conversations that the user may see, newest first.</summary>
    public Task<Result<Page<ConversationItemShape>>> HistoryAsync(CurrentUser user, BuyerId id, PageAsk ask, CancellationToken cancellation) => store.ReadAsync<Result<Page<ConversationItemShape>>>(
        async db =>
        {
            if (await BuyerReach.FindAsync(db, user, id, cancellation) is not { } buyer)
            {
                return Refusal.NotFound;
            }

            var all = await BuyerReach.AllOfAsync(db, user.Shop, buyer.Id, cancellation);
            var ids = await db.Set<Conversation>().VisibleTo(db, user).Where(c => all.Contains(c.Buyer))
                .OrderByDescending(c => c.LastActivityAt).ThenByDescending(c => c.Number).Skip(ask.Offset).Take(ask.Size + 1).Select(c => c.Id).ToListAsync(cancellation);
            return ask.Of(await ConversationItems.LoadAsync(db, user, ids, cancellation));
        },
        cancellation);

    internal static async Task<Dictionary<BuyerId, int>> CountsAsync(ZhiyinDb db, CurrentUser user, IReadOnlyList<BuyerId> ids, CancellationToken cancellation)
    {
        var owners = await db.Set<Buyer>().Where(b => b.Shop == user.Shop && b.MergedInto != null && ids.Contains(b.MergedInto.Value)).Select(b => new { b.Id, Into = b.MergedInto!.Value }).ToListAsync(cancellation);
        var into = owners.ToDictionary(o => o.Id, o => o.Into);
        var all = ids.Concat(into.Keys).ToList();
        var counts = await db.Set<Conversation>().VisibleTo(db, user).Where(c => all.Contains(c.Buyer)).GroupBy(c => c.Buyer).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        return counts.GroupBy(c => into.GetValueOrDefault(c.Key, c.Key)).ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
    }

    private async Task<List<BuyerId>> MatchesAsync(ZhiyinDb db, IQueryable<Buyer> buyers, string query, CancellationToken cancellation)
    {
        var (name, phone, mail) = (Masking.Name(query), Masking.Phone(query), Masking.Email(query));
        var wholePhone = query.Count(char.IsAsciiDigit) >= 7;
        var wholeMail = query.Contains('@');
        var wholeName = query.Length >= 2;
        // What is shown anyway may be looked for in part: identifier, masked name, end of the phone.
        var shown = await buyers.Where(b => b.Identifier == query || b.NameMasked.Contains(query) || (b.PhoneMasked != null && query.Length == 4 && b.PhoneMasked.EndsWith(query)))
            .Select(b => b.Id).Take(MostCandidates).ToListAsync(cancellation);
        var candidates = await buyers
            .Where(b => b.Sealed != null && ((wholePhone && b.PhoneMasked == phone) || (wholeMail && b.EmailMasked == mail) || (wholeName && b.NameMasked == name)))
            .OrderByDescending(b => b.LastSeenAt).Take(MostCandidates).ToListAsync(cancellation);
        foreach (var buyer in candidates)
        {
            if (await profiles.ReadAsync(db, buyer, cancellation) is { } fields && (Same(fields.Name, query) || Same(fields.Email, query) || (wholePhone && Digits(fields.Phone) == Digits(query))))
            {
                shown.Add(buyer.Id);
            }
        }

        return [.. shown.Distinct()];
    }

    private static bool Same(string? field, string query) => string.Equals(field, query, StringComparison.OrdinalIgnoreCase);

    private static string Digits(string? text)
    {
        var digits = string.Concat((text ?? "").Where(char.IsAsciiDigit));
        return digits.Length == 13 && digits.StartsWith("86", StringComparison.Ordinal) ? digits[2..] : digits;
    }
}
