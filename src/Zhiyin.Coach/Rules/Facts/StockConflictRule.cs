using System.Globalization;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Measures;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>Said to be in stock while it is not, or the other way round.</summary>
internal sealed class StockConflictRule : ReplyRule
{
    private static readonly PatternSet s_has = PatternSet.Of("stock.has", "(现在|都|还|是|目前|这会儿)?有(现)?货", "现货", "(库存|货)(很)?(充足|足|够|多)", "(直接|可以|随时|放心)(可以|就能)?(拍|下单|下)", "(有|还有)的(呢|哦|亲|哈|$)?", "(刚|才|昨天|今早|新)(到|来|补)(了)?(一|一大|一小|两|#)?(批|波|箱|车|货)")
        .Spare("(没有?|无|暂无|缺|不是)(现)?货", "(有没有|是否有|有无)(现)?货", "(等|到|来|补)(了)?{0,4}(有货|现货)", "有货(了|后|时|的时候|第一|我|会|再|就|通知|提醒)", "(到货|补货|来货)(后|了)?{0,6}(拍|下单)", "(刚|才|昨天|今早|新)?(到|来|补)(了)?(一|一大|一小|两|#)?(批|波|箱|车|货){0,3}(就|又|也|都|当天)(卖|抢|拍)(完|光|空|没)", "(等|待|下次|下回|到时){0,4}(到|来|补)(了)?(一|一大|一小|两|#)?(批|波|箱|车|货)");

    private static readonly PatternSet s_none = PatternSet.Of("stock.none", "(没|无|缺|断|暂无)(有)?(现)?货", "(卖|售|抢|拍)(完|空|罄|光|没)(了)?", "(断|缺)码", "没有(库存|了)", "库存(不足|没了|为零|为0|是0)", "下架了")
        .Spare("有没有(现)?货", "没有?货的话", "没货(就|会|我)?退", "(卖|售|抢|拍)(完|空|光|没)(了)?(就|不(再)?补|不(再)?(进|加|做|生产)|为止|即止|才|后|之后|以后|的话|也不|了再)", "(等|到|怕|担心|小心|以免|万一|快)(被)?(卖|售|抢|拍)(完|空|光|没)", "拍完(了)?(您|你|之后|以后|后)?(喊|叫|告诉|跟|和|说|发|再|我|联系|给|截)");

    public override RuleInfo Info { get; } = new("FCT003", "fact.conflict.stock", Categories.FactConflict, Severity.Error)
    {
        Title = "有货没货说反了",
        Why = "说有货却发不出，买家白等还要投诉；说没货却有，白白丢了订单。",
        Basis = "网络交易监督管理办法；handbook §4.5",
        Bad =
        [
            new("雾蓝L码[|有货|]，直接拍", Better: "雾蓝L码现在没货，3月5日到货，我给您登记提醒", Facts: """{"stock":{"雾蓝-M":32,"雾蓝-L":0}}"""),
            new("五公斤装[|现货|]，今天发", Facts: """{"stock":{"5kg":0,"2.5kg":36}}"""),
            new("这款[|卖完了|]亲", Facts: """{"stock":12}"""),
        ],
        Good =
        [
            new("雾蓝M码有货，直接拍就行", Facts: """{"stock":{"雾蓝-M":32,"雾蓝-L":0}}"""), new("雾蓝L码没货了，到货我通知您", Facts: """{"stock":{"雾蓝-M":32,"雾蓝-L":0}}"""), new("雾蓝L码到货后有货我第一时间告诉您", Facts: """{"stock":{"雾蓝-L":0}}"""),
            new("10斤装没货了，5斤的有", Facts: """{"stock":{"5kg":0,"2.5kg":36}}"""), "有货的，直接拍", new("M有货，L没货", Facts: """{"stock":{"M":32,"L":0}}"""),
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_has, s_none, .. Price.ScarcityRule.Sets];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (reply.Facts is not { } facts)
        {
            return;
        }

        // A number said to be left that the stock belies is a deceptive price, told once (PRC002); that all is gone by tonight is a claim about the stock as well.
        if (Price.ScarcityRule.Hurried(reply) is { } hurried)
        {
            findings.Add(this, hurried, "和库存对不上", better: "如实说库存");
            return;
        }

        if (!reply.Has(s_has) && !reply.Has(s_none))
        {
            return;
        }

        var stock = Stocks(facts);
        if (stock.Count == 0)
        {
            return;
        }

        Check(reply, findings, stock, s_has, claimed: true);
        Check(reply, findings, stock, s_none, claimed: false);
    }

