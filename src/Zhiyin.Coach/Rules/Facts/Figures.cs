using Zhiyin.Text.Measures;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>Arithmetic of figures: equal, inside a range, or computed from given ones.</summary>
internal static class Figures
{
    private const decimal Slack = 0.005m;
    private const decimal DaysOfMonth = 30.4375m;

    // A month has 28 to 31 days, a year said in days is 360, 365 or 366.
    private const decimal MonthShare = 0.02m;

    /// <summary>True when both figures say the same.</summary>
    public static bool Same(Quantity a, Quantity b) => Comparable(a, b) && Meet(a.Value, a, b.Value, b) && (a.IsRange != b.IsRange || Meet(a.Low, a, b.Low, b));

    /// <summary>True when <paramref name="bare"/> is the number of a length or weight («我胸围98», «110斤» as 110).</summary>
    public static bool SameBare(Quantity bare, Quantity figure)
        => bare.Measure == Measure.Plain && figure.Measure is Measure.Length or Measure.Weight && (bare.Value == figure.Value || (figure.Unit == "斤" && bare.Value == figure.Value * 2));

    /// <summary>True when <paramref name="figure"/> is a size of the facts less the one the buyer named («有6厘米的松量»).</summary>
    public static bool IsSpare(Quantity figure, List<FactFigure> known, List<Quantity> heard)
        => figure.Measure == Measure.Length && known.Exists(k => k.Quantity.Measure == Measure.Length && heard.Exists(h => h.Measure is Measure.Length or Measure.Plain && Near(Math.Abs(k.Quantity.Value - h.Value), figure.Value)));

    /// <summary>The length of a time in days, a month as the mean of the calendar.</summary>
    public static decimal Days(Quantity time) => Days(time.Value, time.Measure);

    /// <summary>True when <paramref name="days"/> are what <paramref name="time"/> says.</summary>
    public static bool IsSpan(decimal days, Quantity time) => Math.Abs(days - Days(time)) <= Tolerance(days, loose: time.Measure == Measure.Months);

    /// <summary>True when both count the same kind of thing (hours, days and months are all time; a bare number fits money).</summary>
    public static bool Comparable(Quantity a, Quantity b) => Kind(a) == Kind(b) && (a.Measure != Measure.Other || a.Unit == b.Unit || IsSynonym(a.Unit, b.Unit));

    /// <summary>True when <paramref name="fact"/> holds <paramref name="figure"/>: equal, or within its range.</summary>
    public static bool Supports(Quantity fact, Quantity figure)
    {
        if (fact.Measure == Measure.Plain && figure.Measure is not Measure.Percent)
        {
            // Facts often give bare numbers; the value must match as written.
            return Near(fact.Value, figure.Value) && !figure.IsRange;
        }

        if (!Comparable(fact, figure))
        {
            return false;
        }

        return Meet(fact.Value, fact, figure.Value, figure) ? Meet(fact.Low, fact, figure.Low, figure) || !fact.IsRange || !figure.IsRange
            : fact.IsRange && (IsAtMost(fact.Low, fact, figure.Low, figure) && IsAtMost(figure.Value, figure, fact.Value, fact));
    }

    /// <summary>True when <paramref name="figure"/> lies within what <paramref name="fact"/> allows as a most («3天» of 3-5天).</summary>
    public static bool Includes(Quantity fact, Quantity figure) => fact.IsRange && Comparable(fact, figure) && IsAtMost(fact.Low, fact, figure.Low, figure) && IsAtMost(figure.Value, figure, fact.Value, fact);

