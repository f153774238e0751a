using System.Text;
using Zhiyin.Coach.Rewriting;
using Zhiyin.Understanding;

namespace Zhiyin.Coach.Answering;

/// <summary>How to use, install, connect or mend: the shop's steps, one numbered step a line, and how long it takes where the shop says so (handbook A09, PR3).</summary>
internal static class HowToAnswer
{
    private const int MostSteps = 6;
    private static readonly string[] s_keys = ["步骤", "教程", "排查", "怎么用", "用法", "操作方法", "使用方法", "开锅", "故障处理"];
    private static readonly string[] s_times = ["安装时间", "用时", "耗时"];
    private static readonly string[] s_intents = ["A09", "A04", "S02"];

    public static Answer? To(ThreadReading thread)
    {
        // Whom it has harmed, or who complains, is not told how to use it.
        if (FactScope.IsTrouble(thread) && thread.Intents is not [{ Code: "A04" }, ..])
        {
            return null;
        }

        if (!thread.Intents.Any(i => s_intents.Contains(i.Code)) && !thread.LastBuyerTurn.Text.Contains('怎', StringComparison.Ordinal))
        {
            return null;
        }

        var facts = thread.Conversation.Facts!.All;
        var fact = facts.FirstOrDefault(f => s_keys.Any(k => f.Path.Contains(k, StringComparison.Ordinal)) && f.Value.Length > 6);
        if (fact is null || (thread.Intents is [{ Code: "S02" }, ..] && !thread.LastBuyerTurn.Text.Contains('怎', StringComparison.Ordinal)))
        {
            return null;
        }

        var parent = fact.Path.EndsWith(']') ? fact.Path[..fact.Path.LastIndexOf('[')] : null;
        var steps = parent is null ? StepList.Split(fact.Value) : [.. facts.Where(f => f.Path.StartsWith(parent + "[", StringComparison.Ordinal)).Select(f => f.Value)];
        if (steps.Count < 2)
        {
            return new(fact.Value.TrimEnd('。'), [fact.Path]);
        }

        var time = facts.FirstOrDefault(f => s_times.Contains(f.Key));
        var text = new StringBuilder(thread.Intents is [{ Code: "A04" }, ..] ? "先这样试一下" : time is null ? "照这几步来" : $"照这几步来，大概{time.Value.TrimStart('约', '大', '概')}").Append('：');
        text.Append(StepList.Join([.. steps.Take(MostSteps)]));
        string[] paths = time is null ? [fact.Path] : [fact.Path, time.Path];
        return thread.Intents is [{ Code: "A04" }, ..]
            ? new(text.ToString(), [.. paths], "试完是什么情况，您告诉我好吗？", Step: "还不行的话，我{today}给您换新或维修的方案")
            : new(text.ToString(), [.. paths]);
    }
}
