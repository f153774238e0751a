using System.Collections.Immutable;

namespace Zhiyin.Coach.Answering;

/// <summary>
/// What the shop's facts say to the buyer's question: the words (conclusion first, then why and what it means), the paths of the facts in the fact sheet, and the question that is still open
/// (which of two sizes, say); null when none is. <paramref name="Step"/> is what comes next where the answer itself decides it. <paramref name="Verifies"/>: the facts do not decide it, so the words only say that it will be looked up.
/// </summary>
public sealed record Answer(string Text, ImmutableArray<string> Paths, string? Question = null, bool Verifies = false, string? Step = null);
