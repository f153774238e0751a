using Zhiyin.Coach.Engine;

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
    sure: 0.7f);
