using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Price;

/// <summary>A price rise is announced that no schedule shows.</summary>
internal sealed class PriceRiseRule : ComplianceRule
{
    public override RuleInfo Info { get; } = new("PRC003", "price.rise", Categories.PriceDeceptive, Severity.Warning)
    {
        Title = "没有依据的涨价预告",
        Why = "拿「马上涨价」催单，第二天没涨就是价格欺诈。",
        Basis = "明码标价和禁止价格欺诈规定第十九条；handbook §4.5",
        Bad =
        [
            new("[|活动结束要涨|]到299", Better: "现在页面价259元，活动到3月8日24点结束"),
            "[|明天就涨价了|]，赶紧拍",
            "[|过了今晚就不是这个价了|]",
        ],
        Good =
        [
            "价格以下单时页面为准",
            new("活动3月8日结束，结束后恢复299元", Facts: """{"policy":{"活动":"3月8日结束，恢复299元"}}"""),
            "近期没有涨价计划",
            "涨价我提前说不了，以页面为准",
            "目前没有收到涨价通知",
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("price.rise",
        "(等下|等会|一会|待会|晚点|过会)(儿)?(就)?(要|会)?(恢复原价|涨|没这个价)", "(明天|后天|马上|今晚|明早|下周|月底|过几天|活动结束|活动过后|活动一过|很快|立马|过了今天|过了今晚|即将|快要|要){0,6}(涨价|涨到|涨回|涨#|涨了|提价|要涨|涨上去|涨一波|恢复原价|恢复#|调价)", "(要|就|会|得)(涨到|涨回|涨价)", "(明天|过了今天|过了今晚|今晚过后|活动过后|下次|错过){0,5}(就)?(不是|没有|没|拿不到|没了)(这|现在这)?(个|种)?(价|价格|价位|好价|优惠)", "(趁|赶在)(涨价|没涨价|还没涨)(之前|前)?")
        .Spare("(没有|不会|不|没|暂无|未|近期没有){0,6}(涨价|提价|调价)", "(涨价|调价)(的)?(计划|通知)(以|请)", "(是否|会不会|有没有){0,3}涨价");

    protected override string Message => "涨价要有排期依据";

    protected override string? Advice => "写明活动截止时间，不预告没有定的价格";

    protected override int NegationReach => 4;

    protected override Severity? Weigh(Reply reply, TextSpan span)
    {
        if (Around.Asked(reply, span))
        {
            return null;
        }

        foreach (var fact in reply.Facts?.All ?? [])
        {
            if (fact.Value.Contains("恢复", StringComparison.Ordinal) || fact.Value.Contains('涨') || fact.Value.Contains("调价", StringComparison.Ordinal)
                || fact.Path.Contains("promotions", StringComparison.Ordinal) && fact.Key is "end" || fact.Key is "活动结束" or "活动截止")
            {
                return null;
            }
        }

        return Severity.Warning;
    }
}