    /// <summary>True when <paramref name="figure"/> is a sum, difference, product, percentage or quotient of given figures.</summary>
    public static bool IsComputed(Quantity figure, List<FactFigure> known, List<Quantity> heard)
    {
        if (figure.IsRange)
        {
            return false;
        }

        var target = figure.Value;
        var all = new List<Quantity>(known.Count + heard.Count);
        var money = !figure.Measure.IsTime();
        foreach (var fact in known)
        {
            if (!money || IsReckonedWith(fact))
            {
                all.Add(fact.Quantity);
            }
        }

        all.AddRange(heard);
        if (figure.Measure.IsTime())
        {
            return IsQuotient(Days(figure) * 24, all);
        }

        if (all.Count > 40)
        {
            return false;
        }

        if (figure.Measure is Measure.Length or Measure.Weight or Measure.Volume)
        {
            return IsDifference(figure, known);
        }

        if (figure.Measure != Measure.Yuan)
        {
            return false;
        }

        if (ReckonedAmounts.Reach(target, all))
        {
            return true;
        }

        foreach (var a in all)
        {
            if (a.Measure is not (Measure.Yuan or Measure.Plain))
            {
                continue;
            }

            for (var n = 2; n <= 10; n++)
            {
                if (Near(a.Value * n, target))
                {
                    return true;
                }
            }

            foreach (var b in all)
            {
                for (var n = 2; n <= 10 && b.Measure == Measure.Discount; n++)
                {
                    if (Near(Math.Round(a.Value * n * b.Value / 10, 2), target))
                    {
                        return true;
                    }
                }

                var ok = b.Measure switch
                {
                    Measure.Yuan or Measure.Plain => Near(a.Value + b.Value, target) || Near(a.Value - b.Value, target) || ThreeStep(a.Value, b.Value, target, all),
                    Measure.Discount => Near(Math.Round(a.Value * b.Value / 10, 2), target),
                    Measure.Percent => Near(Math.Round(a.Value * b.Value / 100, 2), target) || Near(Math.Round(a.Value * (100 - b.Value) / 100, 2), target),
                    Measure.Pieces => Near(a.Value * b.Value, target),
                    _ => false,
                };
                if (ok)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // «胸围大4厘米»: one size less another, where a size chart may leave the unit out.
    private static bool IsDifference(Quantity figure, List<FactFigure> known)
    {
        foreach (var a in known)
        {
            for (var n = 2; n <= 4 && a.Quantity.Measure == figure.Measure; n++)
            {
                if (Near(a.Quantity.Value * n, figure.Value))
                {
                    return true;
                }
            }

            foreach (var b in known)
            {
                if (a.Quantity.Measure == b.Quantity.Measure && a.Quantity.Value > b.Quantity.Value && a.Fact.Path.Split('.')[0] == b.Fact.Path.Split('.')[0]
                    && (a.Quantity.Measure == figure.Measure || a.Quantity.Measure == Measure.Plain) && Near(a.Quantity.Value - b.Quantity.Value, figure.Value))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Sizes, dates and stock are no part of a sum of money: with them every amount could be «computed».
    private static bool IsReckonedWith(FactFigure fact) => fact.Quantity.Measure switch
    {
        Measure.Yuan or Measure.Discount or Measure.Percent => true,
        Measure.Plain or Measure.Pieces => fact.Topic is Topic.Price or Topic.OldPrice or Topic.Coupon or Topic.Freight or Topic.Compensation or Topic.Promotion,
        _ => false,
    };

    private static bool ThreeStep(decimal a, decimal b, decimal target, List<Quantity> all)
    {
        foreach (var c in all)
        {
            if (c.Measure is Measure.Yuan or Measure.Plain && (Near(a - b - c.Value, target) || Near(a + b - c.Value, target) || Near(2 * a - b, target)))
            {
                return true;
            }
        }

        return false;
    }

    // A tank of 4 l at 250 ml an hour lasts 16 hours.
    private static bool IsQuotient(decimal target, List<Quantity> all)
    {
        foreach (var a in all)
        {
            foreach (var b in all)
            {
                if (a.Measure == b.Measure && a.Measure is Measure.Volume or Measure.Plain or Measure.Other && b.Value > 0 && Near(a.Value / b.Value, target))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static decimal Days(decimal value, Measure measure) => measure switch { Measure.Hours => value / 24, Measure.Months => value * DaysOfMonth, _ => value };

    // Months compare with months exactly, with days only about.
    private static bool Meet(decimal a, Quantity of, decimal b, Quantity with)
        => of.Measure == with.Measure ? Near(a, b) : Math.Abs(Days(a, of.Measure) - Days(b, with.Measure)) is var apart && apart <= Tolerance(Days(a, of.Measure), loose: of.Measure == Measure.Months || with.Measure == Measure.Months);

    private static bool IsAtMost(decimal a, Quantity of, decimal b, Quantity with) => Meet(a, of, b, with) || (of.Measure == with.Measure ? a <= b : Days(a, of.Measure) <= Days(b, with.Measure));

    private static decimal Tolerance(decimal days, bool loose) => loose ? Math.Max(1, days * MonthShare) : Slack;

    private static Measure Kind(Quantity quantity) => quantity.Measure.IsTime() ? Measure.Days : quantity.Measure;

    private static bool IsSynonym(string a, string b) => Unify(a) == Unify(b);

    private static string Unify(string unit) => unit switch
    {
        "瓦" or "千瓦" or "kw" => "w",
        "毫安" or "毫安时" or "安时" or "ah" => "mah",
        "°c" or "度" => "℃",
        "分贝" => "db",
        "lm" => "流明",
        "伏" => "v",
        "赫兹" => "hz",
        "平方" or "平米" or "㎡" or "平" => "m²",
        _ => unit,
    };

    private static bool Near(decimal a, decimal b) => Math.Abs(a - b) <= Slack;
}
