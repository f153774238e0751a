using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Measures;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>A sum that was agreed with the buyer and is on record («同意退运费12元，待打款»): whoever says another for the same payment contradicts the record (handbook A-24).</summary>
internal static class AgreedAmounts
{
    private static readonly string[] s_agreed = ["同意", "答应", "承诺", "约定", "谈好", "说好", "批准", "已批", "核定", "应退", "应补", "应赔"];
    private static readonly string[] s_paying = ["退", "赔", "补", "返", "打款", "付"];
    private static readonly string[] s_paid = ["退", "赔", "补", "返", "打", "转", "到账", "账户", "付给"];

    /// <summary>The record that <paramref name="figure"/> (yuan) of the draft contradicts; null when none is, or several sums were agreed.</summary>
    public static Fact? Against(Reply reply, Quantity figure)
    {
        if (figure.Measure != Measure.Yuan || figure.IsRange || !AmountWords.Has(Scope.ClauseAround(reply.Text, figure.Span).Of(reply.Text).ToString(), s_paid))
        {
            return null;
        }

        Fact? agreed = null;
        foreach (var fact in reply.Facts!.All)
        {
            if (!fact.Path.StartsWith("case", StringComparison.Ordinal) && !fact.Path.StartsWith("actions", StringComparison.Ordinal))
            {
                continue;
            }

            var sums = Numbers.Read(Normalizer.Normalize(fact.Value).Text).Where(n => n.Measure == Measure.Yuan).ToList();
            if (sums.Count == 0)
            {
                continue;
            }

            // Who names the agreed sum too reckons with it.
            if (agreed is not null || sums.Count > 1 || Numbers.Read(reply.Text).Any(n => n.Value == sums[0].Value) || !AmountWords.Has(fact.Value, s_agreed) || !AmountWords.Has(fact.Value, s_paying))
            {
                return null;
            }

            agreed = fact;
        }

        return agreed;
    }
}
