using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Text;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Matters;

/// <summary>Not knowing and not finding out, in other words; a warning only from a sure reading, for «一看就知道» praises as often as it shrugs.</summary>
internal sealed class ShrugMatterRule() : MatterRule(
    new("ANS006", "answer.unknown.other-words", Categories.AnswerUnknown, Severity.Warning)
    {
        Title = "换个说法说不知道",
        Why = "说自己不懂、让人自己去查，等于没答；先应下，查了再回。",
        Basis = "handbook §5.7",
        Bad = [new("[|问我等于白问，我也是看图卖货的|]")],
        Good = ["这个参数我手上没有，我现在去问产品同事，四点前给您准话"],
    },
    message: "只说不知道，没有去核实",
    better: "说去哪里核实、什么时候回",
    sure: 0.9f,
    act: Act.Unknown)
{
    // «以付款页显示为准» qualifies an answer that was given.
    protected override bool Applies(Reply reply, TextSpan span) => !span.Of(reply.Text).Contains("为准", StringComparison.Ordinal);
}
