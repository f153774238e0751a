using Zhiyin.Coach.Answering;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Measures;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>A figure that the goods are not made for («承重15kg», «适合2-4人»), and a clause that says yes to it all the same.</summary>
internal static class MisfitMeasures
{
    private const string No = "不建议";

    /// <summary>The clause that says yes, with the fact that says no; null when there is none.</summary>
    public static (TextSpan Clause, Fact Fact)? SaidToFit(Reply reply, FactSheet facts)
    {
        foreach (var clause in reply.Draft.Clauses)
        {
            var words = clause.Span.Of(reply.Text).ToString();
            if (!Denials.SaysYes(words) || Around.Asked(reply, clause.Span) || Scope.IsSupposed(reply.Text, clause.Span))
            {
                continue;
            }

            foreach (var fact in facts.All)
            {
                // Who tells the limit too has weighed it.
                var limits = Numbers.Read(Normalizer.Normalize(fact.Value).Text);
                if (limits.Count == 0 || Numbers.Read(reply.Text).Any(q => limits.Any(l => Figures.Same(l, q) || Figures.Supports(l, q))))
                {
                    continue;
                }

                // The clause's own figure, or the buyer's where the draft answers at once and names none.
                var own = MeasureFit.Say(fact, "", $"{words}能");
                var verdict = own ?? (clause == reply.Draft.Clauses[0] && !words.Any(char.IsAsciiDigit) ? MeasureFit.Say(fact, "", reply.Thread.LastBuyerTurn.Text) : null);
                if (verdict is not null && verdict.EndsWith(No, StringComparison.Ordinal))
                {
                    return (clause.Span, fact);
                }
            }
        }

        return null;
    }
}
