using System.Text;
using Zhiyin.Coach.Answering;
using Zhiyin.Coach.Engine;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rewriting;

/// <summary>Answers from what the shop knows: picks the facts that the buyer's question is about and says them, nothing else (handbook A-24).</summary>
internal static class FactAnswer
{
    private const int MostFacts = 2;

    // Which keys answer which intent; keys are as shops write them, so a part of the key is enough.
    private static readonly Dictionary<string, string[]> s_keys = new(StringComparer.Ordinal)
    {
        ["S03"] = ["成分", "材质", "面料"],
        ["S07"] = ["授权", "防伪", "质检", "资质"],
        ["S08"] = ["库存", "到货", "补货", "现货", "stock", "restock"],
        ["S10"] = ["优惠", "满减", "券", "活动", "到手", "promo"],
        ["S11"] = ["赠品"],
        ["S12"] = ["尾款", "定金", "预售"],
        ["S13"] = ["运费", "包邮", "邮费"],
        ["S14"] = ["发货", "截单", "时效", "送达", "快递"],
        ["S15"] = ["支付", "分期", "付款"],
        ["S16"] = ["退货", "无理由", "质保", "运费险", "保修"],
        ["M02"] = ["发货", "发出", "出库"],
        ["M06"] = ["物流", "节点", "送达", "单号"],
        ["M07"] = ["物流", "节点", "停", "查件"],
        ["M10"] = ["价保", "差额"],
        ["M11"] = ["发票", "抬头"],
        ["A01"] = ["退货", "无理由", "地址"],
        ["A02"] = ["库存", "换货"],
        ["A10"] = ["质保", "保修", "维修", "warranty"],
        ["A11"] = ["退货", "退件", "地址", "签收"],
        ["A12"] = ["退款", "到账", "渠道"],
        ["A13"] = ["运费", "运费险"],
        ["A15"] = ["签收", "物流", "派送"],
    };

    private static readonly Dictionary<string, string> s_english = new(StringComparer.OrdinalIgnoreCase)
    {
        ["price"] = "价格",
        ["stock"] = "库存",
        ["warranty"] = "质保",
        ["policy"] = "规则",
    };

    // How buyers ask for what shops file under other words.
    private static readonly (string[] Asked, string[] Keys)[] s_meanings =
    [
        (["多少钱", "什么价", "价格", "几块"], ["价", "price"]),
        (["多大", "容量", "几升", "多少升", "毫升"], ["容量", "尺寸", "规格", "大小"]),
        (["多重", "几斤", "重不重"], ["重"]),
        (["什么料", "什么做的", "材质", "是棉", "成分"], ["材质", "成分", "面料"]),
        (["多少瓦", "功率", "费电"], ["功率"]),
        (["保修", "质保"], ["质保", "保修", "warranty"]),
    ];

    /// <summary>The sentence, without its closing mark; null when no fact is about the question.</summary>
    public static string? Compose(Reply reply) => Find(reply.Thread)?.Text;

    /// <summary>The same with the paths of the facts it says.</summary>
    public static Answer? Find(ThreadReading thread)
    {
        if (thread.Conversation.Facts is not { } facts || thread.LastBuyerTurn.IsEmpty)
        {
            return null;
        }

        var question = thread.LastBuyerTurn.Text;
        var intent = thread.Intents.IsEmpty ? null : thread.Intents[0].Code;
        var keys = intent is not null && s_keys.TryGetValue(intent, out var found) ? found : [];
        var best = facts.All
            .Where(Speakable)
            .Select(f => (Fact: f, Score: Score(f, question, keys)))
            .Where(f => f.Score > 0)
            .OrderByDescending(f => f.Score)
            .Take(MostFacts)
            .ToList();
        if (best.Count == 0)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var (fact, _) in best)
        {
            if (text.Length > 0)
            {
                text.Append('，');
            }

            text.Append(Say(fact));
        }

        return new Answer(text.ToString(), [.. best.Select(b => b.Fact.Path)]);
    }

    private static bool Speakable(Fact fact)
        => fact.Value.Length is > 0 and <= 60
            && !fact.Path.StartsWith("actions", StringComparison.Ordinal)
            && !fact.Path.StartsWith("now", StringComparison.Ordinal)
            && !fact.Path.Contains("forbidden", StringComparison.OrdinalIgnoreCase)
            && (s_english.ContainsKey(KeyOf(fact)) || !KeyOf(fact).Any(char.IsAsciiLetter));

    // A key that the buyer names weighs most; a value with the buyer's own words next; a key of the intent last.
    private static int Score(Fact fact, string question, string[] keys)
    {
        var key = KeyOf(fact);
        var score = 0;
        if (key.Length >= 2 && question.Contains(key, StringComparison.Ordinal))
        {
            score += 4;
        }

        for (var i = 0; i + 1 < key.Length; i++)
        {
            if (question.Contains(key.AsSpan(i, 2), StringComparison.Ordinal))
            {
                score++;
            }
        }

        foreach (var wanted in keys)
        {
            if (fact.Path.Contains(wanted, StringComparison.OrdinalIgnoreCase))
            {
                score += 2;
            }
        }

        foreach (var (asked, filed) in s_meanings)
        {
            if (Array.Exists(asked, a => question.Contains(a, StringComparison.Ordinal)) && Array.Exists(filed, k => key.Contains(k, StringComparison.OrdinalIgnoreCase)))
            {
                score += 3;
            }
        }

        return score;
    }

    private static string Say(Fact fact)
    {
        var key = s_english.GetValueOrDefault(KeyOf(fact), KeyOf(fact));
        return fact.Value switch
        {
            "true" => $"支持{key}",
            "false" => $"不支持{key}",
            "0" when fact.Path.Contains("stock", StringComparison.OrdinalIgnoreCase) || fact.Path.Contains("库存", StringComparison.Ordinal) => $"{key}暂时没有货",
            _ when fact.Value.Contains(key, StringComparison.Ordinal) => fact.Value.TrimEnd('。'),
            _ when fact.Value.Length > 8 => $"{key}：{fact.Value.TrimEnd('。')}",
            _ => $"{key}是{fact.Value}",
        };
    }

    private static string KeyOf(Fact fact)
    {
        var key = fact.Key;
        var bracket = key.IndexOf('[', StringComparison.Ordinal);
        return bracket < 0 ? key : key[..bracket];
    }
}

file static class SpanContains
{
    public static bool Contains(this string text, ReadOnlySpan<char> part, StringComparison comparison) => text.AsSpan().Contains(part, comparison);
}
