using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Slots;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Scoring;

/// <summary>Bonus: thanks after a complaint (B1), an answer that uses the buyer's own circumstances (B2). B3 is for people.</summary>
internal static class BonusChecks
{
    private static readonly HashSet<string> s_personal = new(StringComparer.Ordinal) { "height", "weight", "foot_len", "user", "symptom", "deadline", "age", "scene", "skin", "purpose" };

    public static void Judge(ConversationView view, ScoreSheet sheet)
    {
        var turns = view.Review.Turns;
        var upset = -1;
        for (var t = 0; t < turns.Length; t++)
        {
            if (turns[t].Emotion.Level >= 3)
            {
                upset = upset < 0 ? t : upset;
            }
            else if (upset >= 0 && turns[t].Emotion.Level <= 1 && turns[t].Messages.Any(i => view.Does(i, Act.Thank, Act.Praise) || view.Says(i, "谢谢", "辛苦", "感谢")))
            {
                sheet.Add("B1", turns[t].Messages);
                break;
            }
        }

        foreach (var slot in SlotReader.Read(view.Review.Conversation, view.Review.Readings).Where(s => s_personal.Contains(s.Slot) && s.Text.Length >= 2 && view.Messages[s.Turn].Role == Role.Buyer))
        {
            if (view.AgentFrom(slot.Turn + 1).FirstOrDefault(i => view.Messages[i].Text.Contains(slot.Text, StringComparison.Ordinal), -1) is > 0 and var used)
            {
                sheet.Add("B2", [slot.Turn, used]);
                return;
            }
        }
    }
}
