using System.Buffers;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Measures;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>What the facts say about a figure of the draft.</summary>
internal enum Verdict
{
    Conflict,
    Unsupported,
}

/// <summary>A figure of the draft that the facts do not bear out; <paramref name="Fact"/> is the one it contradicts.</summary>
internal readonly record struct DoubtfulFigure(TextSpan Span, Verdict Verdict, Fact? Fact)
{
    /// <summary>True for a length of time or a number of pieces that belongs to nothing the shop answers for («醒20分钟»).</summary>
    public bool IsAside { get; init; }
}

/// <summary>Compares every figure of a draft with the facts (handbook A-24): the same topic with another value contradicts; no trace of it is unsupported.</summary>
internal static class FigureCheck
{
    /// <summary>The sets this check reads.</summary>
    public static IReadOnlyList<PatternSet> Patterns { get; } = [.. FigureStatements.Patterns, .. OpenTimeCheck.Patterns, .. ArrivalDayCheck.Patterns];

    /// <summary>The doubtful figures of the draft; empty when no facts were given.</summary>
    public static List<DoubtfulFigure> Of(Reply reply)
    {
        var doubtful = new List<DoubtfulFigure>();
        if (reply.Facts is not { HasFacts: true } facts)
        {
            return doubtful;
        }

        OpenTimeCheck.Of(reply, facts, doubtful);
        ArrivalDayCheck.Of(reply, facts, doubtful);
        if (!HasFigure(reply.Text))
        {
            return doubtful;
        }

        var text = reply.Text;
        var dates = CalendarDates.Read(text);
        DateCheck.Of(reply, facts, dates, doubtful);
        MomentCheck.Of(reply, facts, dates, FigureStatements.OwnReply, doubtful);
        List<FactFigure>? known = null;
        List<Quantity>? heard = null;
        var amounts = AmountCheck.Of(reply);
        foreach (var read in Numbers.Read(text))
        {
            if (dates.Exists(d => d.Span.Overlaps(read.Span)) || !FigureStatements.IsStatement(reply, read))
            {
                continue;
            }

            var topic = Topics.Near(text, read.Span);
            var figure = Implied(topic == Topic.None && IsPriceAnswer(reply, read) ? topic = Topic.Price : topic, read);
            if (!IsConcrete(figure))
            {
                continue;
            }

            // A sum that the facts decide is right or wrong, whatever else it could have been reckoned from.
            if (figure.Measure == Measure.Yuan && amounts?.Judge(figure) is var (right, sum))
            {
                if (!right)
                {
                    doubtful.Add(new DoubtfulFigure(figure.Span, Verdict.Conflict, sum));
                }

                continue;
            }

            heard ??= Heard(reply);
            if (heard.Exists(h => Figures.Same(h, figure) || Figures.SameBare(h, figure)))
            {
                continue;
            }

            known ??= FactFigures.Of(facts);
            if (ReckonedTimes.Reach(reply, facts, figure, known, heard) || Figures.IsSpare(figure, known, heard))
            {
                continue;
            }

            if (Judge(reply, figure, topic, known, heard) is { } found)
            {
                doubtful.Add(figure.Measure == Measure.Yuan && amounts?.IsOpen(figure) == true ? new DoubtfulFigure(figure.Span, Verdict.Unsupported, null) { IsAside = true } : found);
            }
        }

        return doubtful;
    }

