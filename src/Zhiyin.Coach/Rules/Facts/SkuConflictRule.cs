using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>What was ordered (model, size, colour) is told differently from the order.</summary>
internal sealed class SkuConflictRule : ReplyRule
{
    private const string Bought = "(拍|买|下单?|订|选|付|要)(的|了)(就)?(是|为)?";
    private static readonly PatternSet s_model = PatternSet.Of("sku.model", [.. "abcdefgh".Select(c => $"{Bought}{{0,4}}{c}(款|型|版)"), "(您的|这个|这)?订单(里|上|显示)?(是|为|写的是){0,4}[abcdefgh](款|型|版)"]);
    private static readonly PatternSet s_size = PatternSet.Of("sku.size", $"{Bought}{{0,6}}(xs|s|m|l|xl|xxl|xxxl|2xl|3xl|4xl|均|#)(码|号)");
    private static readonly PatternSet s_colour = PatternSet.Of("sku.colour", $"{Bought}{{0,6}}(黑|白|红|蓝|绿|粉|灰|黄|紫|米|杏|咖|棕|橙|银|金|雾蓝|藏青|卡其)色");

    public override RuleInfo Info { get; } = new("FCT007", "fact.conflict.sku", Categories.FactConflict, Severity.Error)
    {
        Title = "买家拍的规格说错了",
        Why = "规格说错，后面的发货、换货都会跟着错。",
        Basis = "handbook A-24",
        Bad =
        [
            new("您[|拍的是B款|]，黑色的", Better: "您拍的是A款，黑色的", Facts: """{"order":{"sku":"A款 黑色"}}"""),
            new("您[|买的是L码|]", Facts: """{"order":{"规格":"雾蓝 M码"}}"""),
        ],
        Good =
        [
            new("您拍的是A款，黑色的", Facts: """{"order":{"sku":"A款 黑色"}}"""), new("您拍的是B款吗", Facts: """{"order":{"sku":"A款 黑色"}}"""), "您拍的是B款", new("您买的是M码", Facts: """{"order":{"规格":"雾蓝 M码"}}"""),
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_model, s_size, s_colour];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (reply.Facts is not { } facts)
        {
            return;
        }

        foreach (var (set, marks) in (ReadOnlySpan<(PatternSet, string)>)[(s_model, "款型版"), (s_size, "码号"), (s_colour, "色")])
        {
            if (reply.First(set) is { } span && !Around.Asked(reply, span) && Ordered(facts) is { Length: > 0 } ordered && ordered.AsSpan().IndexOfAny(marks) > 0)
            {
                var told = Token(reply.Text, span);
                if (!ordered.Contains(told, StringComparison.OrdinalIgnoreCase))
                {
                    findings.Add(this, span, $"订单里是「{ordered.Trim()}」", better: "按订单改正");
                }
            }
        }
    }

    // The size, model or colour at the end of the hit, with its closing word.
    private static string Token(string text, TextSpan span)
    {
        var start = span.End - 1;
        while (start > span.Start && (char.IsAsciiLetterOrDigit(text[start - 1]) || start == span.End - 1))
        {
            start--;
        }

        return text[start..span.End];
    }

    private static string Ordered(FactSheet facts)
    {
        var ordered = "";
        foreach (var fact in facts.All)
        {
            if (fact.Path.StartsWith("order", StringComparison.Ordinal) && (fact.Key is "sku" or "规格" or "款式" or "颜色" or "尺码" or "spec" or "variant" or "型号" or "商品"))
            {
                ordered = $"{ordered} {fact.Value}";
            }
        }

        return ordered;
    }
}
