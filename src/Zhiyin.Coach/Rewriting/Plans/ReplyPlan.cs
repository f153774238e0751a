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
    Despair,
}

/// <summary>
/// What a good reply to an intent contains when the draft brings nothing usable (必含 of handbook §2): the next step with its time and owner, without any figure that
/// only the shop can know, the one question to ask, and what a person still has to supply.
/// </summary>
internal sealed record ReplyPlan(Situation Situation, string NextStep, string? Question = null, string? Needs = null);
