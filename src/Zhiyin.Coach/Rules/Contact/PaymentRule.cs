using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Contact;

/// <summary>Money outside the platform.</summary>
internal sealed class PaymentRule : ComplianceRule
{
    public override RuleInfo Info { get; } = new("CON002", "contact.payment", Categories.ContactOffsite, Severity.Error)
    {
        Title = "引导站外付款",
        Why = "私下转账没有平台保障，是最严重的违规，也常被当作诈骗。",
        Basis = "各平台规则；handbook §4.2、F04",
        Blocks = true,

        // How far a negation reaches is weighed below.
        Heeds = Exempt.Quotation | Exempt.BuyerWords,
        Bad =
        [
            new("[|转账到我支付宝|] 138开头那个", Better: "请在订单页面完成付款"),
            "您[|直接转我|]，我给您安排发货",
            "差价您[|扫我收款码|]就行",
        ],
        Good =
        [
            "请在订单页完成付款",
            "退款会原路退回您的支付宝",
            "我们不会让您转账的，谨防诈骗",
            "运费我这边通过平台小额打款给您",
            "我直接转给仓库处理",
            "我帮您转接售后专员",
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("contact.payment",
        "(转|打|汇|付|发红包)(账|款|钱)?(到|给|进|往)?(我|咱|老板|财务|店里|店长|公司|对公)(的)?(这|们|这边|个人|私人)?(支付宝|微信|银行卡|卡|账户|账号|卡号|卡里|收款码|对公账户|私账)", "(直接|私下|微信|支付宝|线下)(转|打|付|汇)(账|款|钱)?(给)?我", "(扫|用|走|打到|转到)(一下|下)?(我|咱|老板|店里|店长)(的|们|这边的|个人)?(个人)?(收款码|付款码|支付宝|银行卡)", "(收款码|收款二维码|收款账号|支付宝账号|银行账号)(发|给)(您|你)", "(发|给)(您|你)(个|一个|一下)?(收款码|收款二维码|支付宝账号|银行账号|付款链接|链接付)", "(线下|私下|私底下)(付|交易|转|成交|打款|收款|结账)", "(不用|别|不要|不走)(在)?(平台|系统|页面|订单)(上|里)?(付|下单|拍|交易|走)", "(钱|款|货款|差价|定金|尾款){0,3}(打|转|汇)(到|给|进|去)?(我|咱|老板)(的)?{0,5}(卡|账|支付宝|微信|号上)", "(咱俩|咱们|我们|您和我|跟我)?(直接|私自|单独|跳过平台)(交易|成交|结算|打款)", "平台{0,4}(抽成|扣点|佣金|手续费|提成){0,16}(直接|私|单独|转|便宜|线下)", "(钱|款|货款)(您|你)?(直接|先)?(打|转|汇)给(我们|我|店里|老板|财务)", "银行卡转", "(打|转|汇)(到|进)(这个|下面|以下)(账户|账号|卡)");

    protected override string Message => "付款只能走平台订单";

    protected override string? Advice => "请买家在订单页面付款";

    protected override IReadOnlyList<PatternSet> Context => [.. Contexts.Cautions];

    protected override bool EndsAtStatement => true;

    protected override int NegationReach => 8;

    protected override Severity? Weigh(Reply reply, TextSpan span)
        => Contexts.IsCautioned(reply, span) ? null : Severity.Error;
}
