using Zhiyin.Text;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Scoring;

/// <summary>D3 and D4 where the whole conversation decides, not one bubble: repeating oneself (U3, U7), burst (U4), untimely recommendation (P5).</summary>
internal static class UnderstandingChecks
{
    private static readonly string[] s_again = ["说过了", "说了好几遍", "说了几遍", "说好几遍", "刚说", "刚刚说", "前面说", "刚才说过", "上面说了", "不是说了"];

    public static void Judge(ConversationView view, ScoreSheet sheet)
    {
        if (view.FirstAgent < 0)
        {
            return;
        }

        MadeToRepeat(view, sheet);
        Interrupted(view, sheet);
        SameText(view, sheet);
        Recommended(view, sheet);
    }

    private static void MadeToRepeat(ConversationView view, ScoreSheet sheet)
    {
        sheet.Applies("U3");
        for (var i = 1; i < view.Messages.Length; i++)
        {
            if (view.Messages[i].Role != Role.Buyer || !view.Says(i, s_again))
            {
                continue;
            }

            var asked = i - 1;
            while (asked > 0 && view.Messages[asked].Role != Role.Agent)
            {
                asked--;
            }

            if (view.Messages[asked].Role == Role.Agent && (view.Review.Readings[asked].Questions.Count > 0 || view.Does(asked, Act.AskOpen, Act.AskClosed) || view.Says(asked, "?", "提供", "麻烦您")))
            {
                sheet.Deduct("U3", "买家说过的又问了一遍", [asked, i]);
                return;
            }
        }
    }

    // The finding decides that an answer came too soon; a clock that shows no burst takes the item out of the judgement.
    private static void Interrupted(ConversationView view, ScoreSheet sheet)
    {
        foreach (var turn in view.Review.Turns.Where(t => t.Messages.Length >= 2))
        {
            var last = turn.Messages[^1];
            var next = view.AgentFrom(last + 1).FirstOrDefault(-1);
            var more = next < 0 ? -1 : Enumerable.Range(next + 1, view.Messages.Length - next - 1).TakeWhile(i => view.Messages[i].Role != Role.Agent).FirstOrDefault(i => view.Messages[i].Role == Role.Buyer, -1);
            if (more > 0 && (view.At(more) - view.At(last))?.TotalSeconds <= sheet.Limits.BurstSeconds
                && (view.At(last) - view.At(turn.Messages[0]))?.TotalSeconds <= sheet.Limits.BurstSeconds
                && view.Does(next, Act.Offer, Act.Instruct, Act.Recommend, Act.Close))
            {
                sheet.Deduct("U4", "买家还没说完就给了方案", [next]);
                return;
            }
        }
    }

    private static void SameText(ConversationView view, ScoreSheet sheet)
    {
        if (view.Review.Findings.Any(f => f.Finding.Category.Code == "template.repeated" && f.Finding.Severity != Engine.Severity.Hint))
        {
            return;
        }

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var i in view.AgentFrom(0).Where(i => !view.Review.Extras.Unread.Contains(i) && !view.Text(i).Contains("http", StringComparison.Ordinal)))
        {
            var plain = string.Concat(view.Text(i).Where(char.IsLetterOrDigit));
            if (plain.Length >= sheet.Limits.SameTextCharacters && !seen.TryAdd(plain, i))
            {
                sheet.Deduct("U7", "同一句话发了不止一次", [seen[plain], i]);
                return;
            }
        }
    }

    private static void Recommended(ConversationView view, ScoreSheet sheet)
    {
        foreach (var reply in view.Review.Replies.Where(r => view.Does(r.Message, Act.Recommend)))
        {
            sheet.Applies("P5");
            if (reply.Turn >= 0 && view.Review.Turns[reply.Turn].Emotion.Level >= 3)
            {
                sheet.Deduct("P5", "买家正不满，却在推荐商品", [reply.Message]);
                return;
            }
        }
    }
}
