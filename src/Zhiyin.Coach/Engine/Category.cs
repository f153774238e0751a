namespace Zhiyin.Coach.Engine;

/// <summary>
/// A category of findings (CONTRACT.md §3): its code in JSON, the pain point it belongs to (PP1–PP5, null when the table has none)
/// and the principle it serves (PR1–PR6).
/// </summary>
public sealed record Category(string Code, string? PainPoint, string Principle)
{
    /// <summary>True for the manner in which something is withheld or told: beside a grave fault of the same sentence it is advice.</summary>
    public bool IsManner { get; init; }

    /// <summary>True for a fault that says everything about its sentence.</summary>
    public bool IsGrave { get; init; }

    /// <summary>True for a figure, a blank, a term or a person's data: what is marked ends where the rule says, not at the edge of a word.</summary>
    public bool IsExact { get; init; }

    public override string ToString() => Code;
}

/// <summary>The vocabulary of CONTRACT.md §3, in its order.</summary>
public static class Categories
{
    public static readonly Category EmpathyMissing = new("empathy.missing", "PP5", "PR1");
    public static readonly Category DefenseFirst = new("defense.first", "PP5", "PR1");
    public static readonly Category ToneSuppress = new("tone.suppress", "PP5", "PR1");
    public static readonly Category ToneRhetorical = new("tone.rhetorical", "PP5", "PR2");
    public static readonly Category ToneCommand = new("tone.command", "PP5", "PR1") { IsManner = true };
    public static readonly Category ToneBlame = new("tone.blame", "PP5", "PR2");
    public static readonly Category ToneShirk = new("tone.shirk", "PP5", "PR4") { IsGrave = true };
    public static readonly Category ToneCold = new("tone.cold", "PP5", "PR2") { IsManner = true };
    public static readonly Category ToneInsult = new("tone.insult", "PP5", "PR6") { IsGrave = true };
    public static readonly Category ApologyLiability = new("apology.liability", "PP5", "PR6");
    public static readonly Category EmpathyRepeated = new("empathy.repeated", "PP1", "PR5");
    public static readonly Category SolutionPremature = new("solution.premature", "PP5", "PR1");
    public static readonly Category AnswerVague = new("answer.vague", "PP4", "PR3");
    public static readonly Category AnswerUnknown = new("answer.unknown", "PP4", "PR6");
    public static readonly Category AnswerOfftopic = new("answer.offtopic", "PP4", "PR1");
    public static readonly Category FactConflict = new("fact.conflict", "PP4", "PR6") { IsGrave = true, IsExact = true };
    public static readonly Category FactUnsupported = new("fact.unsupported", "PP4", "PR2") { IsExact = true };
    public static readonly Category JargonUnexplained = new("jargon.unexplained", "PP4", "PR3") { IsExact = true };
    public static readonly Category AnswerNoWhy = new("answer.no-why", "PP4", "PR4") { IsManner = true };
    public static readonly Category AnswerNoNextStep = new("answer.no-next-step", "PP3", "PR4");
    public static readonly Category GuideNone = new("guide.none", "PP3", "PR4");
    public static readonly Category RefusalBare = new("refusal.bare", "PP3", "PR4") { IsManner = true };
    public static readonly Category TimeMissing = new("time.missing", "PP3", "PR3");
    public static readonly Category LengthOverload = new("length.overload", "PP2", "PR3") { IsGrave = true };
    public static readonly Category StructureAnswerLate = new("structure.answer-late", "PP2", "PR3");
    public static readonly Category StructureSteps = new("structure.steps", "PP2", "PR3") { IsManner = true };
    public static readonly Category QuestionTooMany = new("question.too-many", "PP2", "PR3");
    public static readonly Category TemplateUnfilled = new("template.unfilled", "PP1", "PR5") { IsGrave = true, IsExact = true };
    public static readonly Category TemplateRepeated = new("template.repeated", "PP1", "PR5");
    public static readonly Category TemplateGeneric = new("template.generic", "PP1", "PR2");
    public static readonly Category AskKnown = new("ask.known", "PP1", "PR1");
    public static readonly Category PromiseAbsolute = new("promise.absolute", null, "PR2");
    public static readonly Category ActionUnbacked = new("action.unbacked", null, "PR2");
    public static readonly Category AdAbsolute = new("ad.absolute", null, "PR6");
    public static readonly Category AdEfficacy = new("ad.efficacy", null, "PR6");
    public static readonly Category ContactOffsite = new("contact.offsite", null, "PR6") { IsGrave = true };
    public static readonly Category ReviewInducement = new("review.inducement", null, "PR6") { IsGrave = true };
    public static readonly Category PrivacyLeak = new("privacy.leak", null, "PR6") { IsGrave = true, IsExact = true };
    public static readonly Category PrivacyExcess = new("privacy.excess", null, "PR6") { IsGrave = true };
    public static readonly Category RightsDenied = new("rights.denied", null, "PR6") { IsGrave = true };
    public static readonly Category PriceDeceptive = new("price.deceptive", null, "PR6") { IsGrave = true };
    public static readonly Category RefundManipulation = new("refund.manipulation", null, "PR6") { IsGrave = true };
    public static readonly Category Counterfeit = new("counterfeit", null, "PR6") { IsGrave = true };

    /// <summary>Every category, in the order of the vocabulary.</summary>
    public static readonly IReadOnlyList<Category> All =
    [
        EmpathyMissing, DefenseFirst, ToneSuppress, ToneRhetorical, ToneCommand, ToneBlame,
        ToneShirk, ToneCold, ToneInsult, ApologyLiability, EmpathyRepeated, SolutionPremature,
        AnswerVague, AnswerUnknown, AnswerOfftopic, FactConflict, FactUnsupported, JargonUnexplained,
        AnswerNoWhy, AnswerNoNextStep, GuideNone, RefusalBare, TimeMissing, LengthOverload,
        StructureAnswerLate, StructureSteps, QuestionTooMany, TemplateUnfilled, TemplateRepeated, TemplateGeneric,
        AskKnown, PromiseAbsolute, ActionUnbacked, AdAbsolute, AdEfficacy, ContactOffsite,
        ReviewInducement, PrivacyLeak, PrivacyExcess, RightsDenied, PriceDeceptive, RefundManipulation,
        Counterfeit,
    ];
}
