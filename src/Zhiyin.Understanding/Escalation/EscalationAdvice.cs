namespace Zhiyin.Understanding.Escalation;

/// <summary>Who has to see it and why (handbook §5.2); route is written as there, e.g. «组长→主管/店主».</summary>
public sealed record EscalationAdvice(string Route, string Reason);
