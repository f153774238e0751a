using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Measures;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>
/// Amounts that a draft reckons out before the buyer's eyes: its own figures are steps of it («36加18是54，差6块»), and a price is shared out with what people round off («65.9合一公斤11块»).
/// Asked only where the clause says that something is reckoned.
/// </summary>
internal sealed class ReckonedAloud
{
    private const int MostParts = 12;
    private const int MostNumbers = 48;
    private const decimal Rounding = 1m;

    private static readonly string[] s_shared = ["合", "每", "一个", "一件", "一公斤", "一斤", "一盒", "一瓶", "一条", "一片", "一天", "一次", "一晚", "一包", "一袋", "一支", "一克", "一双", "一张", "一斤", "平均", "摊", "折", "相当", "一毫升"];
    private static readonly string[] s_reckoned = ["差", "减", "加", "共", "合", "总", "等于", "省", "便宜", "多", "少", "凑", "够", "剩", "余", "抵", "再", "+", "-", "=", "算", "离", "半价", "拼", "赔"];

    private readonly List<decimal> _money = [];
    private readonly HashSet<decimal> _given = [];
    private readonly List<decimal> _counts = [];

    private ReckonedAloud(Reply reply, Quantity figure, List<FactFigure> known, List<Quantity> heard)
    {
        foreach (var fact in known)
        {
            Take(fact.Quantity, fact.Quantity.Measure is Measure.Yuan || (fact.Quantity.Measure == Measure.Plain && fact.Topic is not (Topic.Stock or Topic.None)));
        }

        heard.ForEach(h => Take(h, h.Measure is Measure.Yuan or Measure.Plain));
        _given.UnionWith(_counts);
        _given.UnionWith(_money);
        foreach (var other in Numbers.Read(reply.Text))
        {
            if (!other.Span.Overlaps(figure.Span))
            {
                Take(other, other.Measure is Measure.Yuan or Measure.Plain);
            }
        }
    }

    /// <summary>True when <paramref name="figure"/> (yuan) comes of the facts, of what the buyer said and of the draft's own figures in one step, and its clause reckons.</summary>
    public static bool Reach(Reply reply, Quantity figure, List<FactFigure> known, List<Quantity> heard)
    {
        if (figure.Measure is not (Measure.Yuan or Measure.Plain) || figure.IsRange)
        {
            return false;
        }

        var clause = Scope.ClauseAround(reply.Text, figure.Span).Of(reply.Text).ToString();
        var shared = AmountWords.Has(clause, s_shared);
        if (!shared && !AmountWords.Has(clause, s_reckoned))
        {
            return false;
        }

        var reckoned = new ReckonedAloud(reply, figure, known, heard);
        return (shared && reckoned.Shares(figure.Value)) || reckoned.Sums(figure.Value);
    }

    private void Take(Quantity quantity, bool isMoney)
    {
        if (quantity.IsRange || quantity.Value <= 0 || _counts.Count >= MostNumbers)
        {
            return;
        }

        if (isMoney && !_money.Contains(quantity.Value))
        {
            _money.Add(quantity.Value);
        }

        if (quantity.Value > 1 && !_counts.Contains(quantity.Value))
        {
            _counts.Add(quantity.Value);
        }
    }

    // Shared out: people drop what comes behind the point, or round it up.
    private bool Shares(decimal target)
        => _money.Exists(m => _counts.Exists(c => c != m && (_given.Contains(m) || _given.Contains(c)) && IsAbout(m / c, target)));

    // One side at least is given: two figures of the draft alone bear each other out and nothing else.
    private bool Sums(decimal target)
        => _money.Exists(a => _money.Exists(b => (_given.Contains(a) || _given.Contains(b)) && (a - b == target || (a + b == target && a != target && b != target) || _money.Exists(c => _given.Contains(c) && (a + b + c == target || a + b - c == target))))
            || (_given.Contains(a) && Enumerable.Range(2, MostParts - 1).Any(n => a * n == target || a == target * n)));

    private static bool IsAbout(decimal exact, decimal told) => decimal.Truncate(told) == told ? Math.Abs(exact - told) < Rounding : Math.Abs(exact - told) < Rounding / 10;
}
