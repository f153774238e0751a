using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Privacy;

/// <summary>A code, password or card number is asked for.</summary>
internal sealed class SecretAskedRule : ComplianceRule
{
    private static readonly PatternSet s_self = PatternSet.Of("privacy.self", "(您|你)(自己|自行|在页面|在手机|在app|在设备)", "(路由器|门锁|wifi|设备|电视|机器|保险箱|密码锁|手环|摄像头)", "(瓶|盒|箱|罐|机|壳)(底|身|盖)", "(铭牌|吊牌|标签|包装|刻度盘)(上|底|背面)?(的)?{0,4}(数字|号码|编码|批号)");

    public override RuleInfo Info { get; } = new("PRV003", "privacy.secret-asked", Categories.PrivacyExcess, Severity.Error)
    {
        Title = "索要验证码、密码或卡号",
        Why = "客服任何时候都不需要买家的验证码、密码和银行卡号，索要就是诈骗的样子。",
        Basis = "个人信息保护法第六条；handbook F15",
        Blocks = true,
        Bad =
        [
            new("您帮我[|把验证码报|]一下", Better: "不需要验证码，我在后台就能处理"),
            "[|密码发我|]，我帮您改",
            "您[|银行卡号给我|]，退款打过去",
            "[|手机上收到的六位数字念给我|]",
        ],
        Good =
        [
            "请勿把验证码告诉任何人",
            "我们不会向您索要密码和验证码，谨防诈骗",
            "密码锁的初始密码在说明书第3页",
            "取件码发您了",
            "请您在页面自己输入支付密码完成付款",
            "退款原路退回，不需要银行卡号",
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("privacy.secret-asked",
        "(验证码|动态码|校验码|短信码|登录码|支付密码|登录密码|账号密码|密码|口令码|银行卡号|卡号|银行卡|cvv|安全码|付款码){0,6}(发|报|给|提供|说|告诉|拍|念|传|填|写|输|截|留|转|贴|打|讲|私|补)(一下|下|给|个|到|过来|出来)?(我|咱|这边|客服)?",
        "(把|将){0,6}(验证码|动态码|校验码|密码|卡号|银行卡|付款码|付款条码){0,4}(发|报|给|提供|说|告诉|拍|念|传|填|写|输|截|留|转|贴|打|讲|私|补)",
        "(需要|要|麻烦|请|帮|给我|告诉我|跟我|向我){0,4}(提供|说|报|发|念|告诉|给)(一下|下|我|个)?(您的?|你的?)?{0,4}(验证码|动态码|密码|卡号|银行卡|付款码)",
        "(手机|短信)?(上|里)?(收到|弹出|发来)(的|了)?{0,4}(六位|4位|6位|四位|几位|那串|那几个)(的)?(数字?|数|码|验证){0,4}(发|报|给|提供|说|告诉|拍|念|传|填|写|输|截|留|转|贴|打|讲|私|补)(给|一下|我)?",
        "(那串|那几个|六位|6位)(数字|数|码){0,3}(报|念|发|告诉|给)(给|一下|我)",
        "(把|将)(卡号|银行卡|密码|验证码|动态){0,14}(给|发|报|告诉|念)(给)?我", "动态(数字|密码|口令)", "(卡号|短信){0,8}(数字|码|号){0,4}(发来|发过来|发给我|发我|报一下|念一下)", "(账号|账户)(和|跟|、|还有|加)(登录)?密码{0,6}(发|给|告诉|提供)", "(共享|开)(一下)?屏幕(共享)?{0,3}(给我|让我)")
        .Spare("(验证码|动态码|校验码|密码|口令码|卡号|银行卡|安全码){0,2}(输|填|写|打|报)(错|反|漏|串|不对|岔)", "(验证码|密码|卡号|银行卡|付款码){0,4}(也|都)?(千万|一定|绝对)?(别|不要|不能|勿)(给|发|说|告诉|报|念|透露)", "(不用|不需要|无需|不必|请勿|不要|别|勿|不会){0,14}(验证码|密码|卡号|银行卡|付款码)", "(验证码|密码|卡号){0,4}(不要|别|请勿|勿|不能|不会|不用|不需要|没人)", "(取件|提货|核销|收货|快递)码", "(wifi|无线|网络|路由器|初始|锁|开锁|出厂|默认|管理|设备)(的)?密码", "(退|退回|返回|回)(到)?{0,6}(银行卡|卡里)", "(您|你)(自己|在页面|在手机)(上)?(输入|填|操作)", "银行卡(支付|付款|绑定)", "(把|将){0,6}(密码|付款码|卡号){0,2}(改|换|重设|重置|更新|冻结|挂失)(掉|了|一下|下)?{0,2}(给|打|告诉|报)(给)?(银行|平台|警|110|96110|12110)", "密码锁");

    protected override string Message => "不能索要验证码、密码、卡号";

    protected override string? Advice => "说明后台就能处理，或请买家自己在页面操作";

    protected override IReadOnlyList<PatternSet> Context => [.. Contexts.Cautions, s_self];

    protected override int NegationReach => 6;

    // «退回您付款的银行卡，发卡行入账…»: the bank that issued it.
    private static bool IsBank(string text, TextSpan span) => span.Of(text).EndsWith("发", StringComparison.Ordinal) && text.AsSpan(span.End).StartsWith("卡", StringComparison.Ordinal);

    // «密码别写在纸上», «密码注意大小写», «取件验证码只给上门的快递员»: between the code and the verb stands what turns it round.
    private static bool IsToldOtherwise(ReadOnlySpan<char> words)
    {
        foreach (var turned in s_turned)
        {
            if (words.Contains(turned, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] s_turned = ["别", "不要", "勿", "大小写", "只给", "里写", "短信里"];

    protected override Severity? Weigh(Reply reply, TextSpan span)
        => Around.Questioned(reply, span) || IsToldOtherwise(span.Of(reply.Text)) || IsBank(reply.Text, span) || Contexts.IsCautioned(reply, span) || Around.SentenceHas(reply, s_self, span) ? null : Severity.Error;
}
