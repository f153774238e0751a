namespace Zhiyin.People.Audit;

/// <summary>Who did what to what, when and from where. Never changed and never removed: triggers in the database refuse it.</summary>
public sealed class AuditEntry
{
    public long Position { get; set; }

    public required ShopId Shop { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null when the program did it by itself or a sign-in failed.</summary>
    public AgentId? Agent { get; set; }

    /// <summary>Login, key name or «system».</summary>
    public required string Actor { get; init; }

    /// <summary>Dotted: sign_in.failed, role.changed, personal.unmasked.</summary>
    public required string Action { get; init; }

    public required string ObjectKind { get; init; }

    public required string ObjectId { get; init; }

    /// <summary>A flat JSON object of words, never personal data.</summary>
    public required string Detail { get; init; }

    public required string Address { get; init; }
}
