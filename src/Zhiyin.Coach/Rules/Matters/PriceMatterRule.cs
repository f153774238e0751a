using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Text;
using Zhiyin.Text.Measures;
using Zhiyin.Understanding.Threads;

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
    // The price stays, or the change is on the page for everybody.
    private static readonly string[] s_calm = ["也是这个价", "还是这个价", "已公示", "不用着急", "不急着拍"];
    private static readonly string[] s_last = ["不再补", "不补", "停产", "清仓", "尾货", "绝版", "不返单", "不再生产"];

    // «还有三件» that the stock in the facts bears out, and «卖完不补» where they say so.
    private static bool IsStocked(Reply reply, TextSpan clause)
    {
        if (reply.Facts is not { } facts)
        {
            return false;
        }

        var said = clause.Of(reply.Text).ToString();
        var counted = Numbers.Read(said).Where(n => n.Measure == Measure.Pieces).ToList();
        return counted.Count > 0
            ? counted.TrueForAll(n => facts.All.Any(f => IsStock(f) && Numbers.Read(f.Value) is [{ Value: var left }, ..] && left == n.Value))
            : Array.Exists(s_last, said.Contains) && facts.All.Any(f => Array.Exists(s_last, f.Value.Contains));
    }

    private static bool IsStock(Fact fact) => fact.Path.Contains("stock", StringComparison.OrdinalIgnoreCase) || fact.Path.Contains("库存", StringComparison.Ordinal);

    // «到周日二十四点» names an end that the facts may hold.
    protected override bool Spares(Reply reply, TextSpan clause)
        => IsStocked(reply, clause) || Array.Exists(s_calm, clause.Of(reply.Text).ToString().Contains) || (reply.Facts?.All.Any(f => f.Path.Contains("活动", StringComparison.Ordinal) && f.Value.AsSpan().ContainsAnyInRange('0', '9')) is true
            && (Numbers.Read(clause.Of(reply.Text).ToString()).Count > 0 || clause.Of(reply.Text).IndexOf("活动") >= 0));
}
