using Zhiyin.Coach.Answering;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Intents;

namespace Zhiyin.Assist.Panel;

/// <summary>Questions of safety and effect (handbook S17) are answered from facts only where the facts speak of the very thing: a list of other uses is no answer to «孕妇能不能用».</summary>
internal static class SafeAnswer
{
    private static readonly string[] s_common = ["能不", "不能", "能用", "可以", "还有", "没有", "怎么", "是不", "不是", "这个", "那个", "有没", "一下", "用吗", "吗我", "会不", "不会", "请问"];

    // «孕妇能不能用» and «孕期请先问医生» speak of the same, though in other words.
    private static readonly string[] s_signs = ["孕", "哺乳", "敏感", "过敏", "婴"];

    public static Answer? Of(ThreadReading reading, IReadOnlyList<IntentReading> intents, Answer? answer)
        => answer is { Verifies: false } && intents is [{ Code: "S17" }, ..] && !Shares(reading.LastBuyerTurn.Text, answer.Text, NameOf(reading)) ? null : answer;

    // What the product is called is in every question about it.
    private static string NameOf(ThreadReading reading) => reading.Conversation.Facts?.All.FirstOrDefault(f => f.Path == "product.名称")?.Value ?? "";

    private static bool Shares(string asked, string answered, string name)
    {
        if (s_signs.Any(s => asked.Contains(s, StringComparison.Ordinal) && answered.Contains(s, StringComparison.Ordinal)))
        {
            return true;
        }

        for (var i = 0; i + 1 < asked.Length; i++)
        {
            var pair = asked[i..(i + 2)];
            if (pair.All(c => c is >= '\u4e00' and <= '\u9fff') && !s_common.Contains(pair, StringComparer.Ordinal) && !name.Contains(pair, StringComparison.Ordinal) && answered.Contains(pair, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
