using Zhiyin.Coach.Engine;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Scoring;

/// <summary>The red lines of handbook §3.4. Everything here is a suspicion: a person confirms it before it counts.</summary>
internal static class FatalChecks
{
    private static readonly string[] s_threats = ["走着瞧", "小心点", "等着瞧", "你的地址我", "知道你住", "拉黑你", "别怪我不客气"];
    private static readonly string[] s_secrets = ["验证码", "密码", "银行卡", "卡号", "代付"];
    private static readonly string[] s_care = ["停用", "停止使用", "别再用", "不要再用", "不要继续", "就医", "医院", "看医生", "上报", "升级", "主管", "专员"];

    public static void Judge(ConversationView view, ScoreSheet sheet)
    {
        foreach (var (message, finding) in view.Review.Findings.Where(f => f.Finding.Severity != Severity.Hint))
        {
            foreach (var line in sheet.Card.Fatal.Where(l => l.Categories.Contains(finding.Category.Code)))
            {
                sheet.Suspect(line.Code, [message], finding);
            }

            if (finding.Category.Code == "tone.insult" && view.Says(message, s_threats))
            {
                sheet.Suspect("F02", [message], finding);
            }

            if (finding.Category.Code == "promise.absolute" && finding.Severity == Severity.Error)
            {
                sheet.Suspect("F07", [message], finding);
            }

            if (finding.Category.Code == "privacy.excess" && view.Says(message, s_secrets))
            {
                sheet.Suspect("F15", [message], finding);
            }
        }

        foreach (var broken in FollowUpChecks.Promises(view.Review).Where(p => p.State == PromiseState.Broken))
        {
            sheet.Suspect("F07", [broken.Message]);
        }

        if (view.FirstAgent < 0 && view.Review.Turns.Length > 0 && view.Rounds.Any(r => r.InService))
        {
            sheet.Suspect("F11", view.Review.Turns[0].Messages);
        }

        foreach (var turn in view.Review.Turns.Where(t => t.Intents.Any(i => i.Code == "A16" && i.Score >= 0.5)))
        {
            var after = view.AgentFrom(turn.Messages[^1]).ToList();
            if (after.Count > 0 && !after.Exists(i => view.Says(i, s_care)))
            {
                sheet.Suspect("F13", [.. turn.Messages.Where(i => view.Messages[i].Role == Role.Buyer), after[0]]);
            }
        }
    }
}
