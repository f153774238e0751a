using System.Collections.Immutable;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Emotions;

/// <summary>How the buyer felt in one turn; <paramref name="Turn"/> is the index of its last bubble.</summary>
public sealed record EmotionPoint(int Turn, int Level, string Class);

/// <summary>The buyer's emotion over a conversation, one point for each turn of theirs (handbook A-36).</summary>
public static class EmotionLine
{
    /// <summary>The points of <paramref name="thread"/>; those in <paramref name="known"/> are of an earlier reading of the same thread, and turns that had ended by then are not read again.</summary>
    public static ImmutableArray<EmotionPoint> Of(ThreadReading thread, ImmutableArray<EmotionPoint> known = default)
    {
        ArgumentNullException.ThrowIfNull(thread);
        var points = ImmutableArray.CreateBuilder<EmotionPoint>();
        var messages = thread.Conversation.Messages;
        var ended = known.IsDefaultOrEmpty ? [] : known[..^1].ToDictionary(p => p.Turn);
        for (var i = 0; i < messages.Length; i++)
        {
            if (messages[i].Role == Role.Buyer && IsLastOfTurn(messages, i))
            {
                points.Add(ended.TryGetValue(i, out var point) ? point : Read(thread, i));
            }
        }

        return points.ToImmutable();
    }

    // An agent's bubble ends a turn; lines of bots and of the system do not.
    private static bool IsLastOfTurn(ImmutableArray<Message> messages, int index)
    {
        for (var i = index + 1; i < messages.Length; i++)
        {
            if (messages[i].Role == Role.Agent)
            {
                return true;
            }

            if (messages[i].Role == Role.Buyer)
            {
                return false;
            }
        }

        return true;
    }

    private static EmotionPoint Read(ThreadReading thread, int last)
    {
        if (thread.LastBuyerTurn.Turns is [.., var newest] && newest == last)
        {
            return new(last, thread.Emotion.Level, thread.Emotion.Class);
        }

        var before = thread.Conversation with { Messages = thread.Conversation.Messages[..(last + 1)] };
        var emotion = EmotionReader.Read(before, BuyerTurn.Last(before, thread.Bubbles[..(last + 1)]), thread.Stage);
        return new(last, emotion.Level, emotion.Class);
    }
}
