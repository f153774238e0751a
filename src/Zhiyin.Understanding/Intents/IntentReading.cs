using System.Collections.Immutable;
using Zhiyin.Text;

namespace Zhiyin.Understanding.Intents;

/// <summary>Words that speak for a reading: which bubble (index into the thread) and where in its original text.</summary>
public sealed record Evidence(int Turn, TextSpan Span);

/// <summary>An intent of handbook §2 with its probability (0–1) and the words that speak for it.</summary>
public sealed record IntentReading(string Code, string Name, double Score, ImmutableArray<Evidence> Evidence)
{
    /// <summary>The probability (0–1) of its whole group (S, M, A, C): a complaint may be sure while it is not sure which.</summary>
    public double Group { get; init; } = Score;
}
