using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Matters;

/// <summary>Praise for a reward, in other words.</summary>
internal sealed class InducementMatterRule() : MatterRule(
    new("REV006", "review.other-words", Categories.ReviewInducement, Severity.Warning)
    {
        Title = "换个说法拿好处换评价",
        Why = "评价要由买家自己写；用好处或售后去换，是干预评价。",
        Basis = "handbook §4.3",
        Bad = [new("[|麻烦评的时候别提退换这事，回头补您一张券|]")],
        Good = ["评价您照实写，好坏都可以", "您可以写差评，我更想先把问题解决"],
    },
    message: "像是拿好处或售后去换评价",
    better: "请买家照实评价，售后照常办，不挂钩",
    sure: 0.9f)
{
    // «那条一星您留着就行», «之前那条不需要动»: the review stays as it is.
    private static readonly PatternSet s_left = PatternSet.Of("matters.review-left", "(评|星|那条|留言|追评){0,8}(您)?(留着|不(用|需要|必)(动|改|删)|别动|我认领)", "(照|按)(您|你)(心里|真实|自己)(的)?(数|感受|想法)");

    public override IReadOnlyList<PatternSet> Patterns => [.. base.Patterns, s_left];

    protected override bool Spares(Reply reply, TextSpan clause) => Around.Inside(reply, s_left, clause);
}
