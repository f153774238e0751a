using System.Collections.Immutable;

namespace Zhiyin.Coach.Engine;

/// <summary>
/// What a rule is, apart from its logic: the page of docs/rules is drawn from it and the contract test runs its examples.
/// </summary>
/// <param name="Id">Three letters and three digits, never reused, e.g. <c>PRM001</c>.</param>
/// <param name="Name">The stable dotted name shops configure, e.g. <c>promise.guarantee</c>.</param>
public sealed record RuleInfo(string Id, string Name, Category Category, Severity Severity)
{
    /// <summary>One line for people, in Chinese.</summary>
    public required string Title { get; init; }

    /// <summary>Why it hurts, in Chinese; one or two sentences.</summary>
    public required string Why { get; init; }

    /// <summary>True when the draft cannot be sent at all (BLOCK of handbook §4.0); only with <see cref="Severity.Error"/>.</summary>
    public bool Blocks { get; init; }

    /// <summary>Statute, platform rule or handbook section it rests on; null for pure style.</summary>
    public string? Basis { get; init; }

    public RuleStatus Status { get; init; } = RuleStatus.Active;

    /// <summary>True when it matters only in an otherwise sound reply: beside any other warning it is a hint.</summary>
    public bool GivesWay { get; init; }

    /// <summary>True when it finds something missing: in bubbles that follow each other it counts once, and only when none of them has it.</summary>
    public bool FindsAbsence { get; init; }

    /// <summary>True when it only stands in for rules of its category that know the words: beside a finding of one of them it is silent.</summary>
    public bool StandsIn { get; init; }

    /// <summary>For rules that go by words which also stand in sound sentences («成本价», «治»): a finding is a hint where the model of its category finds the sentence less likely to be at fault than this, 0–1; at 0 the model is not asked.</summary>
    public float SoundBelow { get; init; }

    /// <summary>Where the engine lets its findings pass.</summary>
    public Exempt Heeds { get; init; } = Exempt.Usual;

    /// <summary>Former names, still accepted in settings.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Replies it must find, each exactly at its mark <c>[|…|]</c>.</summary>
    public required ImmutableArray<Example> Bad { get; init; }

    /// <summary>Replies it must leave alone.</summary>
    public required ImmutableArray<Example> Good { get; init; }

    /// <summary>Correct replies that it still marks: written down, so that nobody is surprised.</summary>
    public ImmutableArray<Example> KnownFalseAlarms { get; init; } = [];
}

/// <summary>
/// An example of a rule: the draft, with <c>[|…|]</c> around the span in a bad one (no mark: the finding has length 0 at the end or marks the first sentence).
/// </summary>
/// <param name="Thread">What came before, one bubble a line: <c>买家: …</c>, <c>客服: …</c>, <c>机器人: …</c>, <c>系统: …</c>; null for no thread.</param>
/// <param name="Better">A better whole draft, without the fault; reviewing it must not find this rule again.</param>
/// <param name="Facts">The <c>facts</c> object as JSON; null when none is given.</param>
/// <param name="At">Moment of sending, ISO 8601; null when it does not matter.</param>
public sealed record Example(string Draft, string? Better = null, string? Thread = null, string? Facts = null, string? At = null)
{
    /// <summary>An example that is only a draft.</summary>
    public static implicit operator Example(string draft) => new(draft);
}
