using Zhiyin.Assist.Threads;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Questions;

namespace Zhiyin.Assist.Panel;

/// <summary>The one question to ask next.</summary>
internal static class Asks
{
    private const int Long = 40;

    // Under this a question made for the intent may be about another matter altogether.
    private const double Sure = 0.5;

    /// <summary>What the engine asks; where it is unsure of the matter, the first thing that is missing whatever the matter is.</summary>
    public static PanelAsk? Of(KnownThread known)
    {
        var reading = known.Reading;
        var asks = reading.Ask;
        if (asks.IsEmpty || (asks[0].Slot is { } asked && (IsIdle(known, asked) || AskedAnswers.Of(known, asked) is not null)))
        {
            return null;
        }

        return Unsure(reading) && reading.Missing.FirstOrDefault(s => s is "media" or "order_id") is { } slot && SlotWords.Ask(slot) is { } plain
            ? plain
            : new(asks[0].Type == QuestionType.Open ? "open" : "closed", asks[0].Text, asks[0].Slot);
    }

    /// <summary>Whoever asks about a product that has been found has no budget to be asked for.</summary>
    public static bool IsIdle(KnownThread known, string slot) => slot == "budget" && known.Matter.Product is not null;

    /// <summary>The buyer told a good deal, but what it comes to is not clear.</summary>
    public static bool Unsure(ThreadReading reading) => reading.Intents is [{ Score: < Sure }, ..] && ToldAtLength(reading);

    /// <summary>Whoever writes this much has told what happened.</summary>
    public static bool ToldAtLength(ThreadReading reading) => reading.LastBuyerTurn.Text.Length >= Long;
}
