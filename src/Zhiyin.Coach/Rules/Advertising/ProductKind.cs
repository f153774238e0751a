using Zhiyin.Coach.Engine;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Advertising;

/// <summary>The kinds of goods that efficacy claims are judged by (handbook §4.1.4).</summary>
internal enum GoodsKind
{
    Unknown,
    General,
    Food,
    HealthFood,
    Cosmetic,
    SpecialCosmetic,
    MedicalDevice,
    Drug,
    MotherAndChild,
}

/// <summary>Reads the kind of goods from the facts.</summary>
internal static class ProductKind
{
    /// <summary>The kind; <see cref="GoodsKind.Unknown"/> when no category is given.</summary>
    public static GoodsKind Of(Reply reply) => Of(reply.Facts);

    /// <summary>The same for a fact sheet.</summary>
    public static GoodsKind Of(FactSheet? facts)
    {
        var category = facts?.Text("product", "category") ?? facts?.Text("category") ?? facts?.Text("product", "类目") ?? facts?.Text("类目");
        return category is null ? GoodsKind.Unknown : Of(category);
    }

    /// <summary>The kind that a shop's category name stands for.</summary>
    public static GoodsKind Of(string category)
    {
        if (Has(category, "器械", "医用", "理疗"))
        {
            return GoodsKind.MedicalDevice;
        }

        if (Has(category, "保健食品", "蓝帽", "保健品"))
        {
            return GoodsKind.HealthFood;
        }

        if (Has(category, "药"))
        {
            return GoodsKind.Drug;
        }

        if (Has(category, "特殊化妆品", "特妆", "染发", "防晒"))
        {
            return GoodsKind.SpecialCosmetic;
        }

        if (Has(category, "化妆", "护肤", "美妆", "面膜", "面霜", "精华", "彩妆", "洗护", "个护"))
        {
            return GoodsKind.Cosmetic;
        }

        if (Has(category, "食品", "零食", "饮料", "茶", "生鲜", "水果", "粮油", "酒"))
        {
            return GoodsKind.Food;
        }

        return Has(category, "母婴", "婴", "宠物", "童") ? GoodsKind.MotherAndChild : GoodsKind.General;
    }

    /// <summary>True when the facts hold a registration number of a special cosmetic.</summary>
    public static bool IsRegistered(Reply reply)
    {
        if (reply.Facts is { } facts)
        {
            foreach (var fact in facts.All)
            {
                if (fact.Key is "registration_no" or "注册证号" or "特字号" or "注册号" || fact.Value.Contains("特字", StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Has(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
