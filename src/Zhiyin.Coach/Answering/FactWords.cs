using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Answering;

/// <summary>Says one fact as a shop's agent would: «水箱4L», «到手189元», «退款是3月1日15:20退出的», not «key: value».</summary>
internal static partial class FactWords
{
    private const int LongValue = 10;
    private const int Clause = 8;

    // A value with one of these is a sentence of its own.
    private static readonly SearchValues<char> s_predicates = SearchValues.Create("能可需要后内承包补退换约送带为，");
    private const string Numeral = "约不≤≥<>一二三四五六七八九十两半";

    private static readonly Dictionary<string, string> s_english = new(StringComparer.OrdinalIgnoreCase)
    {
        ["price"] = "价格",
        ["stock"] = "库存",
        ["warranty"] = "质保",
        ["sku"] = "规格",
        ["qty"] = "数量",
        ["weight"] = "重量",
        ["size"] = "尺寸",
        ["color"] = "颜色",
        ["material"] = "材质",
        ["capacity"] = "容量",
        ["tracking"] = "物流",
        ["logistics"] = "物流",
    };

    // Lists whose entries are sentences of their own, and keys that add nothing to their value.
    private static readonly string[] s_plain = ["cautions", "notes", "tips", "misconceptions", "资料", "说明", "备注", "提示", "注意", "policy", "规则", "历史", "周期", "结论", "卖点", "fact"];

    // A key (or its end) and how its value is said; {0} is the value, and a word that the value already holds needs no frame.
    private static readonly (string Key, string Frame, string Held)[] s_frames =
    [
        ("付款时间", "您是{0}付的款", "付款"),
        ("下单", "您是{0}下的单", "下单"),
        ("发货超时", "{0}", "超时"),
        ("应发", "最晚{0}发出", "发"),
        ("关闭时间", "系统会在{0}自动关闭订单", "关闭"),
        ("最晚发货", "最晚{0}发出", "发"),
        ("预计发货", "预计{0}发出", "发"),
        ("预计送达", "预计{0}送到", "到"),
        ("发货", "{0}发货", "发"),
        ("出库状态", "现在{0}", "现在"),
        ("状态", "现在{0}", "现在"),
        ("出库", "{0}出库", "出库"),
        ("物流", "物流显示{0}", "物流"),
        ("节点", "包裹在{0}", "在"),
        ("签收", "您是{0}签收的", "签收"),
        ("最晚退款", "最晚{0}退款", "退款"),
        ("退款时间", "退款是{0}退出的", "退"),
        ("退款渠道", "走的是{0}", "退"),
        ("退货地址", "退货地址：{0}", "退货地址"),
        ("退款", "{0}退款", "退"),
        ("退件", "退件{0}", "退件"),
        ("清点", "仓库清点要{0}", "清点"),
        ("到账", "预计{0}到账", "账"),
        ("运费险", "这单有运费险，{0}", "运费险"),
        ("运费", "运费的话，{0}", "运费"),
        ("质保", "质保是{0}", "质保"),
        ("保修", "保修{0}", "保修"),
        ("查询", "{0}", ""),
        ("专票", "专票{0}", "专票"),
        ("发票", "{0}", ""),
        ("团购", "{0}", ""),
        ("样品", "样品{0}", "样品"),
        ("会员券", "会员券{0}", "会员"),
        ("优惠券", "有一张{0}的券", "券"),
        ("满减", "{0}", ""),
        ("到手", "到手{0}", "到手"),
        ("赠品规则", "{0}", ""),
        ("赠品条件", "{0}", ""),
        ("赠品", "现在送{0}", "送"),
        ("尾款时间", "尾款时间是{0}", "尾款"),
        ("定金规则", "{0}", ""),
        ("成分", "成分是{0}", "成分"),
        ("材质", "材质是{0}", "材质"),
        ("面料", "面料是{0}", "面料"),
        ("授权编号", "授权书编号是{0}", "编号"),
        ("授权", "我们是{0}", "我们"),
        ("防伪", "收到后可以{0}核对", "核对"),
        ("功效", "标签上写的功效是{0}", "功效是"),
        ("备案", "备案号是{0}", "备案"),
        ("差额", "差额{0}", "差"),
        ("价保", "{0}", ""),
        ("实付", "实际付了{0}", "付"),
        ("质量问题", "确认是质量问题的话，{0}", "质量"),
        ("描述不符", "确实跟描述不符的话，{0}", "不符"),
        ("破损", "{0}", ""),
        ("养护", "{0}", ""),
        ("洗护", "洗的时候{0}", "洗"),
        ("安装时间", "大概{0}", "分钟"),
        ("时效", "{0}", ""),
        ("到货", "预计{0}到货", "到货"),
        ("restock", "预计{0}到货", "到货"),
        ("价格", "现在{0}", "价"),
        ("标价", "现在标价{0}", "价"),
    ];

