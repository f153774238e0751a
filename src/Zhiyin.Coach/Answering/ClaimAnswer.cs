using Zhiyin.Understanding;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Answering;

/// <summary>
/// Asked for an effect that may not be claimed of the product (handbook §4.1.4, §8.6 «面霜能美白吗»): what the label says, that this is not on it; and asked for somebody the cautions speak of, that caution.
/// </summary>
internal static class ClaimAnswer
{
    // Who or what a caution speaks of, by the sign that both sides share: «孕妇能不能用» and «孕期请先问医生».
    private static readonly string[] s_signs = ["孕", "哺乳", "敏感", "过敏", "婴", "宝宝", "儿童", "孩子", "老人", "破损", "发炎"];

    public static Answer? To(ThreadReading thread)
    {
        var asked = thread.LastBuyerTurn.Text;
        var facts = thread.Conversation.Facts!.All.Where(f => !f.Path.StartsWith("others", StringComparison.Ordinal)).ToList();
        var caution = facts.Find(f => IsCaution(f) && s_signs.Any(s => asked.Contains(s, StringComparison.Ordinal) && f.Value.Contains(s, StringComparison.Ordinal)));
        var claim = facts.Find(f => f.Path.Contains("forbidden", StringComparison.OrdinalIgnoreCase) && f.Value.Length >= 2 && asked.Contains(f.Value, StringComparison.Ordinal));
        if (FactScope.IsTrouble(thread) || !(thread.LastBuyerTurn.Bubbles.Any(b => b.Questions.Count > 0) || thread.Intents is [{ Code: "S17" }, ..]))
        {
            return null;
        }

        if (claim is null)
        {
            return caution is null || thread.Intents is not [{ Code: "S17" }, ..] ? null : new($"这款的注意事项里写着：{caution.Value}", [caution.Path]);
        }

        var label = facts.Find(f => f.Key.StartsWith("功效", StringComparison.Ordinal));
        var text = (label is null ? $"资料里没有{claim.Value}这一项，不能跟您说它有这个作用" : $"这款标注的功效是{label.Value}，没有{claim.Value}这一项，不能跟您说它有这个作用")
            + (caution is null ? "" : $"；{caution.Value}");
        return new(text, [.. new[] { label ?? claim, caution }.OfType<Fact>().Select(f => f.Path)]);
    }

    private static bool IsCaution(Fact fact)
        => fact.Path.Contains("cautions", StringComparison.OrdinalIgnoreCase) || fact.Path.Contains("注意", StringComparison.Ordinal);
}
