using Zhiyin.Coach.Engine;

namespace Zhiyin.Coach.Rewriting.Plans;

/// <summary>What is acknowledged: the plan's situation, made narrower by what the buyer says of it. «让您久等了» is only for who has waited.</summary>
internal static class Feeling
{
    private static readonly string[] s_waited = ["还没", "还不", "怎么没", "不发", "没发", "天了", "几天", "一直", "这么久", "多久", "等了", "拖", "催", "说好", "说的", "答应", "慢", "咋没", "超时", "到底"];
    private static readonly string[] s_slow = ["发货慢", "发货太慢", "发得慢", "发货有点慢", "发货真慢", "发货好慢", "物流慢", "物流太慢", "快递慢", "快递太慢", "到得慢", "送得慢"];
    private static readonly string[] s_hurry = ["急", "赶", "来得及", "来不及", "等着用", "要用"];
    private static readonly string[] s_missing = ["少了", "只收到", "才收到", "没配", "漏了", "缺了"];

    /// <summary>The situation to acknowledge.</summary>
    public static Situation Of(Situation situation, Reply reply)
    {
        var text = reply.Thread.LastBuyerTurn.Text;
        return situation switch
        {
            Situation.SlowShipping when !Any(text, s_waited) => Situation.Hurry,
            Situation.General when Any(text, s_slow) => Situation.SlowShipping,
            Situation.General when Any(text, s_missing) => Situation.Missing,
            Situation.General when reply.EmotionLevel == 2 && Any(text, s_hurry) => Situation.Hurry,
            _ => situation,
        };
    }

    private static bool Any(string text, string[] words) => Array.Exists(words, w => text.Contains(w, StringComparison.Ordinal));
}
