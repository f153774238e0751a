using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Zhiyin.Platform.Paging;

namespace Zhiyin.People.Audit;

/// <summary>One entry as it is shown.</summary>
public sealed record AuditView(DateTimeOffset At, string Actor, string Action, string ObjectKind, string ObjectId, IReadOnlyDictionary<string, string> Detail, string Address);

/// <summary>Which entries: <c>actor</c> a login (whole), <c>action</c> a word or the beginning of one up to a dot (<c>sign_in</c>), the instants as a half-open span.</summary>
public readonly record struct AuditAsk(string? Actor, string? Action, DateTimeOffset? From, DateTimeOffset? To);

/// <summary>GET audit: the newest first.</summary>
internal static class ReadAudit
{
    public static async Task<IResult> HandleAsync([AsParameters] AuditAsk ask, [AsParameters] PageAsk page, CurrentUser user, Store store, CancellationToken cancellation)
    {
        var before = long.TryParse(page.Cursor, out var cursor) ? cursor : long.MaxValue;
        var entries = await store.ReadAsync(db =>
        {
            var query = db.Set<AuditEntry>().Where(e => e.Shop == user.Shop && e.Position < before);
            query = string.IsNullOrWhiteSpace(ask.Actor) ? query : query.Where(e => e.Actor == ask.Actor);
            if (!string.IsNullOrWhiteSpace(ask.Action))
            {
                var prefix = ask.Action + ".";
                query = query.Where(e => e.Action == ask.Action || e.Action.StartsWith(prefix));
            }

            query = ask.From is { } from ? query.Where(e => e.At >= from) : query;
            query = ask.To is { } to ? query.Where(e => e.At < to) : query;
            return query.OrderByDescending(e => e.Position).Take(page.Size + 1).ToListAsync(cancellation);
        }, cancellation);
        var shown = entries.Take(page.Size).ToList();
        return TypedResults.Ok(new Page<AuditView>([.. shown.Select(View)], entries.Count > page.Size ? shown[^1].Position.ToString() : null));
    }

    private static AuditView View(AuditEntry entry)
        => new(entry.At, entry.Actor, entry.Action, entry.ObjectKind, entry.ObjectId, JsonSerializer.Deserialize<Dictionary<string, string>>(entry.Detail) ?? [], entry.Address);
}
