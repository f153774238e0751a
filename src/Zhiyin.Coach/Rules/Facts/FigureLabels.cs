using System.Buffers;
using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Measures;
using Zhiyin.Text.Segments;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>Words directly before the figures of one fact that tell them apart: «整机一年，电机三年», «长120cm 宽60cm», «江浙沪2天，其他3-5天».</summary>
internal static class FigureLabels
{
    private const int Longest = 5;
    private const int Gap = 4;
    private static readonly SearchValues<char> s_edges = SearchValues.Create("，,。;!?、和与跟比券减省贵多加差补退少优惠后前满0123456789一二两三四五六七八九十半每");
    private const string Sides = "长宽高厚深";
    private static readonly string[] s_elsewhere = ["您家", "家里", "的话", "如果", "要是", "比", "相差", "以前", "之前", "原来", "老款", "到手", "一共", "券后"];
    private static readonly string[] s_fillers = ["质保", "保修", "保固", "免费", "约为", "大约", "是", "为", "约", "保", "在", "共", "有", "各"];

    /// <summary>The label before the figure at <paramref name="span"/>; empty when there is none that could tell it from others.</summary>
    public static string Before(string text, TextSpan span)
    {
        var end = span.Start;
        while (end > 0 && text[end - 1] is ':' or ' ')
        {
            end--;
        }

        foreach (var filler in s_fillers)
        {
            end -= text.AsSpan(0, end).EndsWith(filler, StringComparison.Ordinal) ? filler.Length : 0;
        }

        var start = end;
        while (start > 0 && end - start < Longest && Segmenter.IsHan(text[start - 1]))
        {
            start--;
        }

        var label = text[start..end];
        return label.Length >= 2 || (label.Length == 1 && Sides.Contains(label[0], StringComparison.Ordinal)) ? label : "";
    }

    /// <summary>Takes the labels away of the figures from <paramref name="first"/> on that no other comparable figure of the fact is told apart from.</summary>
    public static void Clear(List<FactFigure> figures, int first)
    {
        for (var i = first; i < figures.Count; i++)
        {
            var own = figures[i];
            var told = own.Label.Length > 0 && Enumerable.Range(first, figures.Count - first).Any(j => figures[j].Label.Length > 0 && figures[j].Label != own.Label && Figures.Comparable(figures[j].Quantity, own.Quantity));
            figures[i] = told ? own : own with { Label = "" };
        }
    }

    // «填充重量» is said as «填充2.1kg».
    private static string Short(string key) => key.Length > 3 && key.EndsWith("重量", StringComparison.Ordinal) ? key[..^2] : key;

    /// <summary>The name of a fact as a label, where the facts beside it under the same name hold comparable figures: prices by size, measures of the goods.</summary>
    public static string OfKey(Fact fact, Quantity quantity)
        => OfTerm(fact, quantity) ?? (fact.Path.LastIndexOf('.') is > 0 and var dot && fact.Key.Length is >= 2 and <= Longest && fact.Key.All(Segmenter.IsHan) && (fact.Path.AsSpan(0, dot) is "price" or "价格" or "attrs" || fact.Path.AsSpan(0, dot).EndsWith(".attrs", StringComparison.Ordinal))
            && (quantity.Measure is Measure.Yuan or Measure.Weight or Measure.Length or Measure.Volume || quantity.Measure.IsTime()) ? Short(fact.Key) : "");

    // «warranty: {整机: 1年, 电机: 3年}»: a value that is nothing but its time, under a name that is a part's.
    private static string? OfTerm(Fact fact, Quantity quantity)
        => fact.Path.LastIndexOf('.') is > 0 and var dot && Array.Exists(s_terms, t => fact.Path.AsSpan(0, dot).Contains(t, StringComparison.OrdinalIgnoreCase)) && fact.Key.Length is >= 2 and <= Longest && fact.Key.All(Segmenter.IsHan)
            && quantity.Measure.IsTime() && quantity.Span.Length >= Normalizer.Normalize(fact.Value).Text.Length - 1 ? fact.Key : null;

    private static readonly string[] s_terms = ["warranty", "质保", "保修", "三包", "包换"];

    /// <summary>The figure of the facts whose label stands before <paramref name="span"/> of the draft, the nearest first; null when none does.</summary>
    public static FactFigure? At(string text, TextSpan span, List<FactFigure> known)
    {
        FactFigure? best = null;
        if (AmountWords.Has(Scope.ClauseAround(text, span).Of(text).ToString(), s_elsewhere))
        {
            return null;
        }

        var nearest = Gap + 1;
        foreach (var figure in known)
        {
            if (figure.Label.Length == 0)
            {
                continue;
            }

            var from = Math.Max(0, span.Start - Gap - figure.Label.Length);
            var at = from + text.AsSpan(from, span.Start - from).LastIndexOf(figure.Label);
            if (at < from || text.AsSpan(at + figure.Label.Length, span.Start - at - figure.Label.Length).ContainsAny(s_edges))
            {
                continue;
            }

            var gap = span.Start - at - figure.Label.Length;
            if (gap < nearest || (gap == nearest && figure.Label.Length > best!.Value.Label.Length))
            {
                (best, nearest) = (figure, gap);
            }
        }

        return best;
    }
}
