using System.Text.Json.Serialization;

namespace Zhiyin.Conversations.Messages;

/// <summary>
/// Stands before everything that is said to a buyer, from the screen, the API, a quick reply, a bot, a case or a later time. Conversations asks it in the one append path;
/// the module that knows the coach implements it. Without one, everything passes.
/// </summary>
public interface ISendGate
{
    ValueTask<GateAnswer> JudgeAsync(SendDraft draft, CancellationToken cancellation);
}

/// <summary>
/// What is about to be said, at <paramref name="At"/>. <paramref name="Confirm"/> is the reason an agent gave after being asked; null the first time.
/// <paramref name="ClientId"/> is the sender's own id: what is sent again is the same message.
/// </summary>
public sealed record SendDraft(ShopId Shop, ConversationId Conversation, SenderKind Sender, AgentId? Agent, string Text, DateTimeOffset At, string? Confirm, string ClientId = "");

/// <summary>Pass, ask or refuse, with the findings that say why.</summary>
public sealed record GateAnswer(GateVerdict Verdict, IReadOnlyList<GateFinding> Findings)
{
    public static GateAnswer Pass { get; } = new(GateVerdict.Pass, []);
}

/// <summary>What the gate says.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GateVerdict>))]
public enum GateVerdict
{
    [JsonStringEnumMemberName("pass")] Pass,

    /// <summary>May be sent once the agent gives a reason, which is recorded.</summary>
    [JsonStringEnumMemberName("ask")] Ask,

    /// <summary>Cannot be sent from anywhere.</summary>
    [JsonStringEnumMemberName("refuse")] Refuse,
}

/// <summary>One reason of the gate; <paramref name="Start"/> and <paramref name="Length"/> are UTF-16 offsets into the draft.</summary>
public sealed record GateFinding(string RuleId, string Severity, string Message, int Start, int Length, string? Better);

/// <summary>The gate of a desk without a coach.</summary>
public sealed class OpenGate : ISendGate
{
    public ValueTask<GateAnswer> JudgeAsync(SendDraft draft, CancellationToken cancellation) => ValueTask.FromResult(GateAnswer.Pass);
}
