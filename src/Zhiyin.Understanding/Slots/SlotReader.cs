using System.Collections.Immutable;
using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Questions;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Slots;

/// <summary>Slots given by the buyer anywhere in the thread, what is still missing for the intents at hand, and what to ask (handbook §2.0, A-15–A-17).</summary>
public static class SlotReader
{
    private static readonly string[] s_corrections = ["不是", "错了", "打错", "写错", "填错", "发错了", "更正", "应该是", "改成", "不对", "说错", "记错", "看错", "纠正", "哦不", "啊不"];

    /// <summary>The slots of all buyer bubbles; after a correction only the corrected value.</summary>
    public static ImmutableArray<SlotValue> Read(Conversation conversation, IReadOnlyList<BubbleReading> bubbles)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(bubbles);
        var all = new List<SlotValue>();
        for (var turn = 0; turn < bubbles.Count; turn++)
        {
            if (bubbles[turn].Role == Role.Buyer)
            {
                Merge(all, bubbles[turn], OfBubble(bubbles[turn], turn));
            }
        }

        return [.. all];
    }

    /// <summary>Slots that the intents need and neither thread nor order has, most important first.</summary>
    public static ImmutableArray<string> Missing(Conversation conversation, ImmutableArray<IntentReading> intents, ImmutableArray<SlotValue> slots) => SlotNeeds.Missing(conversation, intents, slots);

    /// <summary>Questions to ask next: open while the problem is unknown, closed to confirm, at most two .</summary>
    public static ImmutableArray<SuggestedQuestion> Ask(Conversation conversation, ImmutableArray<IntentReading> intents, ImmutableArray<string> missing) => SlotQuestions.Ask(conversation, intents, missing);

    private static IReadOnlyList<SlotValue> OfBubble(BubbleReading bubble, int turn)
    {
        var sink = new SlotSink(bubble, turn);
        NumberSlots.Read(sink);
        WordSlots.Read(sink);
        PlaceSlots.Read(sink);
        BodySlots.Read(sink);
        WordSlots.ReadUsers(sink);
        GoodsSlots.Read(sink);
        DateSlots.Read(sink);
        MoneySlots.Read(sink);
        MaskedSlots.Read(sink);
        return [.. sink.Found.OrderBy(s => s.Span.Start)];
    }

    private static void Merge(List<SlotValue> all, BubbleReading bubble, IReadOnlyList<SlotValue> found)
    {
        foreach (var value in found)
        {
            if (all.Exists(a => a.Slot == value.Slot && string.Equals(a.Text, value.Text, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            if (IsCorrection(bubble, value))
            {
                all.RemoveAll(a => a.Slot == value.Slot);
            }

            all.Add(value);
        }
    }

    // 打错了，是178: the words between the old value and the new one take the old one back.
    private static bool IsCorrection(BubbleReading bubble, SlotValue value)
    {
        var text = bubble.Normalized.Original;
        var from = Math.Max(0, value.Span.Start - 12);
        var before = text.AsSpan(from, value.Span.Start - from);
        return NumberSlots.Any(before, s_corrections) && value.Slot != "sku" || (value.Slot == "sku" && (before.Contains("错了", StringComparison.Ordinal) && before.Contains('是') || before.Contains("不对", StringComparison.Ordinal) || before.Contains("说错", StringComparison.Ordinal) || before.Contains("应该是", StringComparison.Ordinal)));
    }
}
