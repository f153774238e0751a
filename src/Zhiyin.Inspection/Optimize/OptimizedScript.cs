using System.Collections.Immutable;
using Zhiyin.ChatLogs.Scripts;
using Zhiyin.Coach;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rewriting;

namespace Zhiyin.Inspection.Optimize;

/// <summary>One script, diagnosed and rewritten (CONTRACT.md §2, optimize).</summary>
public sealed record OptimizedScript(
    Script Script,
    string After,
    ImmutableArray<string> PainPoints,
    ImmutableArray<string> Principles,
    ImmutableArray<Finding> Findings,
    ImmutableArray<string> Slots,
    string Note,
    int ScoreBefore,
    int ScoreAfter)
{
    /// <summary>Its code, or its row when it has none.</summary>
    public string Id => Script.Code.Length > 0 ? Script.Code : $"row:{Script.Line}";

    public bool Changed => After != Script.Text;

    /// <summary>What a person still has to supply.</summary>
    public ImmutableArray<string> Unresolved { get; init; } = [];

    /// <summary>What the rewrite did, one line each.</summary>
    public ImmutableArray<RewriteChange> Changes { get; init; } = [];
}
