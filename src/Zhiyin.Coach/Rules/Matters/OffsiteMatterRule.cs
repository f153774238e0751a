using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;

namespace Zhiyin.Coach.Rules.Matters;

/// <summary>Off the platform, in other words.</summary>
internal sealed class OffsiteMatterRule() : MatterRule(
    new("CON005", "contact.other-words", Categories.ContactOffsite, Severity.Warning)
    {
        Title = "换个说法把买家引到平台外",
        Why = "平台外没有保障，也会让店铺受罚；价格、图片和付款都留在订单里说。",
        Basis = "handbook §4.2",
        Bad = [new("[|钱走平台我得等半个月才能拿，您体谅下，直接给我呗|]")],
        Good = ["公众号可以查保养视频，购买还是在这里", "不管谁找您加微信都别加，我们只在平台里沟通"],
    },
    message: "像是在引导站外联系或付款",
    better: "在平台里说清，能发的图片和价目直接发在这里",
    sure: 0.93f);
