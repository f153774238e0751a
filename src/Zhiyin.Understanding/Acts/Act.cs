namespace Zhiyin.Understanding.Acts;

/// <summary>
/// What a clause does. The first block is said by agents (and by bots), the second by buyers; greet, thank, inform, confirm and refuse
/// are shared. Names in JSON are the kebab-case forms (<see cref="ActNames"/>). Meanings: docs/glossary.md.
/// </summary>
public enum Act : byte
{
    Other = 0,
    Greet,
    Thank,
    Inform,
    Confirm,
    Refuse,

    Acknowledge,
    Apologise,
    Admit,
    Explain,
    Instruct,
    Caution,
    AskOpen,
    AskClosed,
    Offer,
    Promise,
    Hold,
    Recommend,
    Transfer,
    Reassure,
    Close,
    Courtesy,
    InviteReview,
    Rule,
    Deny,
    Blame,
    Rhetorical,
    Command,
    Suppress,
    Shirk,
    Unknown,
    Hedge,
    Cold,
    Insult,
    Guarantee,
    Pressure,

    Ask,
    Request,
    Complain,
    Urge,
    Threaten,
    Sarcasm,
    Praise,
    Doubt,
    Hesitate,
    Bargain,
    Worry,
    Repeat,
    Escalate,
}

/// <summary>The names of acts in JSON and in training files.</summary>
public static class ActNames
{
    private static readonly string[] s_names = [.. Enum.GetNames<Act>().Select(Kebab)];
    private static readonly Dictionary<string, Act> s_acts = Enum.GetValues<Act>().ToDictionary(a => s_names[(int)a], StringComparer.Ordinal);

    /// <summary>The kebab-case name, e.g. <c>ask-open</c>.</summary>
    public static string Name(this Act act) => s_names[(int)act];

    /// <summary>The act of a kebab-case name; false when there is none.</summary>
    public static bool TryParse(string name, out Act act) => s_acts.TryGetValue(name, out act);

    private static string Kebab(string name)
        => string.Concat(name.Select((c, i) => i > 0 && char.IsAsciiLetterUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
