using Zhiyin.Coach.Engine;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Promise;

/// <summary>An outcome is guaranteed that the shop does not control.</summary>
internal sealed class GuaranteeRule : ReplyRule
{
    private static readonly PatternSet s_words = PatternSet.Of("guarantee", "(一定|保证|肯定|绝对|必须){0,6}(到|送达|发出|退|修好|没问题|有效)")
        .Spare("(不能|无法|没法|不敢|没办法|很难|不)(一定|保证|肯定|绝对){0,6}(到|送达|发出|退|修好|没问题|有效)");

    public override RuleInfo Info { get; } = new("PRM001", "promise.guarantee", Categories.PromiseAbsolute, Severity.Warning)
    {
        Title = "保证了自己控制不了的结果",
        Why = "保证的结果一旦没有实现，买家记住的是失信；给出预计区间和跟进时间更可信。",
        Basis = "handbook §4.8",
        Bad = [new("您放心，明天[|一定能到|]", Better: "预计明天送达，以物流更新为准，我明天中午再帮您看一次")],
        Good = ["预计明天送达，以物流更新为准", "不能保证明天到，一般是两到三天"],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_words];

    public override void Review(Reply reply, FindingSink findings)
    {
        foreach (var span in reply.All(s_words))
        {
            findings.Add(this, span, "结果不由我们控制，别打包票", better: "换成预计的时间区间，并说好什么时候再跟进");
        }

        if (!reply.Has(s_words) && reply.FirstClause(Act.Guarantee, 0.8f) is { } clause)
        {
            findings.Add(this, clause.Span, "结果不由我们控制，别打包票", confidence: clause.Confidence);
        }
    }
}
