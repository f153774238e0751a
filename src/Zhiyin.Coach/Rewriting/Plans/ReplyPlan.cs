namespace Zhiyin.Coach.Rewriting.Plans;

/// <summary>What the buyer has run into, as far as it decides how to acknowledge it (handbook §5.5).</summary>
internal enum Situation
{
    General,
    SlowShipping,
    Stalled,
    Broken,
    WrongItem,
    Mismatch,
    Fit,
    Attitude,
    SlowRefund,
    Money,
    Invoice,
    Safety,
    Privacy,
    Threat,
    Legal,
    Doubt,
    Repeat,
    HowTo,
    Lost,
    Review,
    Missing,
    Damaged,
    Despair,
    Waited,
    Hurry,
}

/// <summary>
/// What a good reply to an intent contains (必含 of handbook §2): the next step with its time and owner when nothing is known, without any figure that only the shop can know; the one question to
/// ask; what a person still has to supply. Each comes in several wordings, so that the same case is not answered twice in the same words. <c>{topic}</c>, <c>{today}</c> and
/// <c>{owner}</c> are filled by <see cref="PlanWords"/>.
/// </summary>
internal sealed record ReplyPlan(Situation Situation, string[] Steps, string[]? Questions = null, string? Needs = null)
{
    /// <summary>Said before the facts, as the conclusion; null when the facts say it themselves.</summary>
    public string? Lead { get; init; }

    /// <summary>The step when the facts have answered; none when nothing is left to do.</summary>
    public string[] Then { get; init; } = [];

    /// <summary>Somebody else takes over, or health is at stake: nothing of a faulty draft but its kindness is kept.</summary>
    public bool Replaces { get; init; }

    /// <summary>No fact of the shop's is said: people come first.</summary>
    public bool Silent { get; init; }

    /// <summary>The buyer is choosing what to buy.</summary>
    public bool Shopping { get; init; }

    /// <summary>The question is asked as well when the facts have answered.</summary>
    public bool AskAnyway { get; init; }
}
