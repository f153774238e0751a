namespace Zhiyin.People.Idempotency;

/// <summary>The answer a request with an Idempotency-Key got; the same key gets it again for 24 hours.</summary>
public sealed class RememberedAnswer
{
    /// <summary>How long the same key gets the same answer.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>How long a request may be worked on: one without an answer after that was cut off with its node, and the same key begins anew.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    public required ShopId Shop { get; init; }

    public required AgentId Agent { get; init; }

    public required string Key { get; init; }

    public required byte[] RequestHash { get; init; }

    /// <summary>HTTP status of the answer; 0 while the request is still being worked on.</summary>
    public int Status { get; set; }

    public string ContentType { get; set; } = "";

    /// <summary>Sealed with the master key, base64: it may quote a buyer. Empty once a buyer of the shop was erased: a repeated request then gets the status alone.</summary>
    public string Body { get; set; } = "";

    public required DateTimeOffset At { get; init; }

    /// <summary>True while the same key at <paramref name="now"/> is told of this row instead of being acted on.</summary>
    public bool Holds(DateTimeOffset now) => now - At < (Status == 0 ? Lease : Kept);
}
