namespace Zhiyin.People.SignIn;

/// <summary>One signed-in browser. Only the hash of its token is stored.</summary>
public sealed class Session
{
    public required ShopId Shop { get; init; }

    public required Guid Id { get; init; }

    public required AgentId Agent { get; init; }

    public required byte[] TokenHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required DateTimeOffset SeenAt { get; set; }

    /// <summary>Where it was opened, last part hidden.</summary>
    public required string Address { get; init; }

    public required string Browser { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }
}
