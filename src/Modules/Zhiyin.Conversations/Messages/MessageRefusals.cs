namespace Zhiyin.Conversations.Messages;

/// <summary>Why a message is not taken.</summary>
public static class MessageRefusals
{
    public static Refusal Empty { get; } = Refusal.Invalid("content", "消息是空的", "The message is empty");

    public static Refusal TooLong { get; } = Refusal.Invalid("content", $"消息不能超过 {MessageText.Longest} 个字", $"A message holds at most {MessageText.Longest} characters");

    public static Refusal BadClientId { get; } = Refusal.Invalid("clientId", "消息编号须为 1 到 64 个字母、数字、连字符或下划线", "clientId must be 1 to 64 letters, digits, hyphens or underscores");

    /// <summary>The buyer's data was erased; nothing can be written to them any more.</summary>
    public static Refusal BuyerErased { get; } = new(409, "buyer_erased", "买家资料已删除，不能再发送", "This buyer's data was erased; nothing can be sent");

    /// <summary>A colleague has it; a note may always be left.</summary>
    public static Refusal NotYours { get; } = new(403, "not_yours", "这是同事的会话，请先接管，或留内部备注", "A colleague has this conversation; take it over first, or leave a note");

    /// <summary>Merged into another one.</summary>
    public static Refusal Merged { get; } = new(409, "merged", "会话已合并，请在合并后的会话里回复", "This conversation was merged; reply in the other one");

    /// <summary>Closed for longer than <see cref="Waking.Reopens"/>: a bubble starts a new one.</summary>
    public static Refusal Over { get; } = new(409, "conversation_over", "会话已结束，请开始新的会话", "This conversation is over; start a new one");

    public static Refusal Restarting { get; } = new(503, "restarting", "服务正在重启，请稍后重试", "The service is restarting; please try again");

    /// <summary>What a verdict means for the sender, who may have given a reason already; null when it passes.</summary>
    public static Refusal? Of(GateAnswer answer, string? confirm)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Verdict switch
        {
            GateVerdict.Pass => null,
            GateVerdict.Ask when !string.IsNullOrWhiteSpace(confirm) => null,
            GateVerdict.Ask => Ask(answer.Findings),
            _ => Refused(answer.Findings),
        };
    }

    /// <summary>The gate asks: the sender may confirm with a reason.</summary>
    public static Refusal Ask(IReadOnlyList<GateFinding> findings) => new(409, "gate_ask", "发送前请确认", "Please confirm before sending", Extra: Findings(findings));

    /// <summary>The gate refuses: from no screen and no program.</summary>
    public static Refusal Refused(IReadOnlyList<GateFinding> findings) => new(422, "gate_refused", "这条消息不能发送", "This message cannot be sent", Extra: Findings(findings));

    private static Dictionary<string, object?> Findings(IReadOnlyList<GateFinding> findings) => new(StringComparer.Ordinal) { ["findings"] = findings };
}
