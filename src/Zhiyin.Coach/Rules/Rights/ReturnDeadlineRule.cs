using System.Globalization;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Facts;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Rights;

/// <summary>The seven days are said to be over while they still run, or a shorter time is made up (seven days from the day after signing).</summary>
internal sealed class ReturnDeadlineRule : ReplyRule
{
    private const string NoReturn = "(不(能|可以|可|给|让|支持|予|接受)(再)?(退|换|办理退|申请)|退不了|没(法|办法)退|无法退|超(过)?(时|期)了)";

    private static readonly PatternSet s_over = PatternSet.Of("rights.over",
        $"(超(过|出)?|过)(了)?(七|7)(天|日)(了|期限|时效|期)?{{0,6}}{NoReturn}", $"(时间|期限|时效|退货期|无理由期|售后期)(已经?|都|就)?(过|到|超)(了|期)?{{0,6}}{NoReturn}", $"(早|已经?|都)(就)?过(了)?(退货|退换|无理由)(的)?(期|时间|期限|时效)(了)?", $"超(过)?(退货|退换|无理由|售后)(的)?(期|时间|期限|时效)(了)?");

    private static readonly PatternSet s_short = PatternSet.Of("rights.short",
        "(签收|收货|收到)?(后|之后)?(24小时|48小时|72小时|一天|两天|三天|四天|五天|六天|1天|2天|3天|4天|5天|6天|当天)(之?内)?(才)(能|可以|给|支持)?(退|退货|退换|申请退货|无理由)", "(只|仅)(支持|能|给|有)?(24小时|48小时|72小时|一天|两天|三天|五天|1天|2天|3天|5天|当天)(之?内)?(的)?{0,2}(退|退货|退换|无理由)", $"(超过|过了|超)(24小时|48小时|72小时|一天|两天|三天|四天|五天|六天|1天|2天|3天|4天|5天|6天|当天)(了|就|的)?{{0,4}}{NoReturn}");

    private static readonly PatternSet s_quality = PatternSet.Of("rights.short-other", "(破损|少件|漏发|价保|取件|拒收|退款申请|修改|填(写)?单号|寄回)");

    private static readonly PatternSet s_refused = PatternSet.Of("rights.over-refused", NoReturn, "(没法|没办法|无法|不能|不可以|办不了)(再)?(按|走|用|享受|给您|申请){0,8}(退|退货|无理由(退货|退)?)(了)?", "(系统|平台|后台|这边)?(已经?|都|也)?不认(了|账)?", "(入口|通道|申请)(已经?|都|也)?(就)?关(了|闭)");

    public override RuleInfo Info { get; } = new("RGT007", "rights.deadline", Categories.RightsDenied, Severity.Error)
    {
        Title = "退货期限算错或自设更短期限",
        Why = "七天从签收次日起算，七天内提出就算数；自己缩短期限等于拒绝法定权利。",
        Basis = "消费者权益保护法第二十五条；网络购买商品七日无理由退货暂行办法；handbook §4.4、F08",
        Blocks = true,
        Bad =
        [
            new("[|超过7天了不能退|]", Better: "您还在七天内，可以申请退货，我把地址发您", Facts: """{"order":{"status":"signed","signed_at":"2026-03-01"}}""", At: "2026-03-07T10:00:00+08:00"),
            new("[|超过7天了不能退|]", Better: "今天是第七天，还可以申请退货，我把地址发您", Facts: """{"order":{"status":"signed","signed_at":"2026-03-01"}}""", At: "2026-03-08T23:59:00+08:00"),
            new("签收都过七天了，[|没法按无理由退了|]哈", Facts: """{"order":{"status":"signed","signed_at":"2026-03-01"}}""", At: "2026-03-06T10:00:00+08:00"),
            "我们家[|只支持三天内退货|]",
            "[|超过48小时就不能退了|]哈",
        ],
        Good =
        [
            new("超过7天了不能退", Facts: """{"order":{"status":"signed","signed_at":"2026-03-01"}}""", At: "2026-03-09T00:01:00+08:00"),
            new("超过7天了不能走无理由，质量问题仍可以申请", Facts: """{"order":{"signed_at":"2026-03-01"}}""", At: "2026-03-12T10:00:00+08:00"), "签收7天内都可以退", "破损请在48小时内告诉我们，方便找快递定责", "三天内会给您退款",
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_over, s_short, s_quality, s_refused, SevenDays.Over];

    public override void Review(Reply reply, FindingSink findings)
    {
        foreach (var span in reply.All(s_short))
        {
            if (!Around.Asked(reply, span) && !Around.SentenceHas(reply, s_quality, span) && !Scope.IsNegated(reply.Text, span.Start, 4))
            {
                findings.Add(this, span, "七天无理由不能自己缩短期限", better: "签收次日起七天内都可以退");
            }
        }

        if (SevenDays.Running(reply) is not var (signed, last))
        {
            return;
        }

        // Told in one breath, or the refusal by itself beside the days said to be over.
        var refusal = reply.First(s_over) ?? (SevenDays.SaidOver(reply) is not null ? reply.First(s_refused) : null);
        if (refusal is { } over && !Around.Asked(reply, over))
        {
            findings.Add(this, over, string.Create(CultureInfo.InvariantCulture, $"签收是{signed:M月d日}，到{last:M月d日}都在七天内"), better: "可以退，把退货地址发给买家");
        }
    }
}
