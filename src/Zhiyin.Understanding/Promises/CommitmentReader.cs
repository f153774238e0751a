using System.Collections.Immutable;

namespace Zhiyin.Understanding.Promises;

/// <summary>Finds what an agent's text promises and when it is due (CONTRACT.md §4; handbook ).</summary>
public static class CommitmentReader
{
    /// <summary>The promises of <paramref name="text"/>, sent at <paramref name="at"/> (null: every due time is null), in the order of the text.</summary>
    public static ImmutableArray<Commitment> Read(string text, DateTimeOffset? at) => [];
}
