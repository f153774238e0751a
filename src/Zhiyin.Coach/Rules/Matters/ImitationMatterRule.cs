using Zhiyin.Coach.Answering;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Text;

namespace Zhiyin.Coach.Rules.Matters;

/// <summary>Imitated goods, in other words.</summary>
internal sealed class ImitationMatterRule() : MatterRule(
    new("CFT002", "counterfeit.other-words", Categories.Counterfeit, Severity.Warning)
    {
        Title = "换个说法承认是仿品",
        Why = "仿冒不能卖，也不能暗示；来路说不清就下架核实。",
        Basis = "商标法第五十七条；handbook F05",
        Bad = [new("[|香水是灌装的，瓶子回收的真瓶|]")],
        Good = ["正品，可以拿去专柜验", "这是仿羊羔绒的面料，不是真皮毛"],
    },
    message: "像是在说货不是正品",
    better: "说清品牌、授权和来源；说不清就转主管核实",
    sure: 0.93f)
{
    private const int ShortestFact = 4;

    // «出版社正版授权» read out from the facts admits nothing; the name of the goods is no such fact.
    protected override bool Spares(Reply reply, TextSpan clause)
    {
        if (reply.Facts is not { } facts)
        {
            return false;
        }

        var said = clause.Of(reply.Text).ToString();
        return facts.All.Any(f => f.Value.Length >= ShortestFact && !Products.IsName(f.Key) && said.Contains(Normalizer.Normalize(f.Value).Text, StringComparison.Ordinal));
    }
}
