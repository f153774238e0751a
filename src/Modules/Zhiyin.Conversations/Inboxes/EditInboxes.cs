using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Zhiyin.People.Agents;
using Zhiyin.People.Audit;
using Zhiyin.People.Shops;

namespace Zhiyin.Conversations.Inboxes;

/// <summary>
/// A new inbox, or what is to be changed of one: fields that are left out stay as they are. <paramref name="TeamId"/> and <paramref name="Hours"/> may be given as null:
/// for everybody, always open.
/// </summary>
public sealed record InboxInput(string? Name, bool? HmacMandatory, IReadOnlyList<string>? Origins, JsonElement TeamId, JsonElement Hours, WidgetLook? Widget);

/// <summary>Lists, makes, changes and closes inboxes.</summary>
public sealed class EditInboxes(Store store, TimeProvider time, InboxSecrets secrets, AuditLog audit)
{
    private const int LongestName = 40;

    public Task<IReadOnlyList<InboxShape>> ListAsync(CurrentUser user, CancellationToken cancellation) => store.ReadAsync<IReadOnlyList<InboxShape>>(
        async db =>
        {
            var zone = await ZoneAsync(db, user, cancellation);
            var inboxes = await db.Set<Inbox>().Where(i => i.Shop == user.Shop && !i.Deleted).OrderBy(i => i.CreatedAt).ToListAsync(cancellation);
            return [.. inboxes.Select(i => InboxShape.Of(i, zone, time.GetUtcNow()))];
        },
        cancellation);

    public Task<Result<InboxShape>> GetAsync(CurrentUser user, InboxId id, CancellationToken cancellation) => store.ReadAsync<Result<InboxShape>>(
        async db => await FindAsync(db, user, id, cancellation) is { } inbox ? InboxShape.Of(inbox, await ZoneAsync(db, user, cancellation), time.GetUtcNow()) : Refusal.NotFound,
        cancellation);

