using System.Buffers;
using System.Text.RegularExpressions;
using Zhiyin.Text;

namespace Zhiyin.Coach.Rules.Template;

/// <summary>Finds unfilled placeholders in a normalised text: {…}, 【姓名】, [订单号], XX, ___; chat emotes and sizes are none.</summary>
internal static class Placeholders
{
    /// <summary>Without one of these there is nothing to look for.</summary>
    public static readonly SearchValues<char> Signs = SearchValues.Create("{[【<_x某○×*$%");

    // A class of its own: the expression is costly to build and most drafts have no sign of a placeholder.
    private static class Shape
    {
        // Non-backtracking: linear in the draft, whatever it holds.
        public static readonly Regex Expression = new("""\$?\{\{?[^{}\n]{1,20}\}\}?|%[a-z_]{2,16}%|[\[【<][^\[\]【】<>\n]{1,16}[\]】>]|_{2,}|x{2,5}|x月x日|x月|x天|x元|x点|x小时|x分钟|x个工作日|[×○]{2,5}|\*{4,}|某某""", RegexOptions.NonBacktracking);
    }

    private static readonly string[] s_names =
        ["姓名", "名字", "名称", "仓库", "网点", "部门", "昵称", "称呼", "店名", "店铺", "客服", "订单", "单号", "时间", "日期", "金额", "价格", "商品", "产品", "地址", "电话", "链接", "编号", "数量", "尺码", "型号", "颜色", "公司", "填写", "填入", "插入", "此处", "原因", "方案", "诉求", "问题", "主管", "天数", "小时", "快递", "物流", "批号", "品牌", "规格", "城市", "变量", "x", "某", "name", "date", "time", "order"];

    /// <summary>The placeholders from left to right.</summary>
    public static IEnumerable<TextSpan> In(string text)
    {
        foreach (Match match in Shape.Expression.Matches(text))
        {
            if (IsPlaceholder(text, match))
            {
                yield return new TextSpan(match.Index, match.Length);
            }
        }
    }

    // Exports blank out personal data as [地址x] or [orderid_101]: the agent did fill those.
    private static bool IsMask(string inside)
        => inside.StartsWith("数字", StringComparison.Ordinal)
            || (inside.Length >= 2 && inside[^1] == 'x' && Text.Segments.Segmenter.IsHan(inside[^2]))
            || inside.Contains("id_", StringComparison.Ordinal);

    private static bool IsPlaceholder(string text, Match match)
    {
        var value = match.ValueSpan;
        switch (value[0])
        {
            case '{' or '$' or '%':
                return true;
            case '[' or '【' or '<':
                var inside = value[1..^1].ToString();
                return !IsMask(inside) && Array.Exists(s_names, n => inside.Contains(n, StringComparison.Ordinal)) && !inside.Contains("图片", StringComparison.Ordinal);
            case 'x' or '×' or '○' or '*':
                // «2xl», «xxl», «exx» are sizes and words, not gaps.
                var before = match.Index > 0 ? text[match.Index - 1] : ' ';
                var after = match.Index + match.Length < text.Length ? text[match.Index + match.Length] : ' ';
                return !char.IsAsciiLetterOrDigit(before) && !char.IsAsciiLetterOrDigit(after) && !(after is '码' or '号' && value[0] == 'x' && before is not '单' and not '位');
            default:
                return true;
        }
    }
}
