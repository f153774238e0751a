using System.Diagnostics.CodeAnalysis;

namespace Zhiyin.Text.Measures;

/// <summary>The units that follow a number, longest first for each first character.</summary>
internal static class Units
{
    private static readonly Dictionary<char, Unit[]> s_byFirst = Build();

    public static bool TryMatch(string text, int at, [NotNullWhen(true)] out Unit? unit)
    {
        unit = null;
        if (at >= text.Length || !s_byFirst.TryGetValue(text[at], out var units))
        {
            return false;
        }

        foreach (var candidate in units)
        {
            if (!text.AsSpan(at).StartsWith(candidate.Text, StringComparison.Ordinal))
            {
                continue;
            }

            var end = at + candidate.Text.Length;
            if (char.IsAsciiLetter(candidate.Text[^1]) && end < text.Length && char.IsAsciiLetter(text[end]))
            {
                continue;
            }

            unit = candidate;
            return true;
        }

        return false;
    }

    private static Dictionary<char, Unit[]> Build()
    {
        var all = new List<Unit>();
        Add(Measure.Yuan, 1, "元", "块钱", "块", "元钱", "圆", "rmb", "人民币");
        Add(Measure.Yuan, 0.1m, "毛", "角");
        Add(Measure.Length, 1, "cm", "厘米", "公分");
        Add(Measure.Length, 100, "m", "米");
        Add(Measure.Length, 0.1m, "mm", "毫米");
        Add(Measure.Length, 2.54m, "英寸", "寸", "吋");
        Add(Measure.Length, 100_000, "km", "公里", "千米");
        Add(Measure.Weight, 1, "kg", "公斤", "千克");
        Add(Measure.Weight, 0.5m, "斤");
        Add(Measure.Weight, 0.001m, "g", "克");
        Add(Measure.Weight, 0.05m, "两");
        Add(Measure.Weight, 0.000_001m, "mg", "毫克");
        Add(Measure.Weight, 1000, "吨");
        Add(Measure.Volume, 1, "ml", "毫升");
        Add(Measure.Volume, 1000, "l", "升");
        Add(Measure.Hours, 1, "小时", "个小时", "个钟头", "钟头", "个钟", "h", "hour", "hours");
        Add(Measure.Hours, 1 / 60m, "分钟", "min", "mins");
        Add(Measure.Hours, 1 / 3600m, "秒", "秒钟", "s");
        Add(Measure.Days, 1, "天", "日内", "个工作日", "工作日", "日", "个自然日");
        Add(Measure.Days, 7, "周", "个星期", "星期", "个礼拜", "礼拜");
        Add(Measure.Months, 1, "个月", "月内");
        Add(Measure.Months, 3, "个季度", "季度");
        Add(Measure.Months, 12, "年", "周年");
        Add(Measure.Percent, 1, "%", "个百分点");
        Add(Measure.Discount, 1, "折");
        foreach (var piece in "件 个 双 条 瓶 盒 袋 只 支 包 套 台 把 张 片 箱 罐 本 卷 块装 件套 枚 颗 粒 桶 副 床 顶 部 对 份 提 组 单 根 盆 株 朵".Split(' '))
        {
            Add(Measure.Pieces, 1, piece);
        }

        Add(Measure.Percent, 10, "成");
        Add(Measure.Other, 1000, "千瓦", "kw", "安时", "ah");
        Add(Measure.Other, 1, "w", "瓦", "千瓦时", "kwh", "v", "伏", "a", "安", "mah", "毫安", "毫安时", "℃", "°c", "度", "db", "分贝", "流明", "lm", "k", "hz", "赫兹", "gb", "g内存", "tb", "mb", "寸屏", "码", "号", "点", "期", "次", "人", "层", "级", "倍", "岁", "页", "目", "支装", "平", "平方", "平米", "m²", "㎡", "rpm", "转", "pa", "mpa");
        return all.GroupBy(u => u.Text[0]).ToDictionary(g => g.Key, g => g.OrderByDescending(u => u.Text.Length).ToArray());

        void Add(Measure measure, decimal factor, params string[] texts) => all.AddRange(texts.Select(t => new Unit(t, measure, factor)));
    }

    internal sealed record Unit(string Text, Measure Measure, decimal Factor);
}
