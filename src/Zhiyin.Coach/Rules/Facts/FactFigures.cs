using Zhiyin.Text.Measures;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>A figure of the facts: where it stands, what it is about, and its value.</summary>
internal readonly record struct FactFigure(Fact Fact, Topic Topic, Quantity Quantity)
{
    /// <summary>What stands directly before the figure where the fact tells several apart («整机一年，电机三年»); empty elsewhere.</summary>
    public string Label { get; init; } = "";
}

/// <summary>Every figure that the facts hold, with its topic.</summary>
internal static class FactFigures
{
    /// <summary>The figures of <paramref name="facts"/> in document order.</summary>
    public static List<FactFigure> Of(FactSheet facts)
    {
        var figures = new List<FactFigure>();
        foreach (var fact in facts.All)
        {
            if (fact.Path.StartsWith("actions", StringComparison.Ordinal))
            {
                continue;
            }

            var text = Zhiyin.Text.Normalizer.Normalize(fact.Value).Text;
            var pathTopic = Topics.OfPath(fact.Path);
            var first = figures.Count;
            foreach (var quantity in Numbers.Read(text))
            {
                // «签收：3天前» is how long ago, and no period.
                if (quantity.Measure.IsTime() && text.AsSpan(quantity.Span.End) is ['前'] or ['以', '前', ..] or ['前', ',' or '，' or ' ', ..])
                {
                    continue;
                }

                var topic = Topics.Near(text, quantity.Span);
                figures.Add(new FactFigure(fact, topic is Topic.None or Topic.Price && pathTopic != Topic.None ? pathTopic : topic, IsPayment(fact.Key) && quantity.Measure == Measure.Plain ? quantity with { Measure = Measure.Yuan } : Implied(pathTopic, quantity)) { Label = FigureLabels.Before(text, quantity.Span) });
            }

            FigureLabels.Clear(figures, first);
        }

        // One figure a name: the name tells it from those beside it.
        for (var i = 0; i < figures.Count; i++)
        {
            var own = figures[i];
            if (own.Label.Length == 0 && FigureLabels.OfKey(own.Fact, own.Quantity) is { Length: > 0 } label && figures.Count(f => f.Fact == own.Fact) == 1)
            {
                figures[i] = own with { Label = label };
            }
        }

        return figures;
    }

    // «付款: 259» is money; «付款时间» is not.
    private static bool IsPayment(string key) => key is "付款" or "实付" or "支付" or "已付" or "金额" or "实付款" or "付款金额" or "订单金额" or "总价" or "定金" or "尾款" or "paid" or "amount";

    // A bare number under «price» is yuan, under «stock» pieces.
    private static Quantity Implied(Topic topic, Quantity quantity) => quantity.Measure != Measure.Plain ? quantity : topic switch
    {
        Topic.Price or Topic.Freight or Topic.Coupon or Topic.Compensation => quantity with { Measure = Measure.Yuan },
        Topic.Stock => quantity with { Measure = Measure.Pieces },
        Topic.Height => quantity with { Measure = Measure.Length },
        Topic.BodyWeight => quantity with { Measure = Measure.Weight, Low = quantity.Low / 2, Value = quantity.Value / 2 },
        _ => quantity,
    };
}
