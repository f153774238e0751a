using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Contact;

/// <summary>The buyer is led to another messenger, by whatever spelling.</summary>
internal sealed class MessengerRule : ComplianceRule
{
    public override RuleInfo Info { get; } = new("CON001", "contact.messenger", Categories.ContactOffsite, Severity.Error)
    {
        Title = "引导到站外联系",
        Why = "所有平台都把站外引流列为红线，轻则扣分重则封店；站外交易出了问题，买家也得不到保障。",
        Basis = "各平台规则；handbook §4.2、F04",
        Blocks = true,

        // How far a negation reaches is weighed below.
        Heeds = Exempt.Quotation | Exempt.BuyerWords,
        Bad =
        [
            new("您[|加我微信|] abc123 详聊", Better: "您直接在这里跟我说就行，我一直在"),
            "[|加 微 信|] 号 xyz88",
            "[|Ⅴ信联系我|]",
            "我把您[|拉进福利群|]",
            "[|+v|] 聊",
            "咱们[|换个地方聊|]价格更好",
            "[|这儿不方便说|]，您留个联系方式",
            "多拿几件的[|单独找我|]",
        ],
        Good =
        [
            "用微信支付也可以的",
            "我们不能加微信的，有问题您在这里说",
            "请勿添加陌生人微信，谨防诈骗",
            "微信和支付宝付款都支持",
            "加我们店铺会员有券",
            "您加购两件就满减",
            "您方便说说是哪里不合适吗",
            "换个地方放，避免阳光直射",
            "另外给您放了两包干燥剂",
            "师傅会单独联系您约时间",
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("contact.messenger",
        "(到|去|来|在|从|看)(我|我们)?(的)?(朋友圈|名片|私人号|个人号){0,6}(下|买|拍|找|看|谈|聊|那边|里)",
        "(加|添加|加下|加一下|加个|加我|加您|搜|搜下|搜索|找|留|留个|发|发个|给|给个|报|用|走|转|上|扫){0,4}(微信|微❤?信|薇信|薇芯|微芯|威信|徽信|v信|v❤信|v心|vx|v x|v-x|wx|wei信|weixin|wechat|微❤|薇❤|绿泡泡|绿色软件|小绿|qq|扣扣|企鹅号|球球|q号|qq群)", "加 微 信", "微 信 号", "(微信|薇信|v信|vx|wx|qq|扣扣|企鹅|威信|薇)(号|号码|号是|是|同号|联系|聊|私聊|找我|加(我|下|一下)|转|收款|上(聊|说|转|找我|加我))", "(加|搜|+)v", "加(一下|下|个)?(薇|威|徽|微)", "(同号|手机同微|电话微信同)", "加(一下|下|个|我|我个)(好友|好有|我好友|我吧|我聊|我详聊|我私聊|我私下|我说|我给您|我发)", "(换|另找|找)(个|一个)?(地方|平台|软件|渠道|方式|app|工具)(聊|谈|说|沟通|联系|买|下单|付|拍|交易|发您)", "(这里|这儿|这边|这上面|平台上?|旺旺上?|咚咚上?|这个软件|这)(说话|聊天|聊|谈|说)?(不方便|不好)(说|聊|讲|谈|发|多说|细说|细聊)", "(聊|说|谈|讲|发)(起来)?(不太|不大|不怎么|不)方便", "能(加|联系)(上)?的(号|账号)", "(私下|私底下|线下|站外)(聊|谈|说|联系|沟通|加|找我|对接|给您|转|付|交易|成交)", "外面(聊|谈|联系|找我|转|付|交易|成交|加(我|您|你|个))", "(另外|单独|单线)(聊|谈|找我|联系我|加(我|您|你|微|好友))", "单线(说|联系|沟通|对接)", "(拉|进|加|入)(您|你)?(到|进|入)?(个|我们的?|一个|福利|粉丝|老客|内部|优惠|微信|qq)?(福利群|粉丝群|交流群|微信群|老客群|内部群|会员群|qq群|群里|优惠群|群聊)", "(留|给|发)(个|一个|一下|下|我|您的?|你的?)?{0,3}(联系方式|手机号|电话|微信)(给我)?{0,6}(私聊|私下|单独|优惠|便宜|加您|加你|详聊|细聊)", "(脱离|绕过|避开|跳过|不走|别走|不经过|不通过)(平台|官方|系统|咱们?平台)", "(我|咱)的?(名片|私号|小号|私人号|个人号)", "(私信|私聊)我{0,4}(价|优惠|便宜|聊|详)")
        .Spare("微信(支付|付款|钱包|零钱|扫码支付|分期|官方|小程序支付)", "(用|支持|可以用|选择|通过|走|是|到)微信(付|支付|钱包|零钱)", "(微信|支付宝|银行卡)(和|或|、)(支付宝|微信|花呗|银行卡)", "(用|支持|可以用|走|是|能用)?(支付宝|花呗|银行卡)(和|或|、)微信(支付|付款)?", "私(底)?下(里)?(给|跟)?您?(改|优惠|便宜|减|少|降)", "(原路|退)(回|到){0,4}微信", "方便(说|聊|讲)", "加微(波|米|信贷)", "群里(的|那个)?(通知|图案)", "另外(加|找)(购|急|价|一个|一件|#|包装|开|配|送|收|热|湿)", "(公司|对公|企业)(的)?线下转", "(加|+)v(ip|lan|isa|型|形|领|口|级|字)");

    protected override string Message => "不能引导到站外联系或交易";

    protected override string? Advice => "就在本平台里沟通和下单";

    protected override IReadOnlyList<PatternSet> Context => [.. Contexts.Cautions];

    protected override bool EndsAtStatement => true;

    protected override int NegationReach => 7;

    protected override Severity? Weigh(Reply reply, TextSpan span)
        => span.Of(reply.Text).ContainsAny(';', ':') || (Contexts.IsCautioned(reply, span) && !InvitesBehind(reply, span)) || IsBuyersIdea(reply, span) ? null : Severity.Error;

    // «这里加不了微信，您搜我手机号就能加上»
    private static bool InvitesBehind(Reply reply, TextSpan span)
    {
        var behind = reply.Text.AsSpan(span.End);
        foreach (var word in s_invitations)
        {
            if (behind.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] s_invitations = ["搜我", "扫我", "加我", "我加您", "我来加", "加上我", "能加上", "我拉您"];

    // «您是说加微信吗»: the agent repeats the buyer's wish.
    private static bool IsBuyersIdea(Reply reply, TextSpan span)
        => Around.Asked(reply, span) && reply.Text.AsSpan(0, span.Start).Contains("您是", StringComparison.Ordinal);
}
