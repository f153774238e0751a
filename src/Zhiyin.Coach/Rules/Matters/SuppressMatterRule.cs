using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Text;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Matters;

/// <summary>The buyer may not feel what they feel, in other words.</summary>
internal sealed class SuppressMatterRule() : MatterRule(
    new("TON008", "tone.suppress.other-words", Categories.ToneSuppress, Severity.Warning)
    {
        Title = "换个说法不许买家有情绪",
        Why = "说「多大点事」只会更气；先认下他的感受。",
        Basis = "handbook §5.7",
        Bad = [new("[|一个快递而已，天塌不下来|]")],
        Good = ["等了五天还没动静，换谁都着急"],
    },
    message: "否定了买家的感受",
    better: "先认下他的感受，再说办法",
    sure: 0.8f,
    act: Act.Suppress)
{
    // «吵了半天事情还悬着，您肯定又气又累», «等得人都没脾气了，抱歉» tell the trouble to acknowledge it.
    protected override bool Applies(Reply reply, TextSpan span)
    {
        var sentence = reply.SentenceAt(span.Start);
        foreach (var clause in reply.Draft.Clauses)
        {
            if (clause.Span.Start >= span.End && clause.Span.End <= sentence.End && clause is { Act: Act.Acknowledge or Act.Apologise, Confidence: >= 0.7f })
            {
                return false;
            }
        }

        return true;
    }
}
