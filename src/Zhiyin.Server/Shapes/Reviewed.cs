namespace Zhiyin.Server.Shapes;

/// <summary>The review of a draft.</summary>
public sealed record Reviewed(
    string? Id,
    int Score,
    string Grade,
    IReadOnlyDictionary<string, int> Principles,
    IReadOnlyList<FindingOut> Findings,
    RewriteOut? Rewrite,
    IReadOnlyList<PromiseOut> Promises,
    IReadOnlyList<QuestionOut> Questions,
    IReadOnlyList<ActOut> Acts);

/// <summary>What a rule has to say about a draft.</summary>
public sealed record FindingOut(
    string Rule,
    string Name,
    string Category,
    SeverityName Severity,
    bool Blocks,
    string? PainPoint,
    string Principle,
    int Start,
    int Length,
    string Message,
    string Why,
    string? Better,
    IReadOnlyList<EditOut>? Fix,
    double Confidence,
    string? Basis);

/// <summary>One replacement in the draft.</summary>
public sealed record EditOut(int Start, int Length, string Text);

/// <summary>A better version of the draft, what changed, and what only a person can supply.</summary>
public sealed record RewriteOut(string Text, IReadOnlyList<ChangeOut> Changes, IReadOnlyList<string> Unresolved);

/// <summary>One change of a rewrite; finding is an index into findings, -1 for none.</summary>
public sealed record ChangeOut(int Finding, string What);

/// <summary>A promise and when it is due.</summary>
public sealed record PromiseOut(int Start, int Length, string Text, PromiseKindName Kind, DateTimeOffset? Due, string? DueWords);

/// <summary>The promises of a sentence.</summary>
public sealed record PromisesFound(string? Id, IReadOnlyList<PromiseOut> Promises);

/// <summary>A question found in the draft.</summary>
public sealed record QuestionOut(int Start, int Length, QuestionTypeName Type);

/// <summary>What a clause of the draft does.</summary>
public sealed record ActOut(int Start, int Length, string Act, double Confidence);
