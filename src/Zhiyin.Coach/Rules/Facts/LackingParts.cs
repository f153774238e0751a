using System.Buffers;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>What the facts say is not in the parcel or not in the price («包装清单：手机（不含充电头）», «另购：蒸笼 29元»), and where a draft says that it is.</summary>
internal static class LackingParts
{
    private const int Shortest = 2;
    private const int Longest = 8;
    private const int Within = 9;
    private const int Verb = 3;

    private static readonly string[] s_lacks = ["不含", "不带", "不送", "不包", "未含", "未附", "未配", "不附", "不配", "没有"];

    // Names under which stands what costs extra; «选购» alone heads advice on what to choose.
    private static readonly SearchValues<string> s_extras = SearchValues.Create(["另购", "另买", "另配", "选配", "选购件", "可选购", "不含", "不包含", "未含", "不包括", "需自备", "自备", "另收费", "另付费", "额外收费", "加购"], StringComparison.Ordinal);
    private static readonly string[] s_bought = ["另购", "需另购", "另买", "需另买", "选配", "选购", "需选购", "可选购", "不含", "不包含", "单独购买", "需单独购买", "另外购买", "需自备", "自备", "另配", "需另配", "另收费", "另付费"];

    private static readonly SearchValues<string> s_supplied = SearchValues.Create(["都配", "配齐", "配好", "都有", "都带", "也有", "也带", "齐全", "全配", "标配", "附送", "在里面", "在盒", "一起发", "一块发", "一并发", "给您配"], StringComparison.Ordinal);
    private static readonly SearchValues<string> s_included = SearchValues.Create(["价里", "价格里", "价钱里", "包含在", "算在里", "含在里", "不另收", "不另算", "不再收", "不加钱", "不收钱", "免费", "白送", "赠送", "是送的", "是带的", "是配的", "是含的", "是包的", "随箱", "随货", "随盒", "带着的", "都含", "都包", "都送", "也送", "也含", "也包", "也配"], StringComparison.Ordinal);
    private static readonly string[] s_giving = ["送", "配", "带", "含", "附", "赠", "送了", "配了", "带了", "附了", "送您", "配有", "带有", "含有", "都包", "也包", "价格包", "价里包"];
    private static readonly SearchValues<string> s_elsewhere = SearchValues.Create(["买", "拍", "选购", "另购", "另外", "另算", "另付", "单卖", "自备", "家里", "链接", "以前", "之前", "套装", "套餐", "加价", "加钱", "补", "不含", "不带", "不送"], StringComparison.Ordinal);
    private static readonly SearchValues<char> s_prices = SearchValues.Create(" ¥￥0123456789:：+");
    private static readonly SearchValues<char> s_denying = SearchValues.Create("不没无未");

    /// <summary>The clause of the draft that supplies a part which <paramref name="fact"/> says is lacking; null when none does.</summary>
    public static TextSpan? SaidSupplied(Reply reply, Fact fact)
    {
        foreach (var part in Of(fact.Value))
        {
            if (SaidSupplied(reply, part) is { } clause)
            {
                return clause;
            }
        }

        foreach (var part in Extras(fact))
        {
            if (SaidSupplied(reply, part) is { } clause)
            {
                return clause;
            }

            if (SaidIncluded(reply, part) is { } included)
            {
                return included;
            }
        }

        return null;
    }