    public Task<Result<InboxShape>> CreateAsync(CurrentUser user, InboxInput input, CancellationToken cancellation) => store.WriteAsync<Result<InboxShape>>(
        async db =>
        {
            var id = InboxId.New(time);
            var inbox = new Inbox
            {
                Shop = user.Shop,
                Id = id,
                Name = "",
                WebsiteToken = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(18)),
                HmacSecret = secrets.New(id).Sealed,
                Hours = InboxJson.Write(ServiceHours.Default),
                Widget = InboxJson.Write(new WidgetLook()),
                CreatedAt = time.GetUtcNow(),
            };
            if (await ApplyAsync(db, user, inbox, input with { Name = input.Name ?? "" }, cancellation) is { } refusal)
            {
                return refusal;
            }

            db.Add(inbox);
            audit.Enter(db, user, "inbox.created", "inbox", id.ToString());
            return InboxShape.Of(inbox, await ZoneAsync(db, user, cancellation), time.GetUtcNow());
        },
        cancellation);

    public Task<Result<InboxShape>> ChangeAsync(CurrentUser user, InboxId id, InboxInput input, CancellationToken cancellation) => store.WriteAsync<Result<InboxShape>>(
        async db =>
        {
            if (await FindAsync(db, user, id, cancellation) is not { } inbox)
            {
                return Refusal.NotFound;
            }

            if (await ApplyAsync(db, user, inbox, input, cancellation) is { } refusal)
            {
                return refusal;
            }

            audit.Enter(db, user, "inbox.changed", "inbox", id.ToString());
            return InboxShape.Of(inbox, await ZoneAsync(db, user, cancellation), time.GetUtcNow());
        },
        cancellation);

    /// <summary>Closes an inbox: its widget no longer connects, its conversations stay.</summary>
    public Task<Result<Done>> DeleteAsync(CurrentUser user, InboxId id, CancellationToken cancellation) => store.WriteAsync<Result<Done>>(
        async db =>
        {
            if (await FindAsync(db, user, id, cancellation) is not { } inbox)
            {
                return Refusal.NotFound;
            }

            inbox.Deleted = true;
            audit.Enter(db, user, "inbox.deleted", "inbox", id.ToString());
            return default(Done);
        },
        cancellation);

    /// <summary>A new hmac token, shown this once; the old one proves nothing any more.</summary>
    public Task<Result<HmacToken>> RotateAsync(CurrentUser user, InboxId id, CancellationToken cancellation) => store.WriteAsync<Result<HmacToken>>(
        async db =>
        {
            if (await FindAsync(db, user, id, cancellation) is not { } inbox)
            {
                return Refusal.NotFound;
            }

            (var token, inbox.HmacSecret) = secrets.New(id);
            audit.Enter(db, user, "inbox.hmac_rotated", "inbox", id.ToString());
            return new HmacToken(token);
        },
        cancellation);

    private static async Task<Refusal?> ApplyAsync(ZhiyinDb db, CurrentUser user, Inbox inbox, InboxInput input, CancellationToken cancellation)
    {
        if (input.Name is { } name)
        {
            if (name.Trim().Length is 0 or > LongestName)
            {
                return Refusal.Invalid("name", $"名称 1–{LongestName} 个字", $"A name of 1–{LongestName} characters");
            }

            inbox.Name = name.Trim();
        }

        if (input.Origins is { } given)
        {
            var origins = given.Select(InboxOrigins.Read).ToList();
            if (origins.Count > InboxOrigins.Most || origins.Contains(null))
            {
                return Refusal.Invalid("origins", "网址写成 https://shop.example.com 这样，不带路径", "Write sites like https://shop.example.com, without a path");
            }

            inbox.Origins = string.Join(' ', origins.Distinct(StringComparer.Ordinal));
        }

        if (input.Widget is { } widget)
        {
            if (widget.Fault() is { } fault)
            {
                return fault;
            }

            inbox.Widget = InboxJson.Write(widget);
        }

        inbox.HmacMandatory = input.HmacMandatory ?? inbox.HmacMandatory;
        return ApplyHours(inbox, input.Hours) ?? await ApplyTeamAsync(db, user, inbox, input.TeamId, cancellation);
    }

    private static Refusal? ApplyHours(Inbox inbox, JsonElement given)
    {
        if (given.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            inbox.Hours = given.ValueKind == JsonValueKind.Null ? null : inbox.Hours;
            return null;
        }

        try
        {
            var hours = InboxJson.Read<ServiceHours>(given)!;
            inbox.Hours = InboxJson.Write(hours);
            return hours.Fault() is { } fault ? Refusal.Invalid("hours", fault, "These service hours cannot be used") : null;
        }
        catch (JsonException)
        {
            return Refusal.Invalid("hours", "服务时间读不懂：时间写成 HH:mm，日期写成 yyyy-MM-dd", "The service hours cannot be read: write times as HH:mm, dates as yyyy-MM-dd");
        }
    }

    private static async Task<Refusal?> ApplyTeamAsync(ZhiyinDb db, CurrentUser user, Inbox inbox, JsonElement given, CancellationToken cancellation)
    {
        if (given.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            inbox.Team = given.ValueKind == JsonValueKind.Null ? null : inbox.Team;
            return null;
        }

        if (given.ValueKind != JsonValueKind.String || !TeamId.TryParse(given.GetString(), out var team)
            || !await db.Set<Team>().AnyAsync(t => t.Shop == user.Shop && t.Id == team, cancellation))
        {
            return Refusal.Invalid("teamId", "没有这个技能组", "There is no such team");
        }

        inbox.Team = team;
        return null;
    }

    private static Task<Inbox?> FindAsync(ZhiyinDb db, CurrentUser user, InboxId id, CancellationToken cancellation)
        => db.Set<Inbox>().FirstOrDefaultAsync(i => i.Shop == user.Shop && i.Id == id && !i.Deleted, cancellation);

    private static async Task<TimeZoneInfo> ZoneAsync(ZhiyinDb db, CurrentUser user, CancellationToken cancellation)
        => ShopZone.Of(await db.Set<Shop>().Where(s => s.Id == user.Shop).Select(s => s.Zone).FirstAsync(cancellation));
}

/// <summary>An hmac token, shown once.</summary>
public sealed record HmacToken(string Token)
{
    [System.Text.Json.Serialization.JsonPropertyName("hmacToken")]
    public string Token { get; } = Token;
}
