using System.Text.Json;

namespace Zhiyin.Conversations.Inboxes;

/// <summary>An inbox as the API shows it; never with its hmac token.</summary>
public sealed record InboxShape(
    InboxId Id, string Name, string WebsiteToken, bool HmacMandatory, IReadOnlyList<string> Origins, TeamId? TeamId, ServiceHours? Hours, bool Open, WidgetLook Widget)
{
    /// <summary>The shape at <paramref name="now"/>, in the shop's <paramref name="zone"/>.</summary>
    public static InboxShape Of(Inbox inbox, TimeZoneInfo zone, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(inbox);
        return new(
            inbox.Id, inbox.Name, inbox.WebsiteToken, inbox.HmacMandatory, inbox.Origins.Split(' ', StringSplitOptions.RemoveEmptyEntries), inbox.Team,
            inbox.ReadHours(), inbox.Clock(zone).IsOpen(now), inbox.ReadWidget());
    }
}

/// <summary>The JSON columns of an inbox, read and written.</summary>
public static class InboxJson
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Service hours; null: always open.</summary>
    public static ServiceHours? ReadHours(this Inbox inbox) => inbox.Hours is null ? null : JsonSerializer.Deserialize<ServiceHours>(inbox.Hours, s_json);

    public static WidgetLook ReadWidget(this Inbox inbox) => JsonSerializer.Deserialize<WidgetLook>(inbox.Widget, s_json) ?? new WidgetLook();

    /// <summary>The service clock of the inbox, in the shop's zone.</summary>
    public static ServiceClock Clock(this Inbox inbox, TimeZoneInfo zone) => new(inbox.ReadHours(), zone);

    /// <summary>Service hours or a look as its column stores it.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, s_json);

    /// <summary>A value given in a request; throws <see cref="JsonException"/> when it has another shape.</summary>
    internal static T? Read<T>(JsonElement value) => value.Deserialize<T>(s_json);
}

/// <summary>The shop's zone as it is stored; UTC when this machine does not know it.</summary>
public static class ShopZone
{
    public static TimeZoneInfo Of(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;
}
