namespace Zhiyin.Text.Times;

/// <summary>What a time expression does in a sentence.</summary>
public enum TimeKind
{
    /// <summary>A moment of the calendar: 明天上午, 周五, 8点.</summary>
    Moment,

    /// <summary>A length that starts when the sentence is sent: 两小时内, 3-5个工作日.</summary>
    Length,

    /// <summary>A hold: 马上, 稍后, 尽快.</summary>
    Hold,

    /// <summary>An idiom or a lower bound that sets no time: 过两天, 最快明天, 几天.</summary>
    Vague,

    /// <summary>A time in the past: 三天前.</summary>
    Past,
}

/// <summary>Words of a normalised text that say when, with the rule for the due time.</summary>
public sealed record TimeExpression(TextSpan Span, TimeKind Kind, DueRule Rule)
{
    /// <summary>True for words that mean «the same day as the event» (当天, 次日).</summary>
    public bool IsRelative { get; init; }

    /// <summary>True when the expression sets a clock.</summary>
    public bool IsConcrete => Kind is TimeKind.Moment or TimeKind.Length;
}