    /// <summary>The last name of the fact's path, without its index, English names of common keys in Chinese.</summary>
    public static string KeyOf(Fact fact)
    {
        var key = fact.Key;
        var bracket = key.IndexOf('[', StringComparison.Ordinal);
        key = bracket < 0 ? key : key[..bracket];
        return s_english.GetValueOrDefault(key, key);
    }

    /// <summary>True when the fact can be said in Chinese at all.</summary>
    public static bool HasName(Fact fact) => !KeyOf(fact).Any(char.IsAsciiLetter) || IsPlain(fact) || s_english.ContainsKey(fact.Key) || fact.Value.Any(Text.Segments.Segmenter.IsHan);

    /// <summary>The fact as a clause without a closing mark; <paramref name="asked"/> when the buyer named its key, so that it need not be said again.</summary>
    public static string Say(Fact fact, bool asked)
    {
        var key = KeyOf(fact).TrimStart('的');
        var value = Dates(fact.Value.Trim().TrimEnd('。', '；', ';')).Replace("店铺承担", "我们承担", StringComparison.Ordinal);
        value = value.StartsWith("原路", StringComparison.Ordinal) ? "款项" + value : value;
        if (value is "true")
        {
            return $"支持{key}";
        }

        if (value is "有" or "无" or "没有" && !fact.Path.StartsWith("stock", StringComparison.OrdinalIgnoreCase) && !key.StartsWith('有'))
        {
            return value is "有" ? "有" + key : "没有" + key;
        }

        if (value is "false")
        {
            return $"不支持{key}";
        }

        if (fact.Path.StartsWith("stock", StringComparison.OrdinalIgnoreCase) || fact.Path.Contains("库存", StringComparison.Ordinal))
        {
            var plain = key is "默认" or "库存" or "总数" or "数量" || !key.Any(Text.Segments.Segmenter.IsHan);
            return (plain ? "现在" : key) + (value == "0" ? "暂时没货" : "有货");
        }

        if (key.Any(char.IsAsciiDigit) && !IsPlain(fact))
        {
            return key + value;
        }

        if (IsPlain(fact) || !key.Any(Text.Segments.Segmenter.IsHan))
        {
            return value;
        }

        // «签收后7天内无理由» under «退货»: what may be done is said.
        if (key.Contains('退', StringComparison.Ordinal) && value.Contains("无理由", StringComparison.Ordinal) && !value.Contains('退', StringComparison.Ordinal))
        {
            return value.Replace("无理由", "可以无理由退货", StringComparison.Ordinal);
        }

        if (key is "价格" or "标价" or "到手价" or "差额" && value.All(c => char.IsAsciiDigit(c) || c == '.'))
        {
            value += "元";
        }

        foreach (var (name, frame, held) in s_frames)
        {
            if (key.Contains(name, StringComparison.Ordinal) && key.Length <= name.Length + 4)
            {
                if (name == "满减")
                {
                    return key.Replace("满减", "", StringComparison.Ordinal) + value;
                }

                return held.Length > 0 && value.Contains(held, StringComparison.Ordinal) || (frame.Contains("可以", StringComparison.Ordinal) && value.Contains('可', StringComparison.Ordinal)) ? value : string.Format(CultureInfo.InvariantCulture, frame, WithoutYes(value));
            }
        }

        if (value.Contains(key, StringComparison.Ordinal))
        {
            return value;
        }

        var first = value.Length > 0 ? value[0] : ' ';
        return first switch
        {
            _ when asked && value.Length > LongValue => value,
            _ when char.IsAsciiLetterOrDigit(first) || Numeral.Contains(first, StringComparison.Ordinal) || "可能支不需要".Contains(first, StringComparison.Ordinal) => key + value,
            '有' => key + value,
            _ when key.Contains('比', StringComparison.Ordinal) => key + value,
            '满' or '免' => key + value,
            _ when value.Length >= Clause && value.AsSpan().ContainsAny(s_predicates) => value,
            _ when value.Length > LongValue => $"{key}这块，{value}",
            _ => $"{key}是{value}",
        };
    }

    private static bool IsPlain(Fact fact)
        => Array.Exists(s_plain, p => fact.Key.StartsWith(p, StringComparison.OrdinalIgnoreCase)) || fact.Path.EndsWith(']');

    // «有，退货后赔付» after «有运费险» says it twice.
    private static string WithoutYes(string value)
        => value.StartsWith("有，", StringComparison.Ordinal) || value.StartsWith("显示", StringComparison.Ordinal) ? value[2..]
            : value.StartsWith('未') ? "还没" + value[1..] : value;

    /// <summary>Dates as people write them: 2026-03-05 → 3月5日.</summary>
    public static string Dates(string value)
        => IsoDate().Replace(value, m => $"{int.Parse(m.Groups["month"].Value, CultureInfo.InvariantCulture)}月{int.Parse(m.Groups["day"].Value, CultureInfo.InvariantCulture)}日{m.Groups["time"].Value}");

    [GeneratedRegex(@"\d{4}-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<time>\d{2}:\d{2})(?::\d{2})?(?:[+-]\d{2}:?\d{2}|Z)?)?", RegexOptions.None, 1000)]
    private static partial Regex IsoDate();
}
