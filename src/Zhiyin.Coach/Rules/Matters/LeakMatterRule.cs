using Zhiyin.Coach.Engine;
using Zhiyin.Text;

namespace Zhiyin.Coach.Rules.Matters;

/// <summary>Another buyer made known, in other words.</summary>
internal sealed class LeakMatterRule() : MatterRule(
    new("PRV006", "privacy.told-in-other-words", Categories.PrivacyLeak, Severity.Warning)
    {
        Title = "换个说法说出了别的买家",
        Why = "姓名、住处、买过什么，哪一样都能让人认出是谁。",
        Basis = "个人信息保护法第十、二十五条；handbook §4.7",
        Bad = [new("[|那姑娘退的是加大码，一百六十斤呢，照片我传给您瞧瞧|]")],
        Good = ["别的买家的信息我没法给您", "收件人和手机尾号跟您核对一下"],
    },
    message: "像是说出了别的买家的信息",
    better: "只说「也有买家反馈过」，不带能认出人的细节",
    sure: 0.7f)
{
    // «收件人尾字芳，手机尾号6620» is the buyer's own, and as little of it as will do.
    protected override bool Applies(Reply reply, TextSpan span)
        => span.Of(reply.Text) is var words && !words.Contains("尾号", StringComparison.Ordinal) && !words.Contains("尾字", StringComparison.Ordinal) && !words.Contains("核对", StringComparison.Ordinal);
}