    private static DoubtfulFigure? Judge(Reply reply, Quantity figure, Topic topic, List<FactFigure> known, List<Quantity> heard)
    {
        // «整机» has a figure of its own: the motor's three years are no support for it.
        var elsewhere = AmountWords.Has(reply.SentenceAt(figure.Span.Start).Of(reply.Text).ToString(), s_otherGoods);
        if (!elsewhere && FigureLabels.At(reply.Text, figure.Span, known) is { } labelled && labelled.Quantity.Measure != Measure.Plain && Figures.Comparable(labelled.Quantity, figure))
        {
            var same = known.Exists(k => k.Label == labelled.Label && (Figures.Supports(k.Quantity, figure) || Figures.Includes(k.Quantity, figure)));
            // What another label holds is a conflict only where the clause itself names this one.
            same |= known.Exists(k => k.Label.Length == 0 && Figures.Supports(k.Quantity, figure))
                || (known.Exists(k => Figures.Supports(k.Quantity, figure)) && !NamesLabel(Scope.ClauseAround(reply.Text, figure.Span).Of(reply.Text), labelled.Label));
            return same ? null : new DoubtfulFigure(figure.Span, Verdict.Conflict, labelled.Fact);
        }

        if (ForFree(reply, figure, topic) is { } free)
        {
            return new DoubtfulFigure(figure.Span, Verdict.Conflict, free);
        }

        FactFigure? rival = null;
        var anywhere = false;
        foreach (var fact in known)
        {
            if (Figures.Supports(fact.Quantity, figure))
            {
                anywhere = true;
                if (Topics.Agree(topic, fact.Topic, known) || topic == Topic.None || fact.Topic == Topic.None || IsNamed(reply, figure, fact.Fact.Key))
                {
                    return null;
                }
            }
            else if (rival is null && Figures.Comparable(fact.Quantity, figure) && (IsOnlyOne(fact, figure, known) || (Topics.Rival(topic, fact.Topic) && IsSameThing(reply, figure, topic, fact)) || IsNamed(reply, figure, fact.Fact.Key)))
            {
                rival = fact;
            }
        }

        // Twice the load is not the load: measures come of others only where something is counted.
        var reckons = rival is null || elsewhere || figure.Measure is not (Measure.Length or Measure.Weight or Measure.Volume) || IsCounted(reply, figure);
        if ((figure.Measure == Measure.Yuan && ReckonedAloud.Reach(reply, figure, known, heard)) || (anywhere && rival is null) || (reckons && Figures.IsComputed(figure, known, heard)) || (figure.Measure == Measure.Yuan && FactPromotions.Reach(reply.Facts!, known, figure.Value)))
        {
            return null;
        }

        // How much of a period is left depends on a day that the facts may not name.
        if (rival is { } period && ReckonedTimes.IsRest(reply, figure) && Figures.Days(figure) < Figures.Days(period.Quantity))
        {
            return new DoubtfulFigure(figure.Span, Verdict.Unsupported, null) { IsAside = true };
        }

        if (rival is null && (OwnFigures.IsInName(reply.Facts!, figure) || OwnFigures.IsOwnTime(reply, figure)))
        {
            return null;
        }

        if (rival is null && FactTraces.Of(reply).Hold(reply, figure))
        {
            return null;
        }

        if (rival is null && AgreedAmounts.Against(reply, figure) is { } agreed)
        {
            return new DoubtfulFigure(figure.Span, Verdict.Conflict, agreed);
        }

        // «两百块的椅子», «等于每个省5块»: a price named in passing or turned into something else is no statement of what it costs.
        if (rival is not null && FigureAsides.IsInPassing(reply, figure))
        {
            return new DoubtfulFigure(figure.Span, Verdict.Unsupported, null) { IsAside = true };
        }

        return rival is { } r ? new DoubtfulFigure(figure.Span, Verdict.Conflict, r.Fact) : new DoubtfulFigure(figure.Span, Verdict.Unsupported, null) { IsAside = FigureAsides.IsAside(reply, figure, topic) };
    }

    // «没开封» does not name 开封.
    private static bool NamesLabel(ReadOnlySpan<char> clause, string label)
        => clause.IndexOf(label) is >= 0 and var at && !(at > 0 && "没未不非".Contains(clause[at - 1], StringComparison.Ordinal));

    private static bool IsCounted(Reply reply, Quantity figure)
    {
        var sentence = reply.SentenceAt(figure.Span.Start).Of(reply.Text).ToString();
        return AmountWords.Has(sentence, s_counted) || Numbers.Read(sentence).Any(q => q.Measure == Measure.Pieces && q.Value > 1);
    }

    // Two thousand lumens where the facts know one figure in lumens, and it is another.
    private static bool IsOnlyOne(FactFigure fact, Quantity figure, List<FactFigure> known)
        => figure.Measure == Measure.Other && figure.Unit.Length > 0 && figure.Unit is not ("度" or "℃" or "°c" or "秒" or "平" or "平方" or "平米" or "㎡" or "m²") && known.Count(k => Figures.Comparable(k.Quantity, figure)) == 1 && !fact.Quantity.IsRange;

    // Another thing of the shop is spoken of: its figures are its own.
    private static readonly string[] s_otherGoods = ["民航", "国标", "规定", "上限", "没过", "没超", "别家", "市面", "普通的", "同系列", "另一", "另外", "别的款", "其他款", "那款", "换成", "升级", "建议看", "建议选", "可以看", "大一号", "加大", "小一号"];

