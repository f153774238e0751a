using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Advertising;

/// <summary>K7: pressure by time; what is limited needs an end that the shop can show.</summary>
internal sealed class LimitedTimeRule : ComplianceRule
{
    private static readonly PatternSet s_end = PatternSet.Of("ad.end-date", "(到|至|截止)#月#(日|号)", "#(月)#(日|号){0,4}(结束|截止)", "(今晚|今天)#点(结束|截止)");

    public override RuleInfo Info { get; } = new("ADV007", "ad.limited-time", Categories.AdAbsolute, Severity.Warning)
    {
        Title = "没有依据的时限宣传",
        Why = "没有明确起止时间的「仅限今日」是催促购买的套路，第二天还在就成了虚假宣传。",
        Basis = "明码标价和禁止价格欺诈规定第十九条；handbook §4.1.2 K7",
        Bad =
        [
            new("[|仅限今日|]，拍了就赚", Better: "活动到3月8日24点结束，您可以先比较一下"),
            "[|倒计时了|]亲，赶紧付",
        ],
        Good =
        [
            "最后一步，确认收货地址就可以了",
            "还剩最后一天可以申请退货，别错过",
            "今天16点前付款当天发出",
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("ad.limited-time",
        "(仅限|只限|仅此|只有)(今天|今日|今晚|一天|本场|现在)", "倒计时", "(活动|优惠|特价|折扣|福利)(今天|今晚|就)?{0,2}最后(一)?(天|一小时|几小时|几分钟|一波|一次)", "(过了|错过)(今天|今晚|这村|这个点|这波){0,6}(就)?(没|不再|再也|恢复)")
        .Spare("(昨天|前天|昨晚|上周){0,4}(活动|优惠|特价|折扣|福利){0,3}最后(一)?天");

    protected override string Message => "限时要有真实的起止时间";

    protected override string? Advice => "写明活动的结束日期；没有就不要说";

    protected override IReadOnlyList<PatternSet> Context => [s_end];

    protected override Severity? Weigh(Reply reply, TextSpan span)
        => Around.SentenceHas(reply, s_end, span) || HasSchedule(reply) ? null : Severity.Warning;

    private static bool HasSchedule(Reply reply)
    {
        if (reply.Facts is not { } facts)
        {
            return false;
        }

        foreach (var fact in facts.All)
        {
            if (fact.Key is "end" or "valid_to" or "结束" or "截止" or "活动结束" or "活动截止" || fact.Value.Contains("结束", StringComparison.Ordinal) || fact.Value.Contains("截止", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
