using System.Collections.Immutable;
using Zhiyin.Practice.Buyers;

namespace Zhiyin.Practice.Live;

/// <summary>Who comes next: everybody once before anybody twice, in an order that the dice decide.</summary>
internal sealed record Deck(ImmutableList<Persona> All, Dice Dice)
{
    private ImmutableList<Persona> Left { get; init; } = [];

    public bool IsNew => All.IsEmpty;

    /// <summary>The next one who is not <paramref name="here"/> already.</summary>
    public (Persona Next, Deck After) Draw(IReadOnlyCollection<Persona> here)
    {
        var left = Left.Any(p => !here.Contains(p)) ? Left : All;
        var free = left.Where(p => !here.Contains(p)).ToList();
        var (which, dice) = Dice.Throw(free.Count);
        return (free[which], this with { Left = left.Remove(free[which]), Dice = dice });
    }

    /// <summary>A seed for a visit.</summary>
    public (int Seed, Deck After) Seed()
    {
        var (seed, dice) = Dice.Throw(int.MaxValue);
        return (seed, this with { Dice = dice });
    }
}
