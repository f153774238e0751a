using System.Text.Json.Serialization;

namespace Zhiyin.People.Keys;

/// <summary>An API key as it is listed; the secret is in the answer that made it and never again.</summary>
public sealed record KeyView(
    Guid Id, string Name, string Prefix, IReadOnlyList<string> Scopes, AgentId Agent, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt, DateTimeOffset? ExpiresAt)
{
    /// <summary>The whole key, this once.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Secret { get; init; }

    internal static KeyView Of(ApiKey key)
        => new(key.Id, key.Name, key.Prefix, key.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries), key.Agent, key.CreatedAt, key.LastUsedAt, key.ExpiresAt);
}
