using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;

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
    sure: 0.9f);
