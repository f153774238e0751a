using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Shared;

/// <summary>What else stands around a hit: a question, other hits in its sentence, the buyer's words. Quotation, negation and clause are <see cref="Scope"/>'s. Only run on candidates.</summary>
internal static class Around
{
    private static readonly string[] s_tags = ["好吗", "行吗", "可以吗", "成吗", "好么", "行么", "可以么", "好嘛", "行嘛", "方便吗"];

    /// <summary>True when the sentence of <paramref name="hit"/> asks (吗, 呢, 么, ?).</summary>
    public static bool Asked(Reply reply, TextSpan hit)
    {
        var sentence = reply.SentenceAt(hit.Start);
        var end = hit.End;
        while (end < sentence.End && !Scope.IsEdge(reply.Text, end))
        {
            end++;
        }

        return end > 0 && (reply.Text[end - 1] is '吗' or '么' or '嘛' || (end < reply.Text.Length && reply.Text[end] == '?'));
    }

    /// <summary>True when the sentence asks whether <paramref name="hit"/> is so or wanted; a request that only ends in a tag («发我好吗») is no question, unless it repeats the buyer («您是说…»).</summary>
    public static bool Questioned(Reply reply, TextSpan hit)
    {
        if (!Asked(reply, hit))
        {
            return false;
        }

        var clause = Scope.ClauseAround(reply.Text, hit).Of(reply.Text);
        foreach (var tag in s_tags)
        {
            if (clause.EndsWith(tag, StringComparison.Ordinal))
            {
                return clause.Contains("您是", StringComparison.Ordinal) || clause.Contains("您问", StringComparison.Ordinal) || clause.Contains("您说", StringComparison.Ordinal);
            }
        }

        return true;
    }

    /// <summary>True when a hit of <paramref name="set"/> lies in the sentence of <paramref name="hit"/>.</summary>
    public static bool SentenceHas(Reply reply, PatternSet set, TextSpan hit)
    {
        var sentence = reply.SentenceAt(hit.Start);
        foreach (var other in reply.All(set))
        {
            if (sentence.Overlaps(other))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a hit of <paramref name="set"/> overlaps <paramref name="hit"/>.</summary>
    public static bool Inside(Reply reply, PatternSet set, TextSpan hit)
    {
        foreach (var other in reply.All(set))
        {
            if (other.Overlaps(hit))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when some buyer bubble of the thread has a hit of <paramref name="set"/>.</summary>
    public static bool BuyerEver(Reply reply, PatternSet set)
    {
        foreach (var bubble in reply.Thread.Bubbles)
        {
            if (bubble.Role == Role.Buyer && reply.Scan(bubble.Text).Has(set))
            {
                return true;
            }
        }

        return false;
    }
}