    private void Check(Reply reply, FindingSink findings, List<(string Name, decimal Count)> stock, PatternSet set, bool claimed)
    {
        // «有的有的，奶白1米5刚到一批»: what names the variant itself is marked before what does not, and goods before a mere «有的».
        foreach (var span in reply.All(set).OrderByDescending(s => Best(Scope.ClauseAround(reply.Text, s).Of(reply.Text), stock) is not null).ThenByDescending(s => s.Of(reply.Text).Contains('货')))
        {
            if (Around.Asked(reply, span) || (claimed && Scope.IsNegated(reply.Text, span.Start, 3)))
            {
                continue;
            }

            if (About(reply, span, stock) is { } count && (count > 0 != claimed || (claimed && Wanted(reply, span) > count)))
            {
                findings.Add(this, span, string.Create(CultureInfo.InvariantCulture, $"库存是{count:0.##}"), better: claimed ? "说明没货，给到货时间或替代款" : "说明有货，可以直接下单");
                return;
            }
        }
    }

    // «两件都有现货» claims two.
    private static decimal Wanted(Reply reply, TextSpan span)
    {
        foreach (var quantity in Numbers.Read(Scope.ClauseAround(reply.Text, span).Of(reply.Text).ToString()))
        {
            if (quantity.Measure == Measure.Pieces)
            {
                return quantity.Value;
            }
        }

        return 0;
    }

    // The variant that the clause (or else the buyer) names; one that is not named must be the only one, or all must agree.
    private static decimal? About(Reply reply, TextSpan span, List<(string Name, decimal Count)> stock)
    {
        var clause = Scope.ClauseAround(reply.Text, span).Of(reply.Text);
        if (Best(clause, stock) is { } named)
        {
            return named;
        }

        if (Best(reply.SentenceAt(span.Start).Of(reply.Text), stock) is { } nearby)
        {
            return nearby;
        }

        if (Best(reply.Thread.LastBuyerTurn.Text, stock) is { } asked)
        {
            return asked;
        }

        var has = stock.Exists(s => s.Count > 0);
        var none = stock.Exists(s => s.Count <= 0);
        return has && none ? null : stock[0].Count;
    }

    private static decimal? Best(ReadOnlySpan<char> words, List<(string Name, decimal Count)> stock)
    {
        decimal? best = null;
        var most = 0;
        var tied = false;
        var measured = Quantities(words.ToString());
        foreach (var (name, count) in stock)
        {
            var score = 0;
            foreach (var part in name.Split(['-', '/', ' ', '_', '|', '，', ',', '码', '色'], StringSplitOptions.RemoveEmptyEntries))
            {
                score += IsNamed(words, part, measured) ? part.Length + 1 : 0;
            }

            if (score > most)
            {
                (best, most, tied) = (count, score, false);
            }
            else if (score == most && score > 0 && best is { } b && b > 0 != count > 0)
            {
                tied = true;
            }
        }

        return tied ? null : best;
    }

    // A part that is a measure («1.5m», «5kg») is named by any way to write it («1米5», «十斤»), and not by a number that only ends so («2.5kg»).
    private static bool IsNamed(ReadOnlySpan<char> words, string part, List<Quantity> measured)
        => Quantities(part) is [var own, ..] && own.Span.Length == part.Length
            ? measured.Exists(q => q.Measure == own.Measure && q.Value == own.Value && q.Low == own.Low)
            : words.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static List<Quantity> Quantities(string text)
        => [.. Numbers.Read(text).Where(q => q.Measure is Measure.Length or Measure.Weight or Measure.Volume)];

    private static List<(string Name, decimal Count)> Stocks(FactSheet facts)
    {
        var found = new List<(string, decimal)>();
        foreach (var fact in facts.All)
        {
            if (!fact.Path.Contains("stock", StringComparison.OrdinalIgnoreCase) && !fact.Path.Contains("库存", StringComparison.Ordinal) || fact.Path.Contains("restock", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var name = fact.Key is "stock" or "库存" or "count" or "数量" ? "" : Normalizer.Normalize(fact.Key).Text;
            if (decimal.TryParse(fact.Value.TrimEnd('件', '个', '双', '台'), NumberStyles.Number, CultureInfo.InvariantCulture, out var count))
            {
                found.Add((name, count));
            }
            else if (fact.Value is "false" or "无" or "无货" or "缺货" or "售罄" or "断货" or "没货" or "已售罄" or "暂无")
            {
                found.Add((name, 0));
            }
            else if (fact.Value is "true" or "有" or "有货" or "现货" or "充足" or "库存充足")
            {
                found.Add((name, 1));
            }
        }

        return found;
    }
}
