using Zhiyin.Coach.Engine;
using Zhiyin.Understanding.Models;

namespace Zhiyin.Coach.Rules.Answer;

/// <summary>What question and answer are about, by the concepts of the models: a word that no topic lists still has a subject.</summary>
internal static class Subjects
{
    private const int Most = 32;

    private static readonly Lazy<bool[]> s_isSubject = new(Read);

    /// <summary>True when both name subjects and none of them is the same.</summary>
    public static bool Differ(Reply reply)
    {
        Span<ushort> asked = stackalloc ushort[Most];
        Span<ushort> told = stackalloc ushort[Most];
        asked = asked[..Content(reply.Thread.LastBuyerTurn.Text, asked)];
        told = told[..Content(reply.Text, told)];
        if (asked.IsEmpty || told.IsEmpty)
        {
            return false;
        }

        foreach (var subject in told)
        {
            if (asked.Contains(subject))
            {
                return false;
            }
        }

        return true;
    }

    private static int Content(string text, Span<ushort> into)
    {
        Span<char> folded = stackalloc char[(Math.Min(text.Length, FeatureText.MaxLength) * 2) + 2];
        var length = FeatureText.Fold(text, folded);
        Span<ushort> found = stackalloc ushort[Most];
        var n = ConceptIndex.BuiltIn.Find(folded[..length], found);
        var kept = 0;
        for (var i = 0; i < n; i++)
        {
            if (s_isSubject.Value[found[i]])
            {
                into[kept++] = found[i];
            }
        }

        return kept;
    }

    // Concepts are numbered in the order of the list.
    private static bool[] Read()
    {
        using var stream = typeof(ConceptIndex).Assembly.GetManifestResourceStream("Zhiyin.Understanding.Models.concepts.txt")
            ?? throw new InvalidOperationException("concepts.txt is not embedded.");
        using var reader = new StreamReader(stream);
        var subjects = new List<bool>(128);
        while (reader.ReadLine() is { } line)
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0 && line[0] != '#')
            {
                subjects.Add(IsSubject(line[..colon]));
            }
        }

        return [.. subjects];
    }

    private static bool IsSubject(string concept)
        => concept.StartsWith("goods.", StringComparison.Ordinal) ? concept is not "goods.generic"
            : concept.StartsWith("logi.", StringComparison.Ordinal) || concept.StartsWith("price.", StringComparison.Ordinal) || concept.StartsWith("gift.", StringComparison.Ordinal)
                || concept.StartsWith("bulk.", StringComparison.Ordinal) || concept is "act.invoice" or "act.return" or "act.refund" or "act.exchange" or "act.repair" or "act.wash" or "act.pay" or "act.review" or "state.shiptime";
}
