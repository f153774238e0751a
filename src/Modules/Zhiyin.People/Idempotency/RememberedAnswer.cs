namespace Zhiyin.People.Idempotency;

/// <summary>The answer a request with an Idempotency-Key got; the same key gets it again for 24 hours.</summary>
public sealed class RememberedAnswer
{
    public required ShopId Shop { get; init; }

    public required AgentId Agent { get; init; }

    public required string Key { get; init; }

    public required byte[] RequestHash { get; init; }

    public required int Status { get; init; }

    /// <summary>Sealed with the master key, base64: it may quote a buyer.</summary>
    public required string Body { get; init; }

    public required DateTimeOffset At { get; init; }
}
