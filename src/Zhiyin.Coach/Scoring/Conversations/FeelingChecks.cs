using Zhiyin.Coach.Engine;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Scoring;

/// <summary>D6 where the course of the conversation decides: feelings made worse (E3), an escalation that did not happen (E4).</summary>
internal static class FeelingChecks
{
    private static readonly string[] s_up = ["升级", "上报", "主管", "组长", "经理", "店长", "专员", "领导", "专人", "负责人", "转接"];
    private static readonly string[] s_above = ["主管", "组长", "经理", "店长", "领导", "老板", "负责人", "管事", "换人", "换个", "换一个"];

    public static void Judge(ConversationView view, ScoreSheet sheet)
    {
        if (view.FirstAgent < 0)
        {
            return;
        }

        Worse(view, sheet);
        NotRaised(view, sheet);
    }

    private static void Worse(ConversationView view, ScoreSheet sheet)
    {
        var turns = view.Review.Turns;
        if (turns.Length < 2)
        {
            return;
        }

        sheet.Applies("E3");
        if (turns[^1].Emotion.Level <= turns[0].Emotion.Level || turns[^1].Emotion.Level < 2)
        {
            return;
        }

        var cause = view.Review.Findings.Where(f => f.Message < turns[^1].Messages[0] && f.Finding.Category.PainPoint == "PP5" && f.Finding.Severity != Severity.Hint).ToList();
        if (cause.Count > 0)
        {
            sheet.Deduct("E3", $"买家情绪从 L{turns[0].Emotion.Level} 升到 L{turns[^1].Emotion.Level}，中间客服有不当的话", [cause[^1].Message, turns[^1].Messages[0]], cause[^1].Finding);
        }
    }

    private static void NotRaised(ConversationView view, ScoreSheet sheet)
    {
        if (view.Review.Turns.FirstOrDefault(t => t.Escalation is not null && view.LastAgent > t.Messages[^1] && !IsAnswered(view, t)) is not { } trigger)
        {
            return;
        }

        sheet.Applies("E4");
        var at = trigger.Messages[^1];
        var raised = view.Review.Extras.Transfers.Any(t => t > at)
            || view.AgentFrom(at + 1).Any(i => (view.Does(i, Act.Transfer) || view.Says(i, s_up)) && !((view.At(i) - view.At(at))?.TotalSeconds > sheet.Limits.EscalateSeconds));
        if (!raised)
        {
            sheet.Deduct("E4", $"应升级（{trigger.Escalation!.Reason}）而没有", trigger.Messages);
        }
    }

    // Who asks for a person, not for somebody above, has one as soon as a person answers.
    private static bool IsAnswered(ConversationView view, BuyerTurnReview turn)
        => turn.Escalation!.Reason.StartsWith("要求人工", StringComparison.Ordinal) && !turn.Messages.Any(i => view.Says(i, s_above)) && turn.Emotion.Level < 4;
}
