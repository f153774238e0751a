namespace Zhiyin.Coach.Engine;

/// <summary>Where the engine lets a finding of a rule pass (handbook §4.1.3); a rule says so in <see cref="RuleInfo.Heeds"/>.</summary>
[Flags]
public enum Exempt
{
    None = 0,

    /// <summary>The span stands inside 「」, 『』 or quotation marks: somebody's words, a button's name.</summary>
    Quotation = 1,

    /// <summary>A negation stands directly before the span in the same clause: «不能保证…», «不是说…».</summary>
    Negation = 2,

    /// <summary>The clause around the span is the buyer's own, pasted or repeated.</summary>
    BuyerWords = 4,

    /// <summary>The span is a number or a point in time, not a claim: «第一时间», «最后一步», «最近».</summary>
    NumberSense = 8,

    /// <summary>What rules heed unless they say otherwise.</summary>
    Usual = Quotation | Negation | BuyerWords,
}
