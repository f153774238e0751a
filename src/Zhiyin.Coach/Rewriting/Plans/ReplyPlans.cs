using System.Collections.Frozen;

namespace Zhiyin.Coach.Rewriting.Plans;

/// <summary>The plan for an intent; a general one when the intent is unknown.</summary>
internal static class ReplyPlans
{
    private static readonly FrozenDictionary<string, ReplyPlan> s_all = PreSalePlans.All
        .Concat(InSalePlans.All)
        .Concat(AfterSalePlans.All)
        .Concat(ComplaintPlans.All)
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly ReplyPlan s_general = new(
        Situation.General,
        "这件事我来跟进，先帮您核实清楚，半小时内回复您",
        Needs: "核实的结果");

    private static readonly ReplyPlan s_upset = new(
        Situation.General,
        "这件事我来跟进，先把情况弄清楚，今天下班前给您答复",
        "您能具体说说遇到了什么情况吗？");

    // Hints of self-harm: a person at once, no business (handbook §5.2).
    private static readonly ReplyPlan s_despair = new(
        Situation.Despair,
        "我请主管现在就来陪您说话，您先别一个人待着，也可以马上联系家人或拨打当地的心理援助热线",
        Needs: "请主管立即接手，不要离开会话");

    // Something swallowed, or a body in danger: no «if you feel unwell».
    private static readonly ReplyPlan s_emergency = new(
        Situation.Safety,
        "请马上带人去医院或拨打急救电话，别等，产品和包装先留着给医生看，我现在就报给主管，半小时内专人联系您",
        "现在人感觉怎么样？",
        "专人联系方式");

    /// <summary>The plan for an intent at an emotion level and class; dangers come before the intent.</summary>
    public static ReplyPlan For(string? intent, int level, string emotion, string buyer)
        => emotion.StartsWith("绝望", StringComparison.Ordinal) ? s_despair
            : buyer.Contains("误吞", StringComparison.Ordinal) || buyer.Contains("误食", StringComparison.Ordinal) || buyer.Contains("吞了", StringComparison.Ordinal) || buyer.Contains("吞下", StringComparison.Ordinal) ? s_emergency
            : For(intent, level);

    private static ReplyPlan For(string? intent, int level)
        => intent is not null && s_all.TryGetValue(intent, out var plan) ? plan : level >= 2 ? s_upset : s_general;
}
