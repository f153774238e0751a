using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Facts.Named;

/// <summary>Where goods are made.</summary>
internal static class Origins
{
    private static readonly string[] s_abroad = ["日本", "韩国", "美国", "德国", "法国", "英国", "意大利", "澳大利亚", "澳洲", "新西兰", "泰国", "越南", "马来西亚", "印度尼西亚", "印尼", "荷兰", "瑞士", "加拿大", "西班牙", "俄罗斯", "丹麦", "瑞典", "智利", "巴西"];
    private static readonly string[] s_home = ["北京", "上海", "天津", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "内蒙古", "广西", "西藏", "宁夏", "新疆"];
    private static readonly string[] s_all = ["中国", "国产", .. s_abroad, .. s_home];
    private static readonly string s_place = $"({string.Join('|', s_all)})";

    /// <summary>«产地是日本», «日本原装进口», «新疆产的».</summary>
    public static readonly NamedKind Kind = new("产地", ["产地", "原产", "出产", "生产地"],
        PatternSet.Of("named.origin", $"(产地|原产地|原产国)(是|在|为|:|就是|都是)?{s_place}", $"{s_place}(本土|本地|当地)?(原装)?(进口|原产|生产|制造|产的)", "国产(的|货)", $"{s_place}{{0,4}}产的", $"(都)?是{s_place}产")
            .Spare($"{s_place}(的)?(品牌|牌子|设计|技术|团队){{0,6}}产", $"{s_place}(进口|生产)(的)?(面料|布料|机芯|芯片|电机|原料|皮料|牛皮|棉花|线|机器|设备|技术|工艺|标准|许可)"),
        Places, Agree);

    private static IEnumerable<string> Places(string text, bool keyed)
    {
        if (!keyed && !text.Contains('产', StringComparison.Ordinal) && !text.Contains("进口", StringComparison.Ordinal) && !text.Contains("制造", StringComparison.Ordinal))
        {
            return [];
        }

        return s_all.Where(p => text.Contains(p, StringComparison.Ordinal)).Select(p => p switch { "国产" => "中国", "澳洲" => "澳大利亚", "印尼" => "印度尼西亚", _ => p });
    }

    // A province is in China, but China need not be that province.
    private static bool? Agree(string said, string given)
    {
        var (saidHome, givenHome) = (Array.IndexOf(s_home, said) >= 0, Array.IndexOf(s_home, given) >= 0);
        return said == given || (said == "中国" && givenHome) || (saidHome && given == "中国");
    }
}
