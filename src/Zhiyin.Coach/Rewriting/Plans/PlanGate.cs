using System.Text.RegularExpressions;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rewriting.Plans;

/// <summary>The intent a reply may be planned for: the likeliest one, unless the buyer's words do not bear out what its plan says.</summary>
internal static partial class PlanGate
{
    private const double Likely = 0.2;

    private static readonly string[] s_gone = ["没收到", "没拿到", "没见", "没有收到", "没有拿到", "根本没", "压根没", "谁签", "不是我签", "没人给我"];

    private static readonly (string[] Words, string Code)[] s_plain =
    [
        (["小了", "大了", "不合身", "穿不上", "太紧", "太松"], "A02"),
        (["发错", "寄错"], "A07"),
        (["少发", "漏发", "少了一", "没配"], "A06"),
        (["碎了", "破了", "压坏", "瘪了"], "A05"),
        (["退我这么少", "退少", "少退", "没到账", "不到账"], "A12"),
        (["开胶", "坏了", "不转", "不亮", "不制冷", "漏水", "开线", "破洞", "死机", "闪退", "用不了", "没反应", "掉毛", "掉色", "褪色", "断了"], "A04"),
        (["发票", "抬头"], "M11"),
        (["退货", "退掉"], "A01"),
    ];

    /// <summary>The code to plan for; null when nothing is sure enough.</summary>
    public static string? Intent(ThreadReading thread, int level)
    {
        // Signed for by somebody and not there: whatever the parcel is called, it is the receipt that is in doubt.
        if (thread.LastBuyerTurn.Text.Contains("签收", StringComparison.Ordinal) && Array.Exists(s_gone, w => thread.LastBuyerTurn.Text.Contains(w, StringComparison.Ordinal)))
        {
            return "A15";
        }

        // A nod to somebody upset is no matter: the one that is open is.
        var readings = thread.Intents is [{ Score: >= IntentReader.SureEnough } top, ..] && !(level >= 2 && top.Code is "E01" or "S01") ? thread.Intents : thread.Matter is [{ Score: >= IntentReader.SureEnough }, ..] ? thread.Matter : thread.Intents;
        var text = Choice().Replace(thread.LastBuyerTurn.Text, "${verb}");
        for (var i = 0; i < readings.Length; i++)
        {
            var intent = readings[i];
            var least = i == 0 ? readings.Length > 1 && intent.Score >= 2 * readings[1].Score ? 0.3 : IntentReader.SureEnough : Likely;
            if (intent.Score < least)
            {
                return ByWords(text, thread.Stage);
            }

            var courtesy = intent.Code is "E01" or "S01" && level >= 2;
            if (!courtesy && PlanEvidence.Bears(intent, thread, text))
            {
                return Now(intent.Code, thread.Conversation.Status);
            }
        }

        // «老是卡在门槛，怎么回事»: asked as if for use, told as a fault.
        return readings is [{ Code: "A09" }, ..] && thread.Stage == Stage.After && PlanEvidence.Bears(readings[0] with { Code = "A04" }, thread, text) ? "A04" : ByWords(text, thread.Stage);
    }

    // «能赶上周五吗» is a question about dispatch before the parcel is on its way, and about the parcel after.
    private static string Now(string code, OrderStatus status) => (code, status) switch
    {
        ("S14", OrderStatus.Shipped) => "M06",
        ("S14", OrderStatus.Paid) => "M02",
        _ => code,
    };

    // What the words alone leave no doubt about; before the sale they ask whether it may happen («会掉毛吗»).
    private static string? ByWords(string text, Stage stage)
    {
        foreach (var (words, code) in s_plain)
        {
            if ((stage != Stage.Pre || code[0] != 'A') && Array.Exists(words, w => text.Contains(w, StringComparison.Ordinal)))
            {
                return code;
            }
        }

        return null;
    }

    // «准不准» denies nothing.
    [GeneratedRegex(@"(?<verb>\p{L})[不没]\k<verb>", RegexOptions.None, 1000)]
    private static partial Regex Choice();
}
