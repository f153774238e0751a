using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Matters;

/// <summary>A question that only pushes back, in other words.</summary>
internal sealed class RhetoricalMatterRule() : MatterRule(
    new("TON009", "tone.rhetorical.other-words", Categories.ToneRhetorical, Severity.Warning)
    {
        Title = "换个说法反问",
        Why = "反问是把人顶回去；直接说事实和办法。",
        Basis = "handbook §5.7",
        Bad = [new("[|几块钱的东西您指望它用多久|]")],
        Good = ["这款质保三个月，期间坏了给您换新"],
    },
    message: "反问会顶撞买家",
    better: "改成说明：事实、办法、时间",
    act: Act.Rhetorical);
