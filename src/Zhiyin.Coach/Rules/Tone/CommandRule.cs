using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Text;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Tone;

/// <summary>A bare command to the buyer.</summary>
internal sealed class CommandRule() : ActRule(
    new("TON003", "tone.command", Categories.ToneCommand, Severity.Warning)
    {
        SoundBelow = 0.1f,
        Title = "命令买家",
        Why = "命令让人抵触；说「您可以…」「麻烦您…」再加一句理由，同样的事就好接受。",
        Basis = "handbook §3.5 N4",
        Bad =
        [
            new("[|自己去申请|]退款", Better: "您在订单页点申请退款就可以，我收到后马上处理"),
            new("[|别催了|]，仓库在忙", Better: "让您久等了，今天17点前我再核一次发货情况"),
            new("[|你必须|]今天寄回来", Better: "麻烦您今天寄出，这样能赶在时限内办好退款"),
        ],
        Good = ["您可以自己操作，也可以由我来", "不用您自己去联系快递，我来问", "请先停用，身体要紧", "身份证号在订单页填就行，不要发在聊天里", "麻烦您拍一下面单"],
    },
    Act.Command,
    ToneWords.Command,
    message: "像在下命令，换成「您可以…」「麻烦您…」并说明为什么",
    sure: 0.77f)
{
    private static readonly System.Buffers.SearchValues<char> s_soft = System.Buffers.SearchValues.Create("请麻烦我咱帮吗呢可");

    protected override bool Applies(Reply reply) => !reply.Has(Words.Safety);

    // An instruction that stands beside an offer or an answer is a step, not an order.
    // «麻烦您…», «请…», «您可以…» in the same clause make a request of it.
    protected override Severity? LevelAt(Reply reply, TextSpan span, Severity severity, bool said)
    {
        var clause = Scope.ClauseAround(reply.Text, span).Of(reply.Text);
        if (!said && span.Of(reply.Text).IndexOfAny("[【{") >= 0)
        {
            return null;
        }

        return clause.Contains("麻烦您", StringComparison.Ordinal) || clause.Contains("您可以", StringComparison.Ordinal) || clause.Contains("辛苦您", StringComparison.Ordinal) || SaysPlease(clause) || (!said && clause.IndexOfAny(s_soft) >= 0)
            ? Severity.Hint
            : !said && (reply.FirstClause(Act.Promise, 0.6f) is not null || reply.FirstClause(Act.Offer, 0.6f) is not null || ToneGuard.IsKind(reply)) ? Severity.Hint : severity;
    }

    // «申请» is no «请».
    private static bool SaysPlease(ReadOnlySpan<char> clause)
    {
        for (var i = 0; i < clause.Length; i++)
        {
            if (clause[i] == '请' && (i == 0 || clause[i - 1] != '申'))
            {
                return true;
            }
        }

        return false;
    }

    public override IReadOnlyList<Zhiyin.Text.Patterns.PatternSet> Patterns => [ToneWords.Command, Words.Safety, Words.Empathy, .. Situation.Sets];
}
