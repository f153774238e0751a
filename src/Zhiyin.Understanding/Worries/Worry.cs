using System.Collections.Immutable;
using Zhiyin.Understanding.Intents;

namespace Zhiyin.Understanding.Worries;

/// <summary>What the buyer may be worried about behind the words (潜在顾虑, handbook §2): what, and why one may think so. Evidence is empty when only the kind of question says it.</summary>
public sealed record Worry(string Text, string Why, ImmutableArray<Evidence> Evidence);
