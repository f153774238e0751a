using Zhiyin.Understanding;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Answering;

/// <summary>What the case file says to somebody who complains: what has happened so far, so that nobody has to say it again, and the ways out on offer as a choice (handbook §5.3).</summary>
internal static class CaseAnswer
{
    private static readonly string[] s_ways = ["方案", "options", "解决方案", "可选方案"];
    private static readonly string[] s_history = ["历史", "经过", "history", "已反馈"];

    public static Answer? To(ThreadReading thread)
    {
        var facts = thread.Conversation.Facts!;
        var ways = facts.All.Where(f => s_ways.Any(w => f.Path.Contains(w, StringComparison.Ordinal)) && f.Value.Length is > 1 and <= 40).ToList();
        var history = facts.All.FirstOrDefault(f => s_history.Contains(f.Key) && f.Value.Length <= 50);
        if (ways.Count == 0)
        {
            return history is null || thread.Emotion.Level < 2 ? null : new($"前面的记录我看过了：{history.Value.TrimEnd('。')}", [history.Path]);
        }

        if (ways.Count == 1)
        {
            return new(ways[0].Value.TrimEnd('。'), [ways[0].Path]);
        }

        return new($"现在可以这样处理：A {ways[0].Value.TrimEnd('。')}；B {ways[1].Value.TrimEnd('。')}", [ways[0].Path, ways[1].Path], "您看选哪一个？", Step: "您定下来，我{today}办好给您回话");
    }
}
