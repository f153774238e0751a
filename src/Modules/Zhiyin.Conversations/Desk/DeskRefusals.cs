namespace Zhiyin.Conversations.Desk;

/// <summary>Every expected «no» of the desk.</summary>
internal static class DeskRefusals
{
    public static readonly Refusal NotYours = new(403, "not_yours", "这是同事的会话，可请对方转接，或由组长接管", "This is a colleague's conversation; ask them to hand it over, or a lead to take over");
    public static readonly Refusal Merged = new(409, "merged", "该会话已合并到另一会话", "This conversation was merged into another");
    public static readonly Refusal Resolved = new(409, "resolved", "会话已关闭，请先重新打开", "The conversation is resolved; open it again first");
    public static readonly Refusal ReasonNeeded = Refusal.Invalid("reason", "请写明原因（200 字以内）", "Give a reason of up to 200 characters");
    public static readonly Refusal ResolutionNeeded = new(422, "resolution_needed", "关闭时请说明问题是否已解决", "Say whether the matter was solved", null, Field("resolution"));
    public static readonly Refusal SnoozeTime = Refusal.Invalid("snoozedUntil", "请选择将来一年内的时间", "Choose a time within the coming year");
    public static readonly Refusal SendTime = Refusal.Invalid("sendAt", "请选择将来 30 天内的时间", "Choose a time within the next 30 days");
    public static readonly Refusal UnknownAgent = new(422, "unknown_agent", "没有这位可接待的客服", "There is no such agent who could answer", null, Field("assigneeId"));
    public static readonly Refusal UnknownTeam = new(422, "unknown_team", "没有这个技能组", "There is no such team", null, Field("teamId"));
    public static readonly Refusal NobodyNamed = Refusal.Invalid("assigneeId", "请选择要转给谁", "Say whom it goes to");
    public static readonly Refusal UnknownLabel = new(422, "unknown_label", "没有这个标签", "There is no such label", null, Field("labels"));
    public static readonly Refusal OtherBuyer = new(409, "other_buyer", "只能合并同一位买家的会话", "Only conversations of one buyer can be merged");
    public static readonly Refusal MergeChain = new(409, "merge_chain", "已合并过的会话不能再合并，请先撤销", "What was merged before cannot be merged again; undo that first");
    public static readonly Refusal MergeSelf = new(409, "merge_self", "会话不能合并到自己", "A conversation cannot be merged into itself");
    public static readonly Refusal TargetResolved = new(409, "target_resolved", "目标会话已关闭，请先重新打开", "The target is resolved; open it again first");
    public static readonly Refusal Undone = new(409, "already_undone", "该合并已撤销", "This merge was undone before");
    public static readonly Refusal NotWaiting = new(409, "not_waiting", "该消息已发送、取消或被拒绝", "This message was sent, cancelled or refused before");
    public static readonly Refusal TooManyScheduled = new(409, "too_many", "一个会话最多 20 条定时消息", "At most 20 messages may wait in a conversation");
    public static readonly Refusal TooManyIds = Refusal.Invalid("ids", "一次请选择 1–100 个会话", "Choose 1 to 100 conversations");
    public static readonly Refusal UnknownAction = Refusal.Invalid("action", "不支持的批量操作", "There is no such action");
    public static readonly Refusal BadScore = Refusal.Invalid("score", "评分为 1 到 5", "A score is 1 to 5");
    public static readonly Refusal NotClosed = new(409, "not_resolved", "会话结束后才能评价", "A conversation is rated when it is over");
    public static readonly Refusal AlreadyRated = new(409, "already_rated", "已经评价过了", "It was rated before");
    public static readonly Refusal BadAttributes = Refusal.Invalid("customAttributes", "最多 50 项，名称 40 字、内容 500 字以内", "At most 50 entries, names up to 40 and values up to 500 characters");

    /// <summary>Somebody else was faster; says who.</summary>
    public static Refusal AlreadyAssigned(AgentRefShape to) => new(409, "already_assigned", $"已由 {to.Name} 接待", $"{to.Name} has it already", null,
        new Dictionary<string, object?>(StringComparer.Ordinal) { ["assignee"] = to });

    private static Dictionary<string, object?> Field(string name) => new(StringComparer.Ordinal) { ["field"] = name };
}
