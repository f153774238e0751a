namespace Zhiyin.People.SignIn;

/// <summary>A code that stands in for the second factor once.</summary>
public sealed class RecoveryCode
{
    public required ShopId Shop { get; init; }

    public required Guid Id { get; init; }

    public required AgentId Agent { get; init; }

    public required byte[] CodeHash { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}
