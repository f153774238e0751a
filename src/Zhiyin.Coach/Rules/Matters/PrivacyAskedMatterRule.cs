using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Matters;

/// <summary>More personal data than the matter needs, in other words.</summary>
internal sealed class PrivacyAskedMatterRule() : MatterRule(
    new("PRV005", "privacy.other-words", Categories.PrivacyExcess, Severity.Warning)
    {
        Title = "换个说法要了用不着的个人信息",
        Why = "办这件事用不着的证件、密码和验证码，一个都不能要。",
        Basis = "个人信息保护法第六条；handbook §4.7",
        Bad = [new("[|麻烦拍一下孩子的户口页，童装登记用|]")],
        Good = ["密码我们看不到，也别发给客服。登录页点「忘记密码」，用手机号收一下短信自己重设", "不需要您提供身份证", "订单尾号发我就能查"],
    },
    message: "这件事用不着这么敏感的信息",
    better: "只要订单尾号、收件人这类必要信息")
{
    private static readonly PatternSet s_sensitive = PatternSet.Of("matters.sensitive", "证", "卡", "密码", "口令", "验证", "动态", "短信", "登录", "账号", "六位", "四位", "数字", "户口", "户籍", "流水", "人脸", "指纹", "开户", "工作单位", "家庭", "通讯录", "截屏共享", "屏幕", "安全码");

    // Whoever says not to send it asks for none; nor does who shows where the buyer sets it anew.
    private static readonly PatternSet s_refused = PatternSet.Of("matters.secret-refused", "(不要|别|勿|不用|不必|无需|不需要|千万别)(把)?{0,8}(发|告诉|报|给|念|透露|说)(给)?(我|客服|任何人|别人|谁|他人)", "(不会|不能|从不|绝不)(向|问|找|跟)?(您|你)?(要|索要|索取|问)");
    private static readonly PatternSet s_handedOver = PatternSet.Of("matters.secret-handed-over", "(发|报|念|告诉|传|拍|给|提供|私)(一下|下)?(给|到|来|过来)?(我|客服|这边|咱)");

    // Digits on the goods, papers shown at a gate, or what the shop says it has no use for.
    private static readonly PatternSet s_elsewhere = PatternSet.Of("matters.secret-elsewhere", "(瓶|盒|箱|机身|机器|包装|标签|铭牌|吊牌|底部)(底|身|上|侧|盖)?(的)?{0,4}(数字|号码|编码|批号|密码)", "(入场|进场|检票|安检|登机|入住|值机){0,8}(证|原件)", "(用不(到|着)|寄还|还给您|退还给您)", "密码锁");

    public override IReadOnlyList<PatternSet> Patterns => [.. base.Patterns, s_sensitive, s_refused, s_handedOver, s_elsewhere];

    protected override bool Spares(Reply reply, TextSpan clause) => Around.Inside(reply, s_elsewhere, clause);

    // A picture of the goods or a parcel's number is no secret.
    protected override bool Applies(Reply reply, TextSpan span) => Around.SentenceHas(reply, s_sensitive, span) && !(reply.Has(s_refused) && !Around.Inside(reply, s_handedOver, span));
}
