using System.Globalization;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>The seven days are said to be over though the order's date of signing says otherwise.</summary>
internal sealed class SignedDaysConflictRule : ReplyRule
{
    public override RuleInfo Info { get; } = new("FCT010", "fact.conflict.signed-days", Categories.FactConflict, Severity.Error)
    {
        Title = "签收天数和订单对不上",
        Why = "七天从签收次日起算；买家手里有签收记录，少算一天就是把退货的权利算没了。",
        Basis = "消费者权益保护法第二十五条；handbook §4.4、F08",
        Bad =
        [
            new("您这单[|都过七天了|]，要不转给朋友用", Better: "您这单到3月13日都在七天内，可以退", Facts: """{"order":{"status":"signed","signed_at":"2026-03-06"}}""", At: "2026-03-11T15:00:00+08:00"),
        ],
        Good =
        [
            new("您这单都过七天了，质量问题还可以申请", Facts: """{"order":{"status":"signed","signed_at":"2026-03-06"}}""", At: "2026-03-15T15:00:00+08:00"),
            new("还没过七天呢，可以退", Facts: """{"order":{"status":"signed","signed_at":"2026-03-06"}}""", At: "2026-03-11T15:00:00+08:00"),
            "都过七天了",
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [SevenDays.Over];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (SevenDays.SaidOver(reply) is { } over && !Around.Asked(reply, over) && !Scope.IsSupposed(reply.Text, Scope.ClauseAround(reply.Text, over)) && SevenDays.Running(reply) is var (signed, last))
        {
            findings.Add(this, over, string.Create(CultureInfo.InvariantCulture, $"签收是{signed:M月d日}，到{last:M月d日}都在七天内"), better: "可以退，把退货地址发给买家");
        }
    }
}
