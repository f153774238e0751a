using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Matters;

/// <summary>The buyer is ordered about, in other words.</summary>
internal sealed class CommandMatterRule() : MatterRule(
    new("TON010", "tone.command.other-words", Categories.ToneCommand, Severity.Warning)
    {
        Title = "换个说法支使买家",
        Why = "命令没有理由也没有帮助；说清为什么，并先替买家做能做的。",
        Basis = "handbook §5.7",
        Bad = [new("[|字都印在上面，看完再来问|]")],
        Good = ["麻烦您把瓶身的批号拍给我，我对一下是哪一批"],
    },
    message: "生硬地支使买家",
    better: "说明原因，用「麻烦您」，并先替他做能做的",
    sure: 0.88f,
    act: Act.Command)
{
    public override IReadOnlyList<PatternSet> Patterns => [.. base.Patterns, Words.Safety];

    // First aid is told plainly.
    protected override bool Applies(Reply reply, TextSpan span) => !reply.Has(Words.Safety);
}
