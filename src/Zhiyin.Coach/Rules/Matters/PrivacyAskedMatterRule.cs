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
        Good = ["不需要您提供身份证", "订单尾号发我就能查"],
    },
    message: "这件事用不着这么敏感的信息",
    better: "只要订单尾号、收件人这类必要信息")
{
    private static readonly PatternSet s_sensitive = PatternSet.Of("matters.sensitive", "证", "卡", "密码", "口令", "验证", "动态", "短信", "登录", "账号", "六位", "四位", "数字", "户口", "户籍", "流水", "人脸", "指纹", "开户", "工作单位", "家庭", "通讯录", "截屏共享", "屏幕", "安全码");

    public override IReadOnlyList<PatternSet> Patterns => [.. base.Patterns, s_sensitive];

    // A picture of the goods or a parcel's number is no secret.
    protected override bool Applies(Reply reply, TextSpan span) => Around.SentenceHas(reply, s_sensitive, span);
}
