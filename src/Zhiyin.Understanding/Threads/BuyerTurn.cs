using System.Collections.Immutable;

namespace Zhiyin.Understanding.Threads;

/// <summary>The buyer's last merged turn: the run of buyer bubbles after the last agent bubble (handbook A-11); empty when the buyer never spoke.</summary>
public sealed class BuyerTurn
{
    private BuyerTurn(ImmutableArray<int> turns, ImmutableArray<BubbleReading> bubbles)
    {
        Turns = turns;
        Bubbles = bubbles;
    }

    /// <summary>Indexes into the thread.</summary>
    public ImmutableArray<int> Turns { get; }

    /// <summary>The readings, one per index.</summary>
    public ImmutableArray<BubbleReading> Bubbles { get; }

    /// <summary>True when there is nothing to answer.</summary>
    public bool IsEmpty => Turns.IsEmpty;

    /// <summary>The bubbles joined by line breaks (normalised).</summary>
    public string Text => field ??= string.Join('\n', Bubbles.Select(b => b.Text));

    /// <summary>The last run of buyer bubbles; system lines and bots do not end a run.</summary>
    public static BuyerTurn Last(Conversation conversation, IReadOnlyList<BubbleReading> bubbles)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(bubbles);
        var turns = new List<int>();
        for (var i = conversation.Messages.Length - 1; i >= 0; i--)
        {
            var role = conversation.Messages[i].Role;
            if (role == Role.Buyer)
            {
                turns.Insert(0, i);
            }
            else if (role == Role.Agent && turns.Count > 0)
            {
                break;
            }
        }

        return new BuyerTurn([.. turns], [.. turns.Select(t => bubbles[t])]);
    }
}
