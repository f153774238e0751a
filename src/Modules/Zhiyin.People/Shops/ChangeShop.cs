using Zhiyin.People.Agents;
using Zhiyin.People.Audit;

namespace Zhiyin.People.Shops;

/// <summary>What shall be different; null leaves it as it is. <c>autoAcknowledge</c> as an empty text switches it off.</summary>
public sealed record ShopChange(string? Name, string? Zone, int? RetentionDays, string? AutoAcknowledge);

/// <summary>PATCH shop.</summary>
internal static class ChangeShop
{
    /// <summary>A month at least, so that an open case is not forgotten under people's hands; ten years at most.</summary>
    private const int FewestDays = 30;
    private const int MostDays = 3650;
    private const int LongestText = 500;

    public static async Task<IResult> HandleAsync(ShopChange ask, CurrentUser user, Store store, AuditLog audit, TimeProvider time, CancellationToken cancellation)
        => (await store.WriteAsync<Result<ShopView>>(async db =>
        {
            var shop = await db.Set<Shop>().SingleAsync(s => s.Id == user.Shop, cancellation);
            var name = AgentFields.Name(ask.Name ?? shop.Name, "name");
            if ((name.Refusal ?? Zone(ask.Zone) ?? Days(ask.RetentionDays) ?? Text(ask.AutoAcknowledge)) is { } refusal)
            {
                return refusal;
            }

            var detail = new Dictionary<string, string>(StringComparer.Ordinal);
            Note(detail, "zone", shop.Zone, ask.Zone);
            Note(detail, "retentionDays", $"{shop.RetentionDays}", ask.RetentionDays?.ToString());
            Note(detail, "name", shop.Name, ask.Name is null ? null : name.Value);
            (shop.Name, shop.Zone, shop.RetentionDays) = (name.Value, ask.Zone ?? shop.Zone, ask.RetentionDays ?? shop.RetentionDays);
            if (ask.AutoAcknowledge is not null)
            {
                shop.Settings = (ShopSettings.Of(shop) with { AutoAcknowledge = ask.AutoAcknowledge.Trim() is { Length: > 0 } text ? text : null }).Write();
                detail["autoAcknowledge"] = ask.AutoAcknowledge.Trim().Length > 0 ? "on" : "off";
            }

            audit.Enter(db, user, "shop.changed", "shop", shop.Id.ToString(), detail);
            PeopleEvents.Announce(db, PeopleEvents.ShopChanged, shop.Id, null, time.GetUtcNow());
            return ShopView.Of(shop);
        }, cancellation)).ToHttp();

    private static void Note(Dictionary<string, string> detail, string field, string was, string? becomes)
    {
        if (becomes is not null && becomes != was)
        {
            detail[field] = $"{was} → {becomes}";
        }
    }

    // An IANA name: Windows names would mean something else on another machine.
    private static Refusal? Zone(string? zone)
        => zone is null || (TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) && found.HasIanaId)
            ? null
            : Refusal.Invalid("zone", "没有这个时区", "There is no such time zone");

    private static Refusal? Days(int? days)
        => days is < FewestDays or > MostDays ? Refusal.Invalid("retentionDays", $"保留天数为 {FewestDays} 到 {MostDays}", $"Retention is {FewestDays} to {MostDays} days") : null;

    private static Refusal? Text(string? text)
        => text is { Length: > LongestText } ? Refusal.Invalid("autoAcknowledge", $"最多 {LongestText} 个字", $"At most {LongestText} characters") : null;
}
