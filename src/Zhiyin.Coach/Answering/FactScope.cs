using Zhiyin.Understanding;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Answering;

/// <summary>Which facts may answer at all: somebody in trouble is not read the description of the goods, nor the parcel's number who did not ask for the parcel.</summary>
internal static class FactScope
{
    private const double Sure = 0.4;
    private static readonly string[] s_ofParcel = ["M06", "M07", "M08", "M12", "A11", "A15", "S14"];
    private static readonly string[] s_asksParcel = ["单号", "什么快递", "哪家快递", "哪个快递", "发的什么"];
    private static readonly string[] s_asksContents = ["配", "清单", "包含", "带", "送", "几样", "里面", "少", "缺", "漏", "有什么"];

    /// <summary>True where something is wrong with what arrived or with how the buyer was treated; using, repairing and caring for it are not that.</summary>
    public static bool IsTrouble(ThreadReading thread) => thread.Intents is [{ Score: > Sure, Code: ['A' or 'C', ..] and not ("A09" or "A10" or "A18" or "A19") }, ..];

    /// <summary>Whether <paramref name="fact"/> may be said; <paramref name="keyed"/> when it is filed under what the buyer's matter calls for.</summary>
    public static bool Allows(Fact fact, ThreadReading thread, bool keyed)
    {
        var asked = thread.LastBuyerTurn.Text;
        return fact switch
        {
            { Key: "快递" or "快递单号" } => (thread.Intents is [var top, ..] && s_ofParcel.Contains(top.Code)) || Any(asked, s_asksParcel),
            _ when fact.Path.Contains("包装清单", StringComparison.Ordinal) => Any(asked, s_asksContents),
            _ when fact.Path.StartsWith("product.", StringComparison.Ordinal) || fact.Path.StartsWith("attrs", StringComparison.Ordinal) => keyed || !IsTrouble(thread),
            _ => true,
        };
    }

    private static bool Any(string text, string[] words) => Array.Exists(words, w => text.Contains(w, StringComparison.Ordinal));
}