    private static IEnumerable<string> Of(string value)
    {
        foreach (var piece in value.Split(['，', ',', '。', ';', '；', ' ', '(', ')', '（', '）'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Array.Find(s_lacks, no => piece.StartsWith(no, StringComparison.Ordinal)) is { } lacks)
            {
                foreach (var part in piece[lacks.Length..].Split(['、', '和', '及', '或', '/']))
                {
                    if (part.Length is >= Shortest and <= Longest)
                    {
                        yield return part;
                    }
                }
            }
        }
    }

    // What stands under such a name: as its value, as an item of its list, or as a name with a price; or has such a value itself («充电头：另购»).
    private static IEnumerable<string> Extras(Fact fact)
    {
        if (Array.Exists(s_bought, b => fact.Value == b))
        {
            yield return fact.Key;
        }

        var names = fact.Path.Split('.');
        if (names[^1].AsSpan().ContainsAny(s_extras))
        {
            foreach (var item in fact.Value.Split(['，', ',', '。', ';', '；', '、', '和', '及', '或', '/', '(', ')', '（', '）']))
            {
                var end = item.AsSpan().IndexOfAny(s_prices);
                var part = (end >= 0 ? item[..end] : item).Trim();
                if (part.Length is >= Shortest and <= Longest)
                {
                    yield return part;
                }
            }
        }
        else if (names.Length > 1 && names[^2].AsSpan().ContainsAny(s_extras) && names[^1].Length is >= Shortest and <= Longest)
        {
            yield return names[^1];
        }
    }

    private static TextSpan? SaidSupplied(Reply reply, string part)
    {
        var text = reply.Text;
        if (Stated(reply, part) is not { } hit)
        {
            return null;
        }

        var clause = Scope.ClauseAround(text, hit);
        var after = text.AsSpan(hit.End, Math.Min(Within, clause.End - hit.End));
        return after.ContainsAny(s_supplied) && !clause.Of(text).ContainsAny(s_denying) ? clause : null;
    }

    // «蒸笼也是随锅带的», «轨道和安装都在这个价里», «还送了蒸笼»
    private static TextSpan? SaidIncluded(Reply reply, string part)
    {
        var text = reply.Text;
        foreach (var name in Names(part))
        {
            if (Stated(reply, name) is not { } hit)
            {
                continue;
            }

            var clause = Scope.ClauseAround(text, hit);
            var after = text[hit.End..clause.End];
            var before = text.AsSpan(clause.Start, hit.Start - clause.Start);
            if (before.ContainsAny(s_denying) || Zhiyin.Text.Measures.Numbers.Read(clause.Of(text).ToString()).Any(q => q.Measure == Zhiyin.Text.Measures.Measure.Yuan))
            {
                continue;
            }

            var included = after.AsSpan().ContainsAny(s_included) || IsCarried(after);
            var rest = after.Replace("不另", "", StringComparison.Ordinal).Replace("不再", "", StringComparison.Ordinal).Replace("不加", "", StringComparison.Ordinal).Replace("不收", "", StringComparison.Ordinal);
            if ((included && !rest.AsSpan().ContainsAny(s_denying)) || (Gives(before) && !after.AsSpan().ContainsAny(s_denying)))
            {
                return clause;
            }
        }

        return null;
    }

    // «上门安装» is said as «安装».
    private static IEnumerable<string> Names(string part)
    {
        yield return part;
        if (part.Length == 4 && part.StartsWith("上门", StringComparison.Ordinal))
        {
            yield return part[2..];
        }
    }

    // «随锅带», «随车配»: along with the goods.
    private static bool IsCarried(string after)
    {
        var at = after.IndexOf('随', StringComparison.Ordinal);
        return at >= 0 && at <= Verb && after.AsSpan(at + 1, Math.Min(Verb, after.Length - at - 1)).IndexOfAny("带配附发送") > 0;
    }

    private static bool Gives(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd("一个只套副把根张对的您");
        foreach (var verb in s_giving)
        {
            if (before.EndsWith(verb, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static TextSpan? Stated(Reply reply, string part)
    {
        var at = reply.Text.IndexOf(part, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var hit = new TextSpan(at, part.Length);
        var words = Scope.ClauseAround(reply.Text, hit).Of(reply.Text);
        return words.ContainsAny(s_elsewhere) || Around.Asked(reply, hit) || PolicyConflictRule.IsCondition(words) ? null : hit;
    }
}
