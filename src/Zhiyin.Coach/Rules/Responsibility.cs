using Zhiyin.Coach.Engine;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules;

/// <summary>Who is answerable for what went wrong, as the facts say (handbook §5.4 M5); open until somebody established it.</summary>
public enum Responsibility
{
    Open,
    Shop,
    Carrier,
    Buyer,
}

/// <summary>Reads the responsibility from the facts (<c>责任</c>, <c>责任方</c>, <c>fault</c>, anywhere in them; <c>发货超时</c> is the shop's).</summary>
public static class ResponsibilityReader
{
    /// <summary>The responsibility that <paramref name="reply"/> may speak from.</summary>
    public static Responsibility Of(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return reply.Facts is { } facts ? Of(facts) : Responsibility.Open;
    }

    private static Responsibility Of(FactSheet facts)
    {
        foreach (var fact in facts.All)
        {
            if (fact.Key.StartsWith("责任", StringComparison.Ordinal) || fact.Key.Contains("原因", StringComparison.Ordinal) || fact.Key is "fault" or "responsibility" or "responsible")
            {
                var value = fact.Value;
                if (Any(value, "待", "未定", "不明", "核实中", "unknown"))
                {
                    continue;
                }

                if (Any(value, "商家", "我方", "店", "卖家", "仓库", "我们", "平台方", "shop", "seller", "漏发", "发错", "错发", "漏装", "质检"))
                {
                    return Responsibility.Shop;
                }

                if (Any(value, "快递", "物流", "承运", "carrier"))
                {
                    return Responsibility.Carrier;
                }

                if (Any(value, "买家", "顾客", "客户", "用户", "buyer", "customer"))
                {
                    return Responsibility.Buyer;
                }
            }
        }

        // Whoever had to send it by then and did not is the shop.
        return facts.All.Any(f => f.Key.Contains("发货超时", StringComparison.Ordinal)) ? Responsibility.Shop : Responsibility.Open;
    }

    private static bool Any(string value, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (value.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
