using Zhiyin.Coach.Contract;
using Zhiyin.Coach.Kinds.Own;

namespace Zhiyin.Rulebook.Own;

/// <summary>
/// A rule of the shop's own. <paramref name="Line"/> is where it begins in the document; <paramref name="Severity"/> is hint, warning or error; <paramref name="Off"/> says that it was switched off.
/// </summary>
public sealed record OwnRuleShape(string Id, string Title, string Kind, string Severity, bool Blocks, string Category, int Line, bool Off, long Hits, int FalseAlarms)
{
    internal static OwnRuleShape Of(OwnRule rule, bool off, long hits, int alarms)
        => new(rule.Info.Id, rule.Info.Title, rule.Kind, ReviewJson.SeverityName(rule.Info.Severity), rule.Info.Blocks, rule.Info.Category.Code, rule.Line, off, hits, alarms);
}

/// <summary>Why a document is refused: the line (from 1), the rule where there is one, and what to do.</summary>
public sealed record OwnFaultShape(int Line, string? Rule, string Title, string TitleEn)
{
    internal static OwnFaultShape Of(OwnFault fault) => new(fault.Line, fault.Rule, fault.Zh, fault.En);
}

/// <summary>The shop's own rules in force; revision 0 is none yet. By and at say who wrote them.</summary>
public sealed record OwnRulesShape(int Revision, string Source, IReadOnlyList<OwnRuleShape> Rules, string? By, DateTimeOffset? At);

/// <summary>A new document; revision is the one it was made from, so that nobody's work is overwritten unseen.</summary>
public sealed record OwnRulesInput(string? Source, int Revision);

/// <summary>A document to look at.</summary>
public sealed record OwnSourceInput(string? Source);

/// <summary>What a document would be: its faults, or its rules.</summary>
public sealed record OwnCheckShape(IReadOnlyList<OwnFaultShape> Faults, IReadOnlyList<OwnRuleShape> Rules);

/// <summary>A document to try on the shop's newest replies; replies 1 to 1000, 300 when left out.</summary>
public sealed record OwnTrialInput(string? Source, int? Replies);

/// <summary>How many of the shop's newest replies each rule would have marked.</summary>
public sealed record OwnTrialShape(int Replies, int Conversations, IReadOnlyList<OwnRuleTrialShape> Rules);

/// <summary>One rule's hits, with some of the replies; texts are masked.</summary>
public sealed record OwnRuleTrialShape(string Id, string Title, int Hits, int Conversations, IReadOnlyList<OwnSampleShape> Samples);

/// <summary>A reply that would have been marked; start and length are UTF-16 offsets into the masked text.</summary>
public sealed record OwnSampleShape(ConversationId ConversationId, int Seq, string Text, int Start, int Length);

/// <summary>A revision without its document.</summary>
public sealed record OwnRevisionShape(int Revision, int Rules, string By, DateTimeOffset At, bool InForce);
