using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Refund;

/// <summary>Compensation in exchange for giving up rights.</summary>
internal sealed class WaiverRule : ComplianceRule
{
    public override RuleInfo Info { get; } = new("RFD004", "refund.waiver", Categories.RefundManipulation, Severity.Error)
    {
        SoundBelow = 0.1f,
        Title = "以放弃权利换补偿",
        Why = "「赔了就两清」的约定没有效力，还会被认定为格式条款侵权。",
        Basis = "消费者权益保护法第二十六条；handbook §4.8",
        Blocks = true,
        Bad =
        [
            new("[|赔了您就不能再投诉|]", Better: "补偿50元今天原路退回，不影响您的其他权利"),
            "这50您[|拿着，这事就算两清了|]",
            "[|补偿完就别再找我们了|]",
        ],
        Good =
        [
            "补偿50元原路退回，不影响您的法定权利",
            "补偿已提交，后续有问题随时找我",
            "这次先给您退差价，之后还有问题我继续跟",
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("refund.waiver",
        "(补偿|赔|赔偿|退|退款|补|转|给您#|红包|这#|#元|#块)(了|完|您|给您|以后|之后|后|好|过|款|的|钱)?{0,10}(不|别|不要|不能|不得|不可以|不许|就别)(能|得|可以|要|再|许)?(再)?{0,3}(投诉|追究|维权|找我们|找事|闹|举报|差评|说什么|提|要求|纠缠|介入|起诉)", "(补偿|赔|退|补|红包|钱|#元|#块|拿着){0,12}(两清|私了|了结|翻篇|一笔勾销|到此为止|互不相欠|就算了|一次性(解决|了断)|扯平)", "(承诺|保证|签|答应|同意)(个|一下|协议|书)?{0,4}(不再|不|放弃)(投诉|追究|维权|起诉|索赔|举报)", "(写|签|立|发)(个|一个|一下|份|张)?{0,6}(不再|不|放弃|自愿){0,4}(追究|投诉|维权|找|反悔){0,6}(条子|协议|承诺书?|保证书?|声明|字据|说明)", "(签|写|填|录|发)(个|一个|份|一份|一下|下)?{0,5}(声明|条子|承诺书?|协议|保证书?|说明|字据){0,16}(不再|不得|不许|不能|放弃|不追究|再也不)", "放弃(其他|一切|所有|后续)?(的)?(权利|索赔|追究|投诉|维权)")
        .Spare("要不要(再)?(投诉|维权|追究|评价)", "(投诉|维权|评价){0,4}(都)?不(受)?影响", "不(影响|妨碍)(您|你)?(的)?(法定|其他|投诉|维权|权利)");

    protected override string Message => "补偿不能以放弃权利为条件";

    protected override string? Advice => "写清金额、渠道和到账时间，并说明不影响法定权利";

    protected override IReadOnlyList<PatternSet> Context => [Contexts.Caution];

    protected override int NegationReach => 4;
}
