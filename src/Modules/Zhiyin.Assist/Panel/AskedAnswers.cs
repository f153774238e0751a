using Zhiyin.Assist.Threads;
using Role = Zhiyin.Understanding.Threads.Role;

namespace Zhiyin.Assist.Panel;

/// <summary>
/// Slots told in words of one's own («就是那款玻璃杯»): what the buyer said right after being asked for one fills it, though the reader of slots knew no such word. Numbers, pictures and
/// addresses have forms of their own and are not taken from here.
/// </summary>
internal static class AskedAnswers
{
    private const int Shortest = 2;
    private const int Longest = 40;
    private static readonly string[] s_ownWords = ["item", "sku", "problem", "demand", "reason", "scene", "user"];

    /// <summary>The turn that answered the question for a slot, with its words; null when it was not asked, or not answered.</summary>
    public static (int Turn, string Words)? Of(KnownThread known, string slot)
    {
        if (!s_ownWords.Contains(slot, StringComparer.Ordinal) || SlotWords.Questions(slot) is not { Length: > 0 } questions)
        {
            return null;
        }

        var bubbles = known.Reading.Bubbles;
        for (var i = 0; i + 1 < bubbles.Length; i++)
        {
            if (bubbles[i].Role != Role.Agent || !questions.Any(q => bubbles[i].Normalized.Original.Contains(q, StringComparison.Ordinal)))
            {
                continue;
            }

            for (var answer = i + 1; answer < bubbles.Length && bubbles[answer].Role != Role.Agent; answer++)
            {
                var words = bubbles[answer].Normalized.Original.Trim();
                // With several questions in one bubble the last answer belongs to the last question at the latest.
                var last = answer + 1 == bubbles.Length || bubbles[answer + 1].Role == Role.Agent;
                if (last && bubbles[answer].Role == Role.Buyer && words.Length is >= Shortest and <= Longest && !BareTurn.IsBare(words))
                {
                    return (answer, words);
                }
            }
        }

        return null;
    }
}
