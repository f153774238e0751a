using System.Collections.Immutable;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Slots;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Intents;

/// <summary>
/// What the conversation is about now. A turn that only answers what the agent asked («165，110斤», a picture) or only presses («好 你快点») raises nothing of its own: then it is the turn that
/// raised the matter, and what that still needs is still asked.
/// </summary>
public static class OpenMatter
{
    private const int MostTurnsBack = 5;

    // «我想换新», «今天刚收到»: as long as answers are; what is longer tells something.
    private const int LongestAnswer = 24;

    /// <summary>The intents of the matter; those of the last turn unless it is an answer.</summary>
    public static ImmutableArray<IntentReading> Of(Conversation conversation, ImmutableArray<BubbleReading> bubbles, BuyerTurn last, ImmutableArray<IntentReading> intents, ImmutableArray<SlotValue> slots)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(last);
        var (turn, main) = (last, intents);
        for (var back = 0; back < MostTurnsBack && !turn.IsEmpty && (AnswersAQuestion(conversation, bubbles, turn, main, slots) || OnlyPresses(turn, main)); back++)
        {
            var end = turn.Turns[0];
            var before = conversation with { Messages = conversation.Messages[..end] };
            var earlier = BuyerTurn.Last(before, bubbles[..end]);
            if (earlier.IsEmpty)
            {
                break;
            }

            (turn, main) = (earlier, IntentReader.Read(conversation with { Messages = conversation.Messages[..(earlier.Turns[^1] + 1)] }, earlier));
        }

        return main.IsEmpty ? intents : main;
    }

    private static bool AnswersAQuestion(Conversation conversation, ImmutableArray<BubbleReading> bubbles, BuyerTurn turn, ImmutableArray<IntentReading> main, ImmutableArray<SlotValue> slots)
    {
        if (!IsAsked(conversation, bubbles, turn.Turns[0]) || turn.Bubbles.Any(b => b.Questions.Count > 0))
        {
            return false;
        }

        // Anger, threats and calls for a person are no answers, however short.
        return (main.IsEmpty || main[0].Code[0] != 'C') && (turn.Text.Length <= LongestAnswer || slots.Any(s => turn.Turns.Contains(s.Turn)) || turn.Text.Contains("[图片]", StringComparison.Ordinal));
    }

    // Nothing but a nod and a push: «好 你快点», «嗯嗯，尽快».
    private static bool OnlyPresses(BuyerTurn turn, ImmutableArray<IntentReading> main)
    {
        if (!(main.IsEmpty || main[0].Code is "E01" or "S01") || turn.Text.Length > LongestAnswer || turn.Bubbles.Any(b => b.Questions.Count > 0))
        {
            return false;
        }

        var acts = turn.Bubbles.SelectMany(b => b.Clauses).Select(c => c.Act).ToList();
        return acts.Contains(Act.Urge) && acts.TrueForAll(a => a is Act.Urge or Act.Confirm or Act.Greet or Act.Courtesy or Act.Other);
    }

    // The agent's bubbles right before the turn hold a question.
    private static bool IsAsked(Conversation conversation, ImmutableArray<BubbleReading> bubbles, int first)
    {
        for (var i = first - 1; i >= 0 && conversation.Messages[i].Role != Role.Buyer; i--)
        {
            if (conversation.Messages[i].Role == Role.Agent && bubbles[i].Questions.Count > 0)
            {
                return true;
            }
        }

        return false;
    }
}
