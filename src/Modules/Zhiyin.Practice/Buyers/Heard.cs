using System.Collections.Immutable;
using Zhiyin.Understanding.Questions;

namespace Zhiyin.Practice.Buyers;

/// <summary>A slot an agent asks for, and how.</summary>
public readonly record struct AskedSlot(string Slot, QuestionType Type);

/// <summary>What an agent's turn was like for the buyer, read by the engine.</summary>
public sealed record Heard
{
    /// <summary>Categories of findings (CONTRACT.md §3), the heaviest first.</summary>
    public required ImmutableArray<string> Harms { get; init; }

    /// <summary>What the findings weigh together (<see cref="Treatment"/>).</summary>
    public required int Harm { get; init; }

    /// <summary>A feeling or a trouble is named first.</summary>
    public required bool Acknowledged { get; init; }

    public required bool Promises { get; init; }

    public required bool PromisesWhen { get; init; }

    public required bool Offers { get; init; }

    /// <summary>Informs, explains, shows, recommends or confirms.</summary>
    public required bool Answers { get; init; }

    /// <summary>How many questions there are in it.</summary>
    public required int Questions { get; init; }

    public required ImmutableArray<AskedSlot> Asked { get; init; }

    /// <summary>Something the matter moves on by: a promise with a time, an offer, an answer.</summary>
    public bool MovesOn => PromisesWhen || Offers || Answers;
}
