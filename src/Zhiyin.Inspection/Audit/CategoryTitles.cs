using Zhiyin.Coach.Engine;

namespace Zhiyin.Inspection.Audit;

/// <summary>The categories of CONTRACT.md §3 in words that a quality inspector uses.</summary>
public static class CategoryTitles
{
    private static readonly Dictionary<string, string> s_titles = new(StringComparer.Ordinal)
    {
        ["empathy.missing"] = "买家不满，第一句没有安抚",
        ["defense.first"] = "先解释，后安抚",
        ["tone.suppress"] = "叫买家别有情绪",
        ["tone.rhetorical"] = "反问、质问",
        ["tone.command"] = "命令口气",
        ["tone.blame"] = "怪到买家头上",
        ["tone.shirk"] = "推诿",
        ["tone.cold"] = "冷淡敷衍",
        ["tone.insult"] = "辱骂、讽刺、威胁",
        ["apology.liability"] = "责任未明先认错",
        ["empathy.repeated"] = "同一句安抚重复说",
        ["solution.premature"] = "没问清就给方案",
        ["answer.vague"] = "回答含糊",
        ["answer.unknown"] = "只说不知道",
        ["answer.offtopic"] = "答非所问",
        ["fact.conflict"] = "与已知事实冲突",
        ["fact.unsupported"] = "说了没有依据的数字",
        ["jargon.unexplained"] = "术语没解释",
        ["answer.no-why"] = "坏消息没给原因",
        ["answer.no-next-step"] = "没有下一步",
        ["guide.none"] = "没有引导",
        ["refusal.bare"] = "只拒绝，没给替代",
        ["time.missing"] = "没说具体时间",
        ["length.overload"] = "一条消息太长太满",
        ["structure.answer-late"] = "答案埋在后面",
        ["structure.steps"] = "步骤没有分条",
        ["question.too-many"] = "一次问太多",
        ["template.unfilled"] = "模板没填完",
        ["template.repeated"] = "同一段话重复发",
        ["template.generic"] = "只有客套话",
        ["ask.known"] = "追问已知信息",
        ["promise.absolute"] = "打包票",
        ["action.unbacked"] = "说做了却无记录",
        ["ad.absolute"] = "广告绝对化用语",
        ["ad.efficacy"] = "功效、疗效宣称",
        ["contact.offsite"] = "引导站外联系或付款",
        ["review.inducement"] = "索要或诱导评价",
        ["privacy.leak"] = "泄露个人信息",
        ["privacy.excess"] = "多要个人信息",
        ["rights.denied"] = "否认法定权利",
        ["price.deceptive"] = "价格误导、虚假紧迫",
        ["refund.manipulation"] = "诱导退款理由",
        ["counterfeit"] = "承认或出售仿品",
        ["shop.own"] = "店规",
        ["shop.missing"] = "店规：该说没说",
    };

    /// <summary>The title; the code itself for a category of a shop's own.</summary>
    public static string Of(Category category) => s_titles.GetValueOrDefault(category.Code, category.Code);
}
