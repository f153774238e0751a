using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Scoring;

/// <summary>D2: how soon the shop answers (T1–T5). Nothing of it can be judged without times.</summary>
internal static class SpeedChecks
{
    private static readonly string[] s_hold = ["稍等", "稍候", "稍后", "等一下", "等我", "核实", "查一下", "查下", "看一下", "帮您问", "帮您查", "反馈", "回复您", "去问", "去查"];
    private static readonly string[] s_done = ["已核实", "已经核实", "核实过", "查到", "已反馈", "已经反馈", "感谢您的反馈", "感谢反馈", "谢谢您的反馈", "久等", "核实到", "核实了"];

    /// <summary>True when the agent asks the buyer to wait for an answer.</summary>
    public static bool Holds(ConversationView view, int i)
        => view.Messages[i].Role == Role.Agent && (view.Does(i, Act.Hold) || view.Says(i, s_hold)) && !view.Says(i, s_done);

    public static void Judge(ConversationView view, ScoreSheet sheet)
    {
        if (!view.HasTimes || view.Review.Turns.IsEmpty)
        {
            return;
        }

        var rounds = view.Rounds.Where(r => r.InService).ToList();
        First(rounds, sheet);
        Average(rounds, sheet);
        Slow(view, rounds, sheet);
        Forgotten(view, sheet);
        Unanswered(view, sheet);
    }

    private static void First(List<Round> rounds, ScoreSheet sheet)
    {
        if (rounds.Count == 0 || rounds[0] is not { Took: { } took, Answered: { } answered })
        {
            return;
        }

        sheet.Applies("T1");
        if (took.TotalSeconds > sheet.Limits.FirstReplySeconds)
        {
            var slow = took.TotalSeconds > sheet.Limits.SlowSeconds;
            sheet.Deduct("T1", $"首次响应 {(int)took.TotalSeconds} 秒", [rounds[0].Asked, answered], points: slow ? null : sheet.Item("T1")?.Lesser);
        }
    }

    private static void Average(List<Round> rounds, ScoreSheet sheet)
    {
        var later = rounds.Skip(1).Where(r => r.Took is not null).ToList();
        if (later.Count == 0)
        {
            return;
        }

        sheet.Applies("T2");
        var average = later.Average(r => r.Took!.Value.TotalSeconds);
        if (average > sheet.Limits.AverageReplySeconds)
        {
            sheet.Deduct("T2", $"平均响应 {average:0} 秒", [.. later.Where(r => r.Took!.Value.TotalSeconds > sheet.Limits.AverageReplySeconds).Select(r => r.Answered!.Value)]);
        }
    }

    private static void Slow(ConversationView view, List<Round> rounds, ScoreSheet sheet)
    {
        if (rounds.TrueForAll(r => r.Took is null))
        {
            return;
        }

        sheet.Applies("T3");
        var rude = rounds
            .Where(r => r.Took is { } took && took.TotalSeconds > sheet.Limits.SlowSeconds)
            .Where(r => !view.AgentFrom(r.Answered!.Value).Take(sheet.Limits.ApologyBubbles + 1).Any(i => CourtesyChecks.Apologises(view, i)))
            .Select(r => r.Answered!.Value)
            .ToArray();
        if (rude.Length > 0)
        {
            sheet.Deduct("T3", $"超过 {sheet.Limits.SlowSeconds} 秒才回复，之后没有致歉", [.. rude]);
        }
    }

    private static void Forgotten(ConversationView view, ScoreSheet sheet)
    {
        foreach (var hold in view.AgentFrom(0).Where(i => Holds(view, i) && view.At(i) is not null))
        {
            sheet.Applies("T4");
            var from = view.At(hold)!.Value;
            var promised = view.Review.Replies.FirstOrDefault(r => r.Message == hold)?.Promises ?? [];
            if (promised.Any(p => p.Due is { } due && (due - from).TotalSeconds > sheet.Limits.FollowUpSeconds))
            {
                continue;
            }

            var back = view.AgentFrom(hold + 1).FirstOrDefault(-1);
            var closed = Enumerable.Range(hold + 1, (back < 0 ? view.Messages.Length : back) - hold - 1).Any(view.Closes);
            if (!closed && (back < 0 || (view.At(back) - from)?.TotalSeconds > sheet.Limits.FollowUpSeconds))
            {
                sheet.Deduct("T4", back < 0 ? "说了去核实，之后没有再回复" : $"说了去核实，{(int)(view.At(back) - from)!.Value.TotalMinutes} 分钟后才回复", [hold]);
                return;
            }
        }
    }

    private static void Unanswered(ConversationView view, ScoreSheet sheet)
    {
        sheet.Applies("T5");
        if (view.EndsWithBuyer && view.Review.Turns[^1].Messages is var last && !view.Closes(last[^1]) && last.Any(view.Asks))
        {
            sheet.Deduct("T5", "买家最后的问题没有得到回答", last);
        }
    }
}
