namespace Zhiyin.Practice.Buyers;

/// <summary>
/// What a treatment weighs on a scale of anger from 0 to 100. Read from Data/treatment.json; <see cref="Harms"/> is keyed by the categories of findings (CONTRACT.md §3).
/// </summary>
public sealed record Treatment
{
    public required IReadOnlyDictionary<string, int> Harms { get; init; }

    /// <summary>A feeling or a trouble is named before anything else, without defence.</summary>
    public required int Acknowledged { get; init; }

    /// <summary>The same once more: words wear out.</summary>
    public required int AcknowledgedAgain { get; init; }

    /// <summary>A promise with a time.</summary>
    public required int DatedPromise { get; init; }

    /// <summary>A promise without one.</summary>
    public required int Promise { get; init; }

    /// <summary>A way out is offered.</summary>
    public required int Offer { get; init; }

    /// <summary>What was asked is answered, explained or shown.</summary>
    public required int Answer { get; init; }

    /// <summary>A question that helps.</summary>
    public required int Question { get; init; }

    /// <summary>The most one bubble can do, either way.</summary>
    public required int Most { get; init; }
}

/// <summary>How a slot is recognised in an agent's question, and what somebody says for whom nothing was written down.</summary>
public sealed record SlotWords(IReadOnlyList<string> Asked, SlotAnswer Default);
