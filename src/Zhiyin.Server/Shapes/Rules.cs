namespace Zhiyin.Server.Shapes;

/// <summary>A rule of the coach; severity is error, warning or hint, status trial, active or retired.</summary>
public sealed record RuleOut(
    string Id,
    string Name,
    string Category,
    string Severity,
    bool Blocks,
    string Status,
    string? PainPoint,
    string Principle,
    string Title,
    string Why,
    string? Basis,
    IReadOnlyList<RuleExample> Bad,
    IReadOnlyList<RuleExample> Good);

/// <summary>An example of a rule; the fault stands between [| and |].</summary>
public sealed record RuleExample(string Draft, string? Better, string? Thread);
