using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Tone;

/// <summary>The buck is passed.</summary>
internal sealed class ShirkRule() : ActRule(
    new("TON005", "tone.shirk", Categories.ToneShirk, Severity.Warning)
    {
        SoundBelow = 0.5f,
        Title = "把问题推给别人",
        Why = "买家只认您这一个窗口，谁的责任都先由您接住、对接、回话。",
        Basis = "handbook §3.5 N1；电子商务法 §20",
        Bad =
        [
            new("亲，[|您联系快递|]哦", Better: "三天没更新确实着急，我现在找快递核实，18点前告诉您"),
            new("这个[|不归我管|]", Better: "这块由维修同事负责，我把照片一起转过去，您不用再说一遍"),
            new("包裹破了[|跟我们没关系|]", Better: "打开就是破的，抱歉。请拍一下外箱，我今天补发"),
        ],
        Good = ["我来联系快递，您不用再去找快递", "不管是不是快递的问题，我们先补发", "我去找快递核实，18点前告诉您"],
    },
    Act.Shirk,
    ToneWords.Shirk,
    message: "首问负责：由您来对接，并说好什么时候回话",
    sure: 0.72f)
{
    // Naming who is answerable and handing over in the same breath is no buck-passing.
    protected override Severity? LevelAt(Reply reply, TextSpan span, Severity severity, bool said)
        => TakesOn(reply, span) ? Severity.Hint : !said && !Surely(reply, span) && (!Told.Trouble(reply) || reply.Does(Act.Transfer, Act.Promise) || reply.Has(Words.Verify) || reply.Text.AsSpan().IndexOf("我来") >= 0 || reply.Text.AsSpan().IndexOf("我把") >= 0) ? null : severity;

    // «不归我修，但这单由我跟到底»: who does it is told, and who sees to it is the agent.
    private static bool TakesOn(Reply reply, TextSpan span)
    {
        var sentence = reply.SentenceAt(span.Start);
        return reply.All(s_mine).Any(m => m.Start >= span.End && m.End <= sentence.End);
    }

    private static readonly PatternSet s_mine = PatternSet.Of("shirk.mine", "(由|归|全|都)我(来|跟|接|盯|管|负责|处理|对接|办)", "我(会)?(来)?(跟到底|盯到底|负责到底|跟到|对接)", "(这|那)(件)?(事|单|个)?(由)?我(来|管|接|负责|盯|跟)");

    private const int Upset = 3;

    private static bool Surely(Reply reply, TextSpan span)
    {
        foreach (var clause in reply.Draft.Clauses)
        {
            if (clause.Span == span && clause.Act == Act.Shirk && clause.Confidence >= 0.9f)
            {
                return Told.Trouble(reply) || (reply.EmotionLevel >= Upset && Told.Earlier(reply).Any());
            }
        }

        return false;
    }

    public override IReadOnlyList<Zhiyin.Text.Patterns.PatternSet> Patterns => [ToneWords.Shirk, s_mine, .. Told.Sets];
}
