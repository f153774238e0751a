using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Text;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Matters;

/// <summary>The matter is passed on, in other words.</summary>
internal sealed class ShirkMatterRule() : MatterRule(
    new("TON012", "tone.shirk.other-words", Categories.ToneShirk, Severity.Warning)
    {
        Title = "换个说法把事推开",
        Why = "买家只认您这一个窗口；谁的责任是我们内部的事。",
        Basis = "handbook §5.7",
        Bad = [new("[|昨天不是我当班，谁答应您的您找谁|]")],
        Good = ["昨天是小林答应您的，我看到记录了，现在由我接着办"],
    },
    message: "把事推给了别人",
    better: "由您来对接，说好什么时候回话",
    act: Act.Shirk)
{
    private const float Helping = 0.6f;
    private static readonly string[] s_turns = ["不过", "但", "可我", "我来", "我去", "帮您", "给您", "医生", "医院"];

    // «我没有权限，不过有张券您能用» says what cannot be done and goes on with what can; who is sent to a doctor is well advised.
    protected override bool Applies(Reply reply, TextSpan span)
    {
        var rest = reply.Text.AsSpan(span.Start, Math.Min(reply.Text.Length, reply.SentenceAt(span.Start).End) - span.Start);
        foreach (var turn in s_turns)
        {
            if (rest.Contains(turn, StringComparison.Ordinal))
            {
                return false;
            }
        }

        // Who does something about it passes nothing on, whoever was meant to.
        return reply.FirstClause(Act.Offer, Helping) is null && reply.FirstClause(Act.Promise, Helping) is null && reply.FirstClause(Act.Instruct, Helping) is null;
    }
}
