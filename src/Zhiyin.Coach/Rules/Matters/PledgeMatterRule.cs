using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Rules.Promise;
using Zhiyin.Text;

namespace Zhiyin.Coach.Rules.Matters;

/// <summary>A guarantee, in other words.</summary>
internal sealed class PledgeMatterRule() : MatterRule(
    new("PRM003", "promise.other-words", Categories.PromiseAbsolute, Severity.Warning)
    {
        Title = "换个说法打了包票",
        Why = "结果不由我们控制，说得再俏皮也是包票。",
        Basis = "handbook §4.8",
        Bad = [new("[|防水做得死死的，泡一宿都跟没事人一样|]")],
        Good = ["不能保证明天到，一般两到三天", "用几年看频率，保修是一年"],
    },
    message: "像打包票：结果不由我们控制",
    better: "说出预计的时间、依据和正常的范围",
    sure: 0.9f)
{
    // What the shop's own policy gives is told, not sworn.
    protected override bool Applies(Reply reply, TextSpan span) => !PolicyTerms.Give(reply, span);
}
