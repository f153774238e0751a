namespace Zhiyin.Understanding.Threads;

/// <summary>Tells whether the buyer has finished the turn (handbook ).</summary>
public static class SettledReader
{
    /// <summary>Silence that ends a turn.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(3);

    /// <summary>False on a continuation cue and, where times exist, until <see cref="Silence"/> has passed before now.</summary>
    public static bool IsSettled(Conversation conversation, BuyerTurn turn)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(turn);
        if (turn.IsEmpty)
        {
            return true;
        }

        var last = conversation.Messages[turn.Turns[^1]];
        return !(conversation.Now is { } now && last.At is { } at && now - at < Silence);
    }
}
