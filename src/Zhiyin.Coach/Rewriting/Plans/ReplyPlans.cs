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

    public static ReplyPlan For(string? intent, int level)
        => intent is not null && s_all.TryGetValue(intent, out var plan) ? plan : level >= 2 ? s_upset : s_general;
}
