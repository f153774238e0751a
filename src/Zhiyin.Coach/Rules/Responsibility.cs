using System.Text.RegularExpressions;
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

/// <summary>Reads the responsibility from the facts (<c>责任</c>, <c>责任方</c>, <c>fault</c>, anywhere in them; «复核：…，商家责任» in a record of the case; <c>发货超时</c> is the shop's).</summary>
public static partial class ResponsibilityReader
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

        if (facts.All.Any(f => IsRecord(f) && ShopsFault().IsMatch(f.Value) && !Undecided().IsMatch(f.Value)))
        {
            return Responsibility.Shop;
        }

        // Whoever had to send it by then and did not is the shop.
        return facts.All.Any(f => f.Key.Contains("发货超时", StringComparison.Ordinal)) ? Responsibility.Shop : Responsibility.Open;
    }

    /// <summary>True for what was found or done in this case; what a policy lays down for every case, and what the goods are, establishes nothing.</summary>
    public static bool IsRecord(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.Path.Split('.', '[')[0] is not ("policy" or "policies" or "政策" or "规则" or "product" or "attrs" or "price" or "stock" or "category");
    }

    [GeneratedRegex("(?<!非|不是|不属于|不属|排除|并非)(?:商家|卖家|我方|我们|店铺|店家|店里|本店|仓库|仓储|打包)的?(?:全部|主要|全)?责(?:任|$)|责任(?:方)?(?:在|归|属于|属|为|是|判|:|：)*(?:商家|卖家|我方|我们|店铺|店家|店里|本店|仓库|仓储|打包)|(?:质量问题|瑕疵|破损|漏发|错发|少发|发错|漏装)(?:情况)?(?:属实|成立)", RegexOptions.None, 1000)]
    private static partial Regex ShopsFault();

    [GeneratedRegex("待(?:核|查|定|判|确认|检|举证)|未(?:定|判|核|明|查)|(?:核实|核查|调查|检测)中|不明|不清|疑似|可能|是否|初步", RegexOptions.None, 1000)]
    private static partial Regex Undecided();

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
