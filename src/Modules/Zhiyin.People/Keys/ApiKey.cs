namespace Zhiyin.People.Keys;

/// <summary>A program's key: acts as the agent who made it, with its scopes as rights. Only the hash of the secret is stored.</summary>
public sealed class ApiKey
{
    public required ShopId Shop { get; init; }

    public required Guid Id { get; init; }

    public required AgentId Agent { get; init; }

    public required string Name { get; init; }

    /// <summary>First characters, shown so that people can tell keys apart.</summary>
    public required string Prefix { get; init; }

    public required byte[] SecretHash { get; init; }

    /// <summary>Wire names of rights, separated by spaces.</summary>
    public required string Scopes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; set; }

    public DateTimeOffset? LastUsedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }
}
