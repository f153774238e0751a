using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Refund;

/// <summary>A complaint or dispute is to be withdrawn first.</summary>
internal sealed class WithdrawComplaintRule : ComplianceRule
{
    private static readonly PatternSet s_choice = PatternSet.Of("refund.choice", "(由|看|随)(您|你)(自己)?(决定|定|选)", "(您|你)(想|要|如果|若)(撤|取消)");

    public override RuleInfo Info { get; } = new("RFD003", "refund.withdraw-first", Categories.RefundManipulation, Severity.Error)
    {
        Title = "诱导先撤销投诉或介入",
        Why = "先撤诉再处理是拖延和胁迫，撤了往往不能再提。",
        Basis = "消费者权益保护法第二十六条；handbook §4.8、F06",
        Blocks = true,
        Bad =
        [
            new("您先把[|投诉撤了|]，我们再谈赔偿", Better: "投诉您不用撤，赔偿方案我今天18点前给您"),
            "平台[|介入先取消一下|]，我给您处理",
            "那个[|12315的单子您撤掉|]，钱马上到",
        ],
        Good =
        [
            "投诉您不用撤，我这边今天给您方案",
            "您要撤销投诉的话由您决定",
            "退款申请您取消后订单会继续发货，您看需要吗",
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("refund.withdraw-first",
        "(先|得|要|需要){0,4}(把)?(平台|12315|上面)(那边|那个|的单|的单子)?(的)?(先)?(撤|消|关|取消)(了|掉|回)?",
        "(先|麻烦|帮忙|把|您|你|请){0,6}(撤|撤销|撤回|撤掉|取消|关掉|关闭|结束|放弃|停掉|收回|消掉|销掉)(一下|下|掉|了|回)?{0,4}(投诉|介入|维权|12315|纠纷|举报|仲裁|申诉|工单)", "(投诉|介入|维权|12315|纠纷|举报|仲裁|小二介入){0,8}(撤|撤销|撤回|撤掉|取消|关掉|关闭|收回|停掉|消掉|消了|销掉|销了|结掉)(一下|下|掉|了|回)?", "(别|不要|先别|不用)(再)?(去)?(投诉|举报|找平台|打12315|打12345|走平台|申请介入|点介入|申请平台介入|找12315)(了)?{0,8}(我|咱|给|补|赔|退|转|私下|好商量|好说)", "(退款|售后)(申请|单)?(您|你)?(先)?(撤|取消|关)(掉|了|销|一下)?{0,3}(再|才|然后|我|就)(给|帮)?{0,4}(退|赔|补|处理|转)")
        .Spare("(先|得|要|需要){0,2}(在|到|去)平台(上)?(点)?取消", "(投诉|介入|维权|12315|举报){0,4}(不用|无需|不必|不需要|不要求)(您|你)?(撤|取消|关)", "(取消|关闭)(订单|了)", "撤(销|回)(由|看)(您|你)", "(由|看)(您|你)(自己)?(决定|定)");

    protected override string Message => "处理问题不能以撤诉为条件";

    protected override string? Advice => "投诉保留，直接给出方案和时间";

    protected override IReadOnlyList<PatternSet> Context => [s_choice];

    protected override int NegationReach => 3;

    protected override Severity? Weigh(Reply reply, TextSpan span)
        => Around.Questioned(reply, span) && !span.Of(reply.Text).StartsWith("先", StringComparison.Ordinal) || Around.SentenceHas(reply, s_choice, span) ? null : Severity.Error;
}
