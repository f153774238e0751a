using System.Collections.Immutable;

namespace Zhiyin.Coach.Rewriting;

/// <summary>One thing a rewrite changed: the index of the finding it answers (-1 for none) and what was done, in Chinese.</summary>
public sealed record RewriteChange(int Finding, string What);

/// <summary>A better version of a draft, what changed and why, and what only a person can supply.</summary>
public sealed record Rewrite(string Text, ImmutableArray<RewriteChange> Changes, ImmutableArray<string> Unresolved);
