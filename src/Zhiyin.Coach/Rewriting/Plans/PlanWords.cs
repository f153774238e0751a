using System.Buffers;
using Zhiyin.Coach.Engine;

namespace Zhiyin.Coach.Rewriting.Plans;

/// <summary>Fills the words of a plan from the case: what is asked about, by when, who takes over.</summary>
internal static class PlanWords
{
    private static readonly SearchValues<char> s_moving = SearchValues.Create("响声吵抖转卡闪充亮");
    private static readonly SearchValues<char> s_shoes = SearchValues.Create("脚鞋靴");
    private static readonly SearchValues<char> s_sharp = SearchValues.Create("碎裂玻瓷");

    // What buyers ask about, and how it is called in an answer; longer words first.
    private static readonly (string Asked, string Said)[] s_topics =
    [
        ("保质期", "保质期"), ("生产日期", "生产日期"), ("配料", "配料表"), ("电池", "电池容量"), ("续航", "续航"), ("充一次", "续航"), ("用多久", "使用时长"), ("功率", "功率"), ("费电", "功率和耗电"), ("噪音", "噪音"), ("吵", "噪音"),
        ("尺寸", "尺寸"), ("多大", "大小"), ("多高", "高度"), ("多宽", "宽度"), ("多长", "长度"), ("多厚", "厚度"), ("厚吗", "厚度"), ("厚不厚", "厚度"), ("薄", "厚度"), ("透", "厚度和透不透"), ("容量", "容量"), ("多重", "重量"), ("重不重", "重量"), ("几斤", "重量"),
        ("防水", "防水"), ("降噪", "降噪效果"), ("像素", "像素"), ("内存", "内存"), ("承重", "承重"), ("甲醛", "环保检测"), ("味道", "气味"), ("甜", "甜度"), ("新鲜", "新鲜程度"), ("产地", "产地"), ("掉色", "掉不掉色"), ("缩水", "缩不缩水"), ("起球", "起不起球"),
        ("机洗", "洗护方法"), ("面料", "面料"), ("材质", "材质"), ("成分", "成分"), ("纯棉", "成分"), ("什么料", "材质"), ("颜色", "颜色"), ("型号", "型号"), ("版本", "版本"), ("座位", "座位"), ("有效期", "有效期"), ("使用期限", "使用期限"),
    ];

    /// <summary>The text with its blanks filled.</summary>
    public static string Fill(string text, Reply reply)
    {
        if (!text.Contains('{', StringComparison.Ordinal))
        {
            return text;
        }

        return text
            .Replace("{topic}", Topic(reply.Thread.LastBuyerTurn.Text) ?? "这个", StringComparison.Ordinal)
            .Replace("{today}", WorkingHours.Until(reply), StringComparison.Ordinal)
            .Replace("{use}", reply.Thread.Safety.Eaten ? "吃" : "用", StringComparison.Ordinal)
            .Replace("{title}", Title(reply.Thread.LastBuyerTurn.Text), StringComparison.Ordinal)
            .Replace("{note}", Note(reply.Thread.LastBuyerTurn.Text), StringComparison.Ordinal)
            .Replace("{shot}", Shot(reply.Thread.LastBuyerTurn.Text), StringComparison.Ordinal)
            .Replace("{fit}", Fit(reply.Thread.LastBuyerTurn.Text), StringComparison.Ordinal)
            .Replace("{sharp}", Sharp(reply.Thread.LastBuyerTurn.Text), StringComparison.Ordinal)
            .Replace("{owner}", Owner(reply), StringComparison.Ordinal);
    }

    private static string? Topic(string question)
    {
        foreach (var (asked, said) in s_topics)
        {
            if (question.Contains(asked, StringComparison.Ordinal))
            {
                return said;
            }
        }

        return null;
    }

    private static string Shot(string text) => text.AsSpan().ContainsAny(s_moving) ? "录一小段视频" : "把出问题的地方拍一下";

    private static string Fit(string text) => text.AsSpan().ContainsAny(s_shoes) ? "您平时穿多大码，脚长大概多少呢？" : "您的身高体重大概多少，喜欢合身还是宽松一点？";

    private static string Title(string text) => text.Contains("公司", StringComparison.Ordinal) || text.Contains("单位", StringComparison.Ordinal) ? "公司的全称和税号方便发我一下吗？" : "抬头是个人还是公司，公司的话税号也一起发我好吗？";

    private static string Note(string text) => text.Contains("一起发", StringComparison.Ordinal) || text.Contains('合', StringComparison.Ordinal) ? "要合在一起的另一单，订单号方便发我吗？" : "要备注的内容方便完整发我一下吗？";

    private static string Sharp(string text) => text.AsSpan().ContainsAny(s_sharp) ? "断口先别用手碰，" : "";

    /// <summary>Who takes over: the supervisor, by name where the facts have it.</summary>
    public static string Owner(Reply reply)
    {
        foreach (var fact in reply.Facts?.All ?? [])
        {
            if (fact.Key is "主管" or "组长" or "负责人" or "supervisor" && fact.Value.Length is > 1 and <= 4)
            {
                return "主管" + fact.Value;
            }
        }

        return "主管";
    }
}
