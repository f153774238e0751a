using System.Globalization;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Measures;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Price;

/// <summary>Only a few left, it is said, while the stock says otherwise.</summary>
internal sealed class ScarcityRule : ReplyRule
{
    private const int Plenty = 10;

    private static readonly PatternSet s_few = PatternSet.Of("price.few", "(仅|只|就|还|才|大概|差不多)?剩(下|余)?(最后)?{0,3}(#|一|两|几)(件|个|双|套|台|单|份|条|只|瓶|盒)", "最后(这)?(#|一|两|几)(件|个|双|套|台|单|份|条|只|瓶|盒)", "(仅|只|就)(有|余)(这)?(最后)?#(件|个|双|套|台|份|条|只|瓶|盒)(了|现货|库存)");
    private static readonly PatternSet s_hurry = PatternSet.Of("price.hurry", "(马上|快|就|眼看|很快|立马|快要|要)(就)?(卖|抢|拍)(光|完|空|没)(了)?", "(再|还)(不|晚)(拍|下单|付|买|下手|抢){0,4}(就)?(没|抢|卖|轮不到|来不及)(了|光|完|货)?", "(手慢|晚了|慢了)(就)?(无|没|没了|没货)", "(库存|货)(很|非常|特别|十分|真的|已经)?(紧张|告急|不多了|见底|所剩无几)", "(就|只|仅)(够|剩|有)#(个)?(人|单|位)(的|份)?(了)?", "(您|你)一走{0,4}(归|没|别人)", "(今晚|晚上|马上|明天|一会儿|等会)(就)?(清空|抢空|卖空|见底|下架|撤|没货|断货)", "(好几|几|很多)(个)?(人|客户|买家)(都)?(在|等着|盯着)(抢|看|下单|要|付款)", "(卖|抢)(得|的)(特别|非常|很)?(快|疯)(了)?{0,6}(赶紧|抓紧|快|手慢|马上)");

    public override RuleInfo Info { get; } = new("PRC002", "price.scarcity", Categories.PriceDeceptive, Severity.Error)
    {
        Title = "虚构库存紧张",
        Why = "库存还有很多却说只剩一件，是法定的价格欺诈手段，买家一刷新就穿帮。",
        Basis = "明码标价和禁止价格欺诈规定第十九条；handbook §4.5",
        Blocks = true,
        Bad =
        [
            new("[|就剩最后一件了|]，赶紧拍", Better: "这款有货，您可以慢慢选", Facts: """{"stock":132}"""),
            new("[|再不拍就没了|]亲", Facts: """{"stock":{"黑-M":132}}"""),
        ],
        Good =
        [
            new("黑色M码还剩5件", Facts: """{"stock":{"黑-M":5}}"""), "这款目前有货，您可以慢慢选", new("就剩最后一件了", Facts: """{"stock":1}"""), new("只剩3件了，库存实时变动，以下单页为准", Facts: """{"stock":3}"""), "还剩最后一天可以申请",
        ],
    };

    /// <summary>The sets that <see cref="Hurried"/> reads.</summary>
    internal static IReadOnlyList<PatternSet> Sets { get; } = [s_few, s_hurry];

    public override IReadOnlyList<PatternSet> Patterns => Sets;

    public override void Review(Reply reply, FindingSink findings)
    {
        if (!reply.Has(s_few) && !reply.Has(s_hurry))
        {
            return;
        }

        if (Contradicted(reply) is { } span)
        {
            findings.Add(this, span, string.Create(CultureInfo.InvariantCulture, $"库存是{Known(reply)[0]:0.##}，不要制造紧张"), better: "如实说库存，或者不提");
        }
        else if (Known(reply).Count == 0 && reply.First(s_hurry) is { } hurry && !Around.Asked(reply, hurry))
        {
            findings.Add(this, hurry, "库存紧张要有依据", better: "如实说库存，由买家自己决定", severity: Severity.Hint);
        }
    }

    // Words of scarcity that the stock in the facts belies; null when there are none, or no stock is given.
    private static TextSpan? Contradicted(Reply reply)
    {
        if (Known(reply) is not { Count: > 0 } stock)
        {
            return null;
        }

        if (reply.First(s_few) is { } few && !Around.Asked(reply, few) && !Scope.IsNegated(reply.Text, few.Start, 3))
        {
            var claimed = Claimed(few.Of(reply.Text).ToString());
            if (!stock.Contains(claimed) && stock.TrueForAll(s => s > claimed))
            {
                return few;
            }
        }

        return Hurry(reply);
    }

    /// <summary>Words of haste that the stock belies, in a draft that names no number left; null when there are none, or no stock is given.</summary>
    internal static TextSpan? Hurried(Reply reply) => reply.Has(s_few) ? null : Hurry(reply);

    private static TextSpan? Hurry(Reply reply)
        => reply.First(s_hurry) is { } hurry && !Around.Asked(reply, hurry) && Known(reply) is { Count: > 0 } stock && stock.TrueForAll(s => s >= Plenty) ? hurry : null;

    private static decimal Claimed(string words)
    {
        foreach (var quantity in Numbers.Read(words))
        {
            return quantity.Value;
        }

        return words.Contains('几') ? 9 : words.Contains('两') ? 2 : 1;
    }

    private static List<decimal> Known(Reply reply)
    {
        var found = new List<decimal>();
        foreach (var fact in reply.Facts?.All ?? [])
        {
            if ((fact.Path.StartsWith("stock", StringComparison.OrdinalIgnoreCase) || fact.Path.Contains(".stock", StringComparison.OrdinalIgnoreCase) || fact.Path.Contains("库存", StringComparison.Ordinal))
                && Numbers.Read(fact.Value) is [var first, ..])
            {
                found.Add(first.Value);
            }
        }

        return found;
    }
}
