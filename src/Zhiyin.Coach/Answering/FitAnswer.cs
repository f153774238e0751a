using Zhiyin.Understanding;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Answering;

/// <summary>Whether the product works with, or is for, what the buyer names: yes or no first, then what it is for and what not (handbook S06).</summary>
internal static class FitAnswer
{
    private static readonly string[] s_for = ["适用", "支持", "适配", "兼容", "可用", "适合"];
    private static readonly string[] s_not = ["不适", "不支持", "不兼容", "不可", "不能", "禁"];

    public static Answer? To(ThreadReading thread)
    {
        var question = thread.LastBuyerTurn.Text;
        Fact? yes = null;
        Fact? no = null;
        string? named = null;
        var works = false;
        foreach (var fact in thread.Conversation.Facts!.All)
        {
            var negative = s_not.Any(w => fact.Key.StartsWith(w, StringComparison.Ordinal));
            if (fact.Path.StartsWith("others", StringComparison.Ordinal) || (!negative && !s_for.Any(w => fact.Key.Contains(w, StringComparison.Ordinal))))
            {
                continue;
            }

            yes = negative ? yes : yes ?? fact;
            no = negative ? no ?? fact : no;
            foreach (var item in fact.Value.Split(['、', '，', ',', '/', '；', '和'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (named is null && item.Length >= 2 && question.Contains(item, StringComparison.OrdinalIgnoreCase))
                {
                    (named, works) = (item, !negative);
                }
            }
        }

        if (named is null)
        {
            return null;
        }

        var paths = new[] { yes, no }.OfType<Fact>().Select(f => f.Path);
        return works
            ? new(Yes(yes!) + (no is null ? "" : $"；{no.Value}不支持"), [.. paths])
            : new($"{named}用不了{(yes is null ? "" : $"，{yes.Value}可以")}", [.. paths]);
    }

    // «适合: 鲫鱼、白条» is for whom, «支持: iPhone 15» is what it works with.
    private static string Yes(Fact fact)
        => fact.Key.StartsWith("适合", StringComparison.Ordinal) || fact.Key is "适用人群" or "适用场景" ? $"可以的，适合{fact.Value}" : $"可以用，{fact.Value}都支持";
}
