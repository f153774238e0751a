using System.Text.Json.Serialization;
using Zhiyin.Coach.Engine;
using Zhiyin.Conversations.Messages;

namespace Zhiyin.Rulebook.Alarms;

/// <summary>The finding that is wrong: rule id or name, and its place in the draft.</summary>
public sealed record AlarmFinding(string Rule, int Start, int Length);

/// <summary>«This is no fault»: the conversation, the draft as it was reviewed, and the finding.</summary>
public sealed record AlarmInput(ConversationId Conversation, string Draft, AlarmFinding Finding, string? Comment = null);

/// <summary>A decision; the phrase is spared for the rule (without one: the words that were marked), or the whole rule is.</summary>
public sealed record AlarmDecision(bool Accept, AlarmScope Scope = AlarmScope.Phrase, string? Phrase = null);

/// <summary>How much an accepted alarm spares.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AlarmScope>))]
public enum AlarmScope
{
    [JsonStringEnumMemberName("phrase")] Phrase,
    [JsonStringEnumMemberName("rule")] Rule,
}

/// <summary>A bubble around an alarm, masked.</summary>
public sealed record AlarmBubble(int Seq, SenderKind Sender, string Text);

/// <summary>
/// A reported false alarm with its context: the rule, the draft (masked), where it was marked, and the last bubbles before it for those who may see the conversation.
/// Blocks: the rule can be reported but never spared.
/// </summary>
public sealed record AlarmShape(
    Guid Id, AlarmStatus Status, ConversationId ConversationId, int Seq, string Rule, string RuleName, string RuleTitle, bool Blocks, string Draft, int Start, int Length, string? Comment,
    string By, DateTimeOffset At, string? DecidedBy, DateTimeOffset? DecidedAt, string? Phrase, IReadOnlyList<AlarmBubble> Context)
{
    internal static AlarmShape Of(FalseAlarm alarm, RuleInfo? rule, Func<AgentId, string> name, IReadOnlyList<AlarmBubble> context)
    {
        return new(
            alarm.Id, alarm.Status, alarm.Conversation, alarm.Seq, alarm.Rule, rule?.Name ?? alarm.Rule, rule?.Title ?? alarm.Rule, rule?.Blocks ?? false, alarm.Draft, alarm.Start, alarm.Length, alarm.Comment,
            name(alarm.By), alarm.At, alarm.DecidedBy is { } by ? name(by) : null, alarm.DecidedAt, alarm.Phrase, context);
    }
}

/// <summary>An accepted alarm, run again: passes when the coach is silent about it now; needed when the rule as shipped would still speak.</summary>
public sealed record AlarmTest(Guid Id, string Rule, string? Phrase, string Draft, bool Passes, bool Needed);