    private static readonly string[] s_counted = ["一共", "共", "总", "合计", "加起来", "差", "多", "少", "大", "小", "相差", "都"];

    // «运费：包邮» and yet ten yuan of postage.
    private static Fact? ForFree(Reply reply, Quantity figure, Topic topic)
    {
        if (figure is not { Measure: Measure.Yuan, Value: > 0 } || topic != Topic.Freight || AmountWords.Has(reply.SentenceAt(figure.Span.Start).Of(reply.Text).ToString(), s_ownFreight))
        {
            return null;
        }

        foreach (var fact in reply.Facts!.All)
        {
            if (fact.Key is "运费" or "邮费" or "freight" or "shipping_fee" && Normalizer.Normalize(fact.Value).Text is "包邮" or "免运费" or "免邮" or "全国包邮" or "免费" or "0" or "0元")
            {
                return fact;
            }
        }

        return null;
    }

    private static readonly string[] s_ownFreight = ["退", "寄回", "换", "来回", "偏远", "新疆", "西藏", "加急", "顺丰", "港澳", "海外", "险", "补", "省", "以前", "原本", "值", "承担", "报销", "垫"];

    // Sizes, weights and percentages have many sub-kinds: they contradict only under the fact's own name.
    private static bool IsSameThing(Reply reply, Quantity figure, Topic topic, FactFigure fact) => topic switch
    {
        Topic.Length or Topic.Weight or Topic.Capacity or Topic.Power or Topic.Compensation or Topic.Coupon or Topic.Review => reply.Text.AsSpan().Contains(fact.Fact.Key, StringComparison.Ordinal) || IsNamedBefore(reply, figure, fact.Fact.Key),
        Topic.Height or Topic.BodyWeight => false,
        _ => true,
    };

    // «推车自重6公斤» names the fact «自重» itself.
    private static bool IsNamed(Reply reply, Quantity figure, string key)
        => key.Length is >= 2 and <= 6 && key[0] > '\u4e00' && figure.Measure is Measure.Weight or Measure.Length or Measure.Volume or Measure.Other && Scope.ClauseAround(reply.Text, figure.Span).Of(reply.Text).Contains(key, StringComparison.Ordinal);

    // «填充2.1kg» speaks of the fact «填充重量».
    private static bool IsNamedBefore(Reply reply, Quantity figure, string key)
        => key.Length >= 3 && figure.Span.Start >= 2 && reply.Text.AsSpan(Math.Max(0, figure.Span.Start - 4), Math.Min(4, figure.Span.Start)).Contains(key.AsSpan(0, 2), StringComparison.Ordinal);

    private static List<Quantity> Heard(Reply reply)
    {
        var heard = new List<Quantity>();
        foreach (var bubble in reply.Thread.Bubbles)
        {
            if (bubble.Role is Role.Buyer or Role.System)
            {
                heard.AddRange(Numbers.Read(bubble.Text));
            }
        }

        return heard;
    }

    private static bool IsConcrete(Quantity figure) => figure.Measure switch
    {
        Measure.Plain => false,
        Measure.Pieces => figure.Value > 1,
        _ => true,
    };

    // «这款一百五十九», to somebody who asks the price.
    private static bool IsPriceAnswer(Reply reply, Quantity figure)
        => figure is { Measure: Measure.Plain, IsRange: false, InCode: false, Value: >= 3 } && Scope.ClauseAround(reply.Text, figure.Span).Length <= figure.Span.Length + 4
            && AmountWords.Has(reply.Thread.LastBuyerTurn.Text, AmountWords.PriceAsked) && reply.Text.AsSpan(figure.Span.End) is not (['号' or '米' or '色' or '版' or '款' or '岁' or '码', ..]);

    // «到手179»: money without its unit.
    private static Quantity Implied(Topic topic, Quantity figure)
        => figure is { Measure: Measure.Plain, Value: >= 3 and < 100_000 } && topic is Topic.Price or Topic.OldPrice or Topic.Freight or Topic.Coupon ? figure with { Measure = Measure.Yuan } : figure;

    private static bool HasFigure(string text)
    {
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c) || "一二两三四五六七八九十百半".Contains(c, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
