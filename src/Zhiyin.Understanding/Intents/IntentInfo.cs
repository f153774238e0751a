using System.Collections.Immutable;

namespace Zhiyin.Understanding.Intents;

/// <summary>One of the 60 intents of handbook §2: what the buyer wants, what has to be known to help, and what may be asked.</summary>
public sealed record IntentInfo(string Code, string Key, string Name)
{
    /// <summary>潜在顾虑: what the buyer worries about behind the words; empty when nothing.</summary>
    public string Worry { get; init; } = "";

    /// <summary>槽位 by the names of handbook §2.0, most important first.</summary>
    public ImmutableArray<string> Slots { get; init; } = [];

    /// <summary>Those of <see cref="Slots"/> where the buyer's wish is a new value, which the order at hand cannot give (new address, new size).</summary>
    public ImmutableArray<string> NewValues { get; init; } = [];

    /// <summary>开放问: to explore.</summary>
    public ImmutableArray<string> Open { get; init; } = [];

    /// <summary>封闭问: to confirm.</summary>
    public ImmutableArray<string> Closed { get; init; } = [];

    /// <summary>True when something went wrong for the buyer: then there are at least two open questions .</summary>
    public bool IsProblem { get; init; }
}
