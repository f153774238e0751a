using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Text;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Tone;

/// <summary>The buyer is told not to feel.</summary>
internal sealed class SuppressRule() : ActRule(
    new("TON001", "tone.suppress", Categories.ToneSuppress, Severity.Warning)
    {
        SoundBelow = 0.15f,
        Title = "让买家不要有情绪",
        Why = "叫人别生气，听起来是在说他不该生气；先承认感受，气才会消。",
        Basis = "handbook §3.5 N7",
        Bad =
        [
            new("[|您别激动|]，这个我们会处理的", Better: "东西刚到就坏了，换谁都会生气。我现在核对批次，18:00前给您方案"),
            new("为这个生气，[|至于吗|]", Better: "花了钱却没用上，确实让人不舒服，我先看怎么补救"),
            new("[|多大点事|]，重新发一个就完了", Better: "让您白等了一趟，抱歉，我今天重新发一个"),
        ],
        Good = ["您等着用，确实着急，我先查一下走到哪了", "先别急着确认收货，检查好再点", "不急的话我帮您和下一单一起发"],
    },
    Act.Suppress,
    ToneWords.Suppress,
    message: "别劝买家不要有情绪，先说您看到了他的不便",
    better: "换成对感受的承认，例如「换谁遇到都会着急」")
{
    public override IReadOnlyList<Zhiyin.Text.Patterns.PatternSet> Patterns => [ToneWords.Suppress, Words.Safety, Words.Empathy];

    private static readonly System.Buffers.SearchValues<char> s_help = System.Buffers.SearchValues.Create("帮查处理安排联系核补跟催看");

    private static readonly System.Buffers.SearchValues<char> s_worry = System.Buffers.SearchValues.Create("急担心慌气");

    // «您别着急，我帮您查» is consoling rather than forbidding: help follows at once.
    protected override Severity? LevelAt(Reply reply, TextSpan span, Severity severity, bool said)
    {
        if (!said && (reply.EmotionLevel < 2 || ToneGuard.IsKind(reply) || reply.Has(Words.Safety)))
        {
            return reply.EmotionLevel < 2 ? Severity.Hint : null;
        }

        var rest = reply.Text.AsSpan(span.End, Math.Min(15, reply.Text.Length - span.End));
        if (span.Of(reply.Text).IndexOfAny(s_worry) < 0 && said)
        {
            return severity;
        }

        // «包装扔了也别急» to somebody who is calm comforts.
        if (reply.EmotionLevel < 2)
        {
            return Severity.Hint;
        }

        return rest.IndexOf('我') >= 0 && rest.IndexOfAny(s_help) >= 0 ? Severity.Hint : severity;
    }
}
