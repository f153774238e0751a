using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;

namespace Zhiyin.Coach.Rules.Matters;

/// <summary>Beyond all others, in other words.</summary>
internal sealed class SupremeMatterRule() : MatterRule(
    new("ADV009", "ad.other-words", Categories.AdAbsolute, Severity.Warning)
    {
        Title = "换个说法用了极限词",
        Why = "说谁都比不上，和说「第一」一样要依据。",
        Basis = "广告法第九条；handbook §4.1",
        Bad = [new("[|首屈一指的护眼灯，没有哪家能比|]")],
        Good = ["不敢说最好，这个价位里口碑不错", "同价位里算轻的，三百二十克"],
    },
    message: "像极限词：说谁都比不上要有依据",
    better: "换成能核对的事实，例如重量、材质、检测结果");
