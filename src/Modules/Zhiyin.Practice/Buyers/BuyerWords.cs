using System.Collections.Immutable;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Practice.Buyers;

/// <summary>Collects what a buyer says in one step, and how long they take for it; never the same sentence twice in a talk.</summary>
internal sealed class BuyerWords(Voice voice, BuyerState state)
{
    public const string PictureText = "[图片]";
    private const double Reading = 1.2;
    private readonly ImmutableArray<BuyerBubble>.Builder _say = ImmutableArray.CreateBuilder<BuyerBubble>();

    public BuyerState State { get; set; } = state;

    public bool Chance(int in_) => Throw(in_) == 0;

    /// <summary>One that was not said yet; null when all are used up.</summary>
    public string? Pick(Func<Voice, IReadOnlyList<string>> occasion)
    {
        var left = occasion(voice).Where(s => !State.Used.Contains(s)).ToList();
        if (left.Count == 0)
        {
            return null;
        }

        var picked = left[Throw(left.Count)];
        State = State with { Used = State.Used.Add(picked) };
        return picked;
    }

    public void SayOne(Func<Voice, IReadOnlyList<string>> occasion)
    {
        if (Pick(occasion) is { } picked)
        {
            Say(picked);
        }
    }

    public void Say(IEnumerable<string> bubbles)
    {
        foreach (var bubble in bubbles)
        {
            Say(bubble);
        }
    }

    /// <summary>A bubble; «|» in it begins another one.</summary>
    public void Say(string bubble)
    {
        foreach (var text in bubble.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var think = (_say.Count == 0 ? Reading : 0.3) + (Throw(9) / 10.0);
            _say.Add(new BuyerBubble(text, TimeSpan.FromSeconds(think + (text.Length * voice.PerCharacter)), text == PictureText));
            State = State with { Talk = State.Talk.Add(new(Role.Buyer, text)) };
        }
    }

    public BuyerMove Done(Farewell? farewell = null, Effect? effect = null) => new(State, _say.ToImmutable(), farewell, effect);

    private int Throw(int sides)
    {
        var (number, dice) = State.Dice.Throw(sides);
        State = State with { Dice = dice };
        return number;
    }
}
