using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Text;
using Zhiyin.Text.Measures;

namespace Zhiyin.Coach.Rules.Matters;

/// <summary>A false price or a false hurry, in other words.</summary>
internal sealed class PriceMatterRule() : MatterRule(
    new("PRC005", "price.other-words", Categories.PriceDeceptive, Severity.Warning)
    {
        Title = "换个说法造了急迫或虚假的价格",
        Why = "说不出依据的原价、余量和截止时间，就是价格欺诈。",
        Basis = "价格法第十四条；handbook §4.5",
        Bad = [new("[|页面那句「千人已拍」是我让美工画上去的|]")],
        Good = ["活动到本周日二十四点，之后是二百一", "库存还有三百多，不着急"],
    },
    message: "这样催单或比价没有依据",
    better: "只说真实的到手价、活动的起止时间和库存")
{
    // «到周日二十四点» names an end that the facts may hold.
    protected override bool Spares(Reply reply, TextSpan clause)
        => reply.Facts?.All.Any(f => f.Path.Contains("活动", StringComparison.Ordinal) && f.Value.AsSpan().ContainsAnyInRange('0', '9')) is true
            && (Numbers.Read(clause.Of(reply.Text).ToString()).Count > 0 || clause.Of(reply.Text).IndexOf("活动") >= 0);
}
