using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Scoring;

/// <summary>D1: greeting, closing, address, punctuation, hand-over and waiting words (L1–L6).</summary>
internal static class CourtesyChecks
{
    private static readonly string[] s_closing = ["感谢", "祝您", "再见", "随时", "不客气", "还有别的", "还有其他", "还有什么", "其他问题", "别的可以帮"];
    private static readonly string[] s_continues = ["之前的问题", "之前咨询", "此前咨询", "上次咨询", "刚才咨询"];
    private static readonly string[] s_apology = ["抱歉", "对不起", "久等", "不好意思", "见谅", "感谢您的耐心", "感谢您耐心", "感谢等待", "感谢您的等待", "谢谢您的耐心"];

    /// <summary>True when message <paramref name="i"/> thanks for the wait or apologises.</summary>
    public static bool Apologises(ConversationView view, int i) => view.Says(i, s_apology) || view.Does(i, Act.Apologise);

    public static void Judge(ConversationView view, ScoreSheet sheet)
    {
        if (view.FirstAgent < 0)
        {
            return;
        }

        Greeting(view, sheet);
        Closing(view, sheet);
        Address(view, sheet);
        Punctuation(view, sheet);
        HandOver(view, sheet);
        Waiting(view, sheet);
    }

    private static void Greeting(ConversationView view, ScoreSheet sheet)
    {
        if (!view.BuyerOpens || view.Review.Extras.Transfers.Any(t => t <= view.FirstAgent) || view.Says(view.FirstAgent, s_continues))
        {
            return;
        }

        sheet.Applies("L1");
        if (!view.Says(view.FirstAgent, "您好", "你好", "欢迎", "光临", "亲,", "亲~", "在的,我是", "我是客服") && !view.Does(view.FirstAgent, Act.Greet))
        {
            sheet.Deduct("L1", "第一句人工回复没有问候", [view.FirstAgent]);
        }
    }

    private static void Closing(ConversationView view, ScoreSheet sheet)
    {
        // Cut off by the buyer, or the buyer left angry: nobody could have closed it well.
        if (view.LastLevel >= 4 || (view.EndsWithBuyer && !view.Closes(view.LastBuyer)))
        {
            return;
        }

        sheet.Applies("L2");
        if (!view.AgentFrom(LastQuestion(view) + 1).Any(i => view.Says(i, s_closing) || view.Does(i, Act.Close)))
        {
            sheet.Deduct("L2", "最后一句没有结束语", [view.LastAgent]);
        }
    }

    // What was said since the buyer last asked something belongs to the close: a sticker may follow the goodbye.
    private static int LastQuestion(ConversationView view)
    {
        var i = view.LastAgent - 1;
        while (i >= 0 && !(view.Messages[i].Role == Role.Buyer && view.Asks(i)))
        {
            i--;
        }

        return i;
    }

    private static void Address(ConversationView view, ScoreSheet sheet)
    {
        sheet.Applies("L3");
        var blunt = view.AgentFrom(0).Where(i => !view.Review.Extras.Unread.Contains(i) && SaysYou(view.Text(i))).ToArray();
        if (blunt.Length > 0)
        {
            sheet.Deduct("L3", "用了「你」，应称「您」", [.. blunt]);
        }
    }

    private static bool SaysYou(string text)
    {
        for (var i = text.IndexOf('你', StringComparison.Ordinal); i >= 0; i = text.IndexOf('你', i + 1))
        {
            var next = i + 1 < text.Length ? text[i + 1] : ' ';
            var before = i > 0 ? text[i - 1] : ' ';
            if (next is not ('好' or '们') && before != '迷' && !IsQuoted(text, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsQuoted(string text, int at)
        => (text.LastIndexOf('「', at) is >= 0 and var open && text.IndexOf('」', open) > at) || text.AsSpan(0, at).Count('"') % 2 == 1;

    private static void Punctuation(ConversationView view, ScoreSheet sheet)
    {
        sheet.Applies("L4");
        foreach (var i in view.AgentFrom(0).Where(i => view.Says(i, "!!!", "???", "?!?", "!?!")))
        {
            sheet.Deduct("L4", "连续的感叹号或问号", [i]);
        }
    }

    private static void HandOver(ConversationView view, ScoreSheet sheet)
    {
        var said = view.AgentFrom(0).Where(i => view.Says(i, "转接给", "转接到", "为您转接", "给您转接", "帮您转", "转给", "转交") || view.Does(i, Act.Transfer)).ToList();
        if (said.Count == 0 && view.Review.Extras.Transfers.IsEmpty)
        {
            return;
        }

        sheet.Applies("L5");
        var at = said.Count > 0 ? said[0] : Math.Clamp(view.Review.Extras.Transfers[0] - 1, 0, view.Messages.Length - 1);
        var missing = new List<string>();
        if (said.Count == 0)
        {
            missing.Add("转接前没有说明");
        }
        else
        {
            var all = string.Concat(said.Select(view.Text));
            Missing("原因", ["需要", "因为", "由于", "为了", "涉及", "属于", "问题", "帮您处理", "更清楚", "更专业", "负责"]);
            Missing("转给谁", ["专员", "专家", "组", "主管", "组长", "经理", "售后", "售前", "同事", "部门", "技术", "师傅", "财务", "仓库", "客服"]);
            Missing("不用再说一遍", ["不用再说", "不用重复", "无需重复", "不必重复", "已同步", "同步", "一起转", "记录", "备注", "交接"]);

            void Missing(string what, string[] words)
            {
                if (!Array.Exists(words, w => all.Contains(w, StringComparison.Ordinal)))
                {
                    missing.Add(what);
                }
            }
        }

        if (missing.Count > 0)
        {
            sheet.Deduct("L5", $"转接语缺：{string.Join('、', missing)}", [at]);
        }
    }

    private static void Waiting(ConversationView view, ScoreSheet sheet)
    {
        foreach (var hold in view.AgentFrom(0).Where(i => SpeedChecks.Holds(view, i)))
        {
            var back = view.AgentFrom(hold + 1).FirstOrDefault(-1);
            if (back < 0 || view.At(hold) is not { } from || view.At(back) is not { } to || (to - from).TotalSeconds <= sheet.Limits.HoldSeconds)
            {
                continue;
            }

            sheet.Applies("L6");
            if (!Apologises(view, back))
            {
                sheet.Deduct("L6", $"让买家等了 {(int)(to - from).TotalSeconds} 秒，回来没有道谢或致歉", [hold, back]);
                return;
            }
        }
    }
}
