using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Refund;

/// <summary>The receipt is to be confirmed before money is given back.</summary>
internal sealed class ConfirmFirstRule : ComplianceRule
{
    private static readonly PatternSet s_ask = PatternSet.Of("refund.ask-confirm", "(先|麻烦|帮忙)(您|你)?(帮忙|去|点|点击|把|给)?(一下|个)?(确认收货|点收货|确认签收|点签收)", "(您|你)(点|点击|操作)(一下|个|下)?(确认收货|收货|签收)")
        .Spare("确认收货(地址|信息|人|时间)");

    private static readonly PatternSet s_missing = PatternSet.Of("refund.not-received", "(没|没有|未|还没)(收到|到|拿到|见到|送到|到货)", "(一直|还)(没|不)(到|见)");

    public override RuleInfo Info { get; } = new("RFD002", "refund.confirm-first", Categories.RefundManipulation, Severity.Error)
    {
        Title = "诱导先确认收货再退款",
        Why = "确认收货后钱就打给了店铺，买家失去平台担保。",
        Basis = "平台规则；handbook §4.8、F06",
        Blocks = true,
        Bad =
        [
            new("[|您先点确认收货，我再给您退款|]", Better: "您直接申请退款就行，没收到货不用点确认收货"),
            "这单[|您先点一下收货，钱我后台转您|]",
            new("[|先确认收货|]吧，不影响的", Thread: "买家: 我还没收到货"),
        ],
        Good =
        [
            "收到货检查好了再确认收货",
            "电子发票确认收货后可以开",
            "没收到不要点确认收货，我马上核实",
            "确认收货后还可以申请售后",
            "您先核对一下收货地址，我给您补发",
        ],
    };

    protected override IReadOnlyList<PatternSet> Context => [s_ask, s_missing];

    protected override PatternSet Terms { get; } = PatternSet.Of("refund.confirm-first",
        "先{0,4}(把)?(收货|签收)(点|按|确认)(掉|了|上|一下){0,12}(再|我|就|才)",
        "(先|麻烦|帮忙|帮|您|你|把){0,4}(点|点击|点一下|点个|点下|按|去|操作)?(一下|下|个)?(确认(一下)?收(到)?货|点(一下|下|个)?收货|确认签收|点签收){0,12}(再|然后|之后|后|就|才|我|钱|款|差价|这边|马上|立马|好)(这边|后台|私下|单独|直接|马上|立马|立刻|就|再|才|来|能|会)?(给|帮|把|为)?(您|你|差价|钱)?{0,3}(退|赔|补|转|打|返|处理|红包|发您)", "(收货|签收){0,5}(点|按|确认)(一下|下|了|掉)?{0,8}(钱|款|我|再|然后){0,5}(转|退|打|补|返|赔)(给)?(您|你)", "(签收|收货)(确认)?(了|后|完|好|一下){0,4}(才|再)(能|会|可以|好|给)?{0,2}(退|打|补|转|赔|返)", "(确认收货|点收货)(了|完|好|之后|以后|后)(才|再)?(能|会|可以|我|就|给)?{0,4}(退|赔|补偿|转|打款|返)(款|给|您|你|差|钱|现)", "(不|没)(点|确认){0,2}收货{0,4}(就)?(退不了|没法退|不能退|没法赔|不给退|没法处理)")
        .Spare("确认(一下)?收货(地址|信息|人|时间){0,16}(退|赔|补|发|转|打|返|处理)", "(收到|检查|验|查看|没问题|签收){0,8}(再|后|之后)(点|去)?(一下)?确认收货", "(不用|别|不要|先别|先不)(急着)?(点|确认|操作)(一下)?(确认)?收货", "确认收货(后|之后|了)(也|还|仍|同样|照样|都)(可以|能)(申请)?");

    protected override string Message => "不能要求先确认收货";

    protected override string? Advice => "直接申请退款即可，没收到货不用确认";

    public override void Review(Reply reply, FindingSink findings)
    {
        base.Review(reply, findings);

        // Nobody who has not got the goods has anything to confirm.
        if (!reply.Has(Terms) && reply.First(s_ask) is { } ask && !Scope.IsNegated(reply.Text, ask.Start, 4) && !Around.Questioned(reply, ask) && Around.BuyerEver(reply, s_missing))
        {
            findings.Add(this, ask, Message, better: Advice);
        }
    }

    protected override int NegationReach => 3;

    protected override Severity? Weigh(Reply reply, TextSpan span)
        => Around.Questioned(reply, span) || IsToShop(reply.Text, span) ? null : Severity.Error;

    // «确认收货后钱才会转给店里»: whose money it becomes.
    private static bool IsToShop(string text, TextSpan span)
        => text.AsSpan(span.Start, Math.Min(text.Length - span.Start, span.Length + Payee)).ContainsAny(s_shop);

    private const int Payee = 4;
    private static readonly System.Buffers.SearchValues<string> s_shop = System.Buffers.SearchValues.Create(["给店", "到店", "给商家", "给我们", "到我们", "给卖家"], StringComparison.Ordinal);
}
