using Zhiyin.Coach.Rules.Facts;
using Zhiyin.Text;
using Zhiyin.Text.Measures;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Answering;

/// <summary>Holds the figure in the buyer's question against what the goods are made for: a range («适合身高105-125cm») or a limit («承重15kg»). The conclusion is arithmetic, so it can be said (handbook A-24).</summary>
internal static class MeasureFit
{
    private static readonly string[] s_asks = ["能", "够", "可以", "行", "合适", "适合", "不", "吗", "么", "嘛", "多少"];
    private static readonly string[] s_ranges = ["适合", "适用", "身高", "头围", "腰围", "臂围", "手围", "脚围", "面积", "人数", "年龄", "月龄", "体重", "围", "可装", "口径", "范围"];
    private static readonly string[] s_limits = ["承重", "最大", "上限", "限重", "载重", "容纳", "可放", "电脑仓"];

    /// <summary>The verdict that goes before <paramref name="said"/> (the fact in words) and the sentence with it; null when the question holds no figure of this fact's kind.</summary>
    public static string? Say(Fact fact, string said, string question)
    {
        var limit = Has(fact.Key, s_limits) || fact.Value.Contains("最大", StringComparison.Ordinal) || fact.Value.Contains("以内", StringComparison.Ordinal);
        if ((!limit && !Has(fact.Key, s_ranges)) || !Has(question, s_asks) || Own(fact, limit) is not { } own)
        {
            return null;
        }

        // What is named last is what it is for: «两米的套子，我家沙发2米1».
        foreach (var asked in Numbers.Read(question).Reverse())
        {
            if (asked.InCode || asked.IsRange || !Comparable(asked, own, fact, question))
            {
                continue;
            }

            var value = asked.Measure == Measure.Plain ? Scaled(asked.Value, own) : asked.Value;
            var fits = value <= own.Value && (limit || value >= own.Low);
            var words = asked.Span.Of(question).ToString();
            return fits ? $"可以的，{said}，您说的{words}{(limit ? "没超" : "在范围内")}" : $"{said}，您说的{words}{(value > own.Value ? "超出了" : "不到这个范围")}，不建议";
        }

        return null;
    }

    // The range, or the one figure of a limit; several figures («每层10kg、共30kg») decide nothing.
    private static Quantity? Own(Fact fact, bool limit)
    {
        var figures = Numbers.Read(Normalizer.Normalize(fact.Value).Text).Where(q => !q.InCode && q.Value > 0).ToList();
        return figures is [var only] && (only.IsRange || limit) ? only : null;
    }

    private static bool Comparable(Quantity asked, Quantity own, Fact fact, string question)
    {
        // «头围58»: a bare number counts when the fact's own name stands before it.
        if (asked.Measure == Measure.Plain && own.Measure != Measure.Plain)
        {
            return fact.Key.Length >= 2 && question.AsSpan(0, asked.Span.Start).EndsWith(fact.Key.AsSpan(Math.Max(0, fact.Key.Length - 2)), StringComparison.Ordinal);
        }

        if (asked.Measure == Measure.Pieces || own.Measure == Measure.Pieces)
        {
            return IsPeople(asked.Unit) && (IsPeople(own.Unit) || fact.Key.Contains('人', StringComparison.Ordinal));
        }

        // A child's age and its height are told apart by unit; the price is never a limit.
        return asked.Measure is not (Measure.Yuan or Measure.Percent or Measure.Discount) && !asked.Measure.IsTime() && asked.Measure == own.Measure && Figures.Comparable(asked, own);
    }

    private static bool IsPeople(string unit) => unit is "人" or "个人" or "口" or "位" or "口人";

    private static decimal Scaled(decimal value, Quantity own) => own.Measure == Measure.Length && own.Unit is "m" or "米" ? value * 100 : value;

    private static bool Has(string text, string[] words) => Array.Exists(words, w => text.Contains(w, StringComparison.Ordinal));
}
