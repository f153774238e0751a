using System.Buffers;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Rights;

/// <summary>An invoice is refused or costs extra.</summary>
internal sealed class InvoiceRule : ComplianceRule
{
    public override RuleInfo Info { get; } = new("RGT002", "rights.invoice", Categories.RightsDenied, Severity.Error)
    {
        Title = "拒开发票或加收税点",
        Why = "买家索要发票，商家必须开，不能加钱，也不能用收据代替。",
        Basis = "消费者权益保护法第二十二条；handbook §4.4、F08",
        Blocks = true,
        Bad =
        [
            new("[|发票要加10%税点|]", Better: "可以开电子普票，免费的，抬头和税号发我，今天18点前开好"),
            "我们[|不开发票|]的",
            "特价款[|开不了票|]",
            "[|开票得另外加钱|]",
            new("可以开，咱们价格没含票，[|得另外补五十来块|]", Thread: "买家: 能开发票吗"),
        ],
        Good =
        [
            "电子发票免费，确认收货后可以开",
            "专票暂时开不了，电子普票可以，我现在登记",
            "发票随货没有放，我补开电子版给您",
            "不开发票也不影响售后",
            "您需要开发票吗", new("可以开电子票，寄纸质的运费另外补8块", Thread: "买家: 能开发票吗"), "开票不用再补6个点",
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("rights.invoice",
        "(发票|票|专票|普票){0,4}(要|得|需要|需|必须|另外|另|是要|还得|还要)?(另外|另|再|额外)?(加|补|付|收|出|承担|贴)(收|上|个|您|点|一点|多|百分之)?{0,3}(税|钱|费|块|元)(个|的)?(税)?(点|钱|费)?", "票{0,2}(要|得|需要|需|必须|另外|另|还得|还要)?(另外|另|再|额外)?(加|补|付|收|出|贴)(收|您|个)?#(%|个?(税)?点|块|元)", "(开(发)?票|发票|要票)(的话)?(是)?(要|得|需要|需|另外|另|再)(另外|另|再|额外)?(加钱|加税|补税|加点|补点|收费|付费|收钱|加收|多收|补差)", "(开(发)?票|要票|发票){0,6}(加|补|贴|收|出|掏|交){0,3}#(个)?(点|税)", "不(能|给|提供|可以|支持|单独|予)?开(具)?(发)?票", "(开不了|开不出|没法开|没办法开|无法开|不能开)(具)?(发)?票", "(没|没有)(发)?票(的|可开|提供)?", "发票(开不了|没有的|不能开|不提供|不开|没法开|开不出)", "(只有|只能(给|开|提供)|可以给)收据", "(小店|小本|个体户?|个人店){0,6}(没|不|开不了){0,3}(发)?票", "(价格|这个价|单价)(是)?(不含|没含|未含|不带)(发)?(税|票)")
        .Spare("不开(发)?票(也|都|就)?(不影响|可以|没)", "(随货|包裹|箱子)(里)?{0,3}没(有)?(放)?(发)?票", "(没有|没|还没|未)(发)?票(号|抬头|信息|邮箱)", "(没|还没|暂未|尚未)(收到|看到|申请){0,3}(发)?票", "(专票|增值税专用发票|纸质(发票|票)?)(暂时)?(开不了|不能开|没有|不支持|不开)", "不开(发)?票(吗|么|的话)", "(没|没有)(发)?票{0,3}(也|照样|都|一样)", "抬头{0,8}开不了票", "门票", "(没|没有)票(夹|据)", "税(点|费)?(已)?(含|包含)", "(没有|没)(发)?票(吗|的话|也)", "股票", "投票", "(不能|无法|暂不)(开)(专票|纸质)", "(不|无需|不用|不会)(再|另外|额外)?加(收)?(税|钱)");

    // Money asked for beside an invoice, in any words: «要开的话补6个点», «得另外补四十来块».
    private static readonly PatternSet s_surcharge = PatternSet.Of("rights.invoice-surcharge",
        "(开|开票|开的话|要开|要票|票)(的话)?(就|得|要|是)?{0,4}(补|加|贴|付|出|收|掏|交)(个|您)?{0,2}#(个)?(多)?(点|税)", "(要|得|需要|需|须|必须)(您|你)?(另外|另|再|额外|单独)?(补|加|付|收|出|掏|交|贴|多付|多出|多收)(个|您|上|交|收)?{0,2}(#|几|十|百)(来|多|几)?(块|元|个点|点|%)", "(另外|另|额外|单独)(要|得)?(补|加|付|收|出|掏|交|贴)(您|上|收)?{0,2}(#|几|十|百)(来|多|几)?(块|元|个点|点|%)");
    private static readonly PatternSet s_invoice = PatternSet.Of("rights.invoice-asked", "发票", "(开|要|普|专|电子)票", "(开)(个|张)(抬头|票)");
    private static readonly PatternSet s_otherCost = PatternSet.Of("rights.invoice-other", "运费", "邮费", "快递费", "差价", "尾款", "定金", "补差", "安装费", "配件", "换", "凑");

    // Before the demand the clause speaks of the invoice or the price only: «加个杯子要再付39块» buys something.
    private static readonly SearchValues<char> s_lead = SearchValues.Create("开票的话要想就那得是发专普电子需咱我们这价格里您你也还走对公不没含算可以，, ");

    protected override IReadOnlyList<PatternSet> Context => [s_surcharge, s_invoice, s_otherCost];

    public override void Review(Reply reply, FindingSink findings)
    {
        base.Review(reply, findings);
        if (!reply.Has(s_surcharge))
        {
            return;
        }

        foreach (var span in reply.All(s_surcharge))
        {
            if (IsForInvoice(reply, span))
            {
                findings.Add(this, span, Message, Advice);
                return;
            }
        }
    }

    // «开票不用再补税点».
    private static bool Waives(ReadOnlySpan<char> words)
        => words.Contains("不用", StringComparison.Ordinal) || words.Contains("不需", StringComparison.Ordinal) || words.Contains("无需", StringComparison.Ordinal) || words.Contains("不必", StringComparison.Ordinal) || words.Contains("不会", StringComparison.Ordinal) || words.Contains("不另", StringComparison.Ordinal) || words.Contains("不额外", StringComparison.Ordinal) || words.Contains('免');

    // The sentence, or the buyer, speaks of an invoice, and the money is for nothing else.
    private static bool IsForInvoice(Reply reply, TextSpan span)
        => !Scope.IsNegated(reply.Text, span.Start, 3) && !Waives(span.Of(reply.Text)) && !Around.Asked(reply, span) && !Scope.IsQuoted(reply.Text, span)
            && (Around.SentenceHas(reply, s_invoice, span) || reply.BuyerSays(s_invoice))
            && Scope.ClauseAround(reply.Text, span) is var clause && reply.Text.AsSpan(clause.Start, Math.Max(0, span.Start - clause.Start)).IndexOfAnyExcept(s_lead) < 0
            && !reply.All(s_otherCost).Any(other => Scope.ClauseAround(reply.Text, span).Overlaps(other));

    protected override string Message => "发票必须开，不能加钱";

    protected override string? Advice => "告诉买家开哪种票、要什么信息、什么时候开好";

    protected override int NegationReach => 3;

    protected override Severity? Weigh(Reply reply, TextSpan span)
        => Around.Asked(reply, span) || Waives(span.Of(reply.Text)) || IsReason(reply, span) ? null : Severity.Error;

    // «价格不含票，要开补6个点»: the demand says it all, and is marked.
    private static bool IsReason(Reply reply, TextSpan span)
        => span.Of(reply.Text).Contains('含') && reply.All(s_surcharge).Any(s => IsForInvoice(reply, s) && reply.SentenceAt(span.Start).Overlaps(s) && !s.Overlaps(span));
}
