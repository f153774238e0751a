using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Matters;

/// <summary>换个说法认了错 (read by the model of faults).</summary>
internal sealed class LiableMatterRule() : MatterRule(
    new("MOD006", "apology.in-other-words", Categories.ApologyLiability, Severity.Warning)
    {
        Title = "换个说法认了错",
        Why = "责任未定时只为体验致歉。",
        Bad = [new("[|这事百分百怨我们，快递都没责任|]", Thread: "买家: 瓶口有裂纹")],
        Good = [new("让您遇到这样的情况，真的很抱歉", Thread: "买家: 瓶口有裂纹")],
    },
    message: "责任还没查清，像是认了错",
    better: "换成「让您遇到这样的情况，真的很抱歉」，再说怎么核对")
{
    public override IReadOnlyList<PatternSet> Patterns => [.. base.Patterns, .. Situation.Sets, Contexts.Supply];

    // That something is no longer made or in stock is an answer, no admission.
    protected override bool Spares(Reply reply, TextSpan clause) => Around.Inside(reply, Contexts.Supply, clause);

    protected override bool Applies(Reply reply, TextSpan span) => reply.HasBuyerTurn && ResponsibilityReader.Of(reply) != Responsibility.Shop && !reply.Intends("C01") && !reply.Intends("C08") && !reply.Intends("A07");
}
