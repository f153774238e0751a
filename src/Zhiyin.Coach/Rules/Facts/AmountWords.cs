namespace Zhiyin.Coach.Rules.Facts;

/// <summary>Words that say which sum is meant, or how promotions go together.</summary>
internal static class AmountWords
{
    /// <summary>What is to be paid in the end.</summary>
    public static readonly string[] Totals = ["到手", "一共", "总共", "合计", "总价", "券后", "共计", "减完", "减后", "折后", "实付", "总的"];

    /// <summary>A sum for something less than the whole.</summary>
    public static readonly string[] Partly = ["只用", "不用券", "单独", "不算", "没算", "原价", "单件", "一件", "平时", "券前", "立减", "优惠", "省", "便宜"];

    /// <summary>All goods of the facts are meant.</summary>
    public static readonly string[] Together = ["一起", "两件", "两款", "都要", "都拍", "一共", "合", "总共", "俩"];

    /// <summary>Money given beside the refund itself.</summary>
    public static readonly string[] Goodwill = ["补偿", "赔", "红包", "差价", "差额", "运费", "券", "价保", "补贴", "邮费"];

    /// <summary>A promotion that allows no other beside it.</summary>
    public static readonly string[] Alone = ["不叠加", "不可叠", "不能叠", "不同享", "不与"];

    /// <summary>Promotions that go together.</summary>
    public static readonly string[] Stacking = ["叠加", "同享", "可叠"];

    /// <summary>A promotion that not everybody has.</summary>
    public static readonly string[] OnlySome = ["会员", "新客", "老客", "新人", "首单", "领", "学生", "以旧换新"];

    /// <summary>The buyer asks what it costs.</summary>
    public static readonly string[] PriceAsked = ["多少钱", "什么价", "啥价", "怎么卖", "价格", "卖多少"];

    /// <summary>True when one of <paramref name="words"/> stands in <paramref name="text"/>.</summary>
    public static bool Has(string text, string[] words) => Array.Exists(words, w => text.Contains(w, StringComparison.Ordinal));
}
