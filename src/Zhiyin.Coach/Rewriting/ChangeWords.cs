namespace Zhiyin.Coach.Rewriting;

/// <summary>What a rewrite did about a finding, said to the agent in Chinese.</summary>
internal static class ChangeWords
{
    private static readonly Dictionary<string, string> s_words = new(StringComparer.Ordinal)
    {
        ["empathy.missing"] = "先接住买家的感受，再说事情",
        ["defense.first"] = "把解释放到承认感受之后",
        ["tone.suppress"] = "不劝买家压住情绪，改为承认感受",
        ["tone.rhetorical"] = "反问改成陈述和可做的事",
        ["tone.command"] = "命令改成请求或由我们来做",
        ["tone.blame"] = "去掉归咎买家的话",
        ["tone.shirk"] = "由我们接手，不让买家自己去找别人",
        ["tone.cold"] = "换成完整、有内容的回答",
        ["tone.insult"] = "去掉伤人的话",
        ["apology.liability"] = "责任未定，只为体验致歉",
        ["empathy.repeated"] = "换一句没有说过的安抚",
        ["solution.premature"] = "先问清情况，再给方案",
        ["answer.vague"] = "含糊的说法换成事实，没有事实就先核实",
        ["answer.unknown"] = "「不知道」换成核实并回复",
        ["answer.offtopic"] = "回到买家问的问题上",
        ["fact.conflict"] = "与资料不符的说法改为资料上的",
        ["fact.unsupported"] = "去掉资料里没有的数字或说法",
        ["jargon.unexplained"] = "术语换成大白话",
        ["answer.no-why"] = "补上原因",
        ["answer.no-next-step"] = "补上下一步、时间和负责人",
        ["guide.none"] = "补一个能帮买家决定的问题",
        ["refusal.bare"] = "拒绝之外给出可以做的",
        ["time.missing"] = "「尽快」换成具体时间",
        ["length.overload"] = "分行分点，去掉无关内容",
        ["structure.answer-late"] = "把答案提到最前面",
        ["structure.steps"] = "拆成编号步骤",
        ["question.too-many"] = "只留最要紧的问题",
        ["template.unfilled"] = "去掉没填的占位",
        ["template.repeated"] = "换掉重复的话",
        ["template.generic"] = "客套换成针对性的回答",
        ["ask.known"] = "不再问已经知道的信息",
        ["promise.absolute"] = "保证改为预计和跟进时间",
        ["action.unbacked"] = "没有记录的「已办」改为现在去办并回报",
        ["ad.absolute"] = "去掉绝对化用语",
        ["ad.efficacy"] = "去掉功效承诺",
        ["contact.offsite"] = "留在平台内沟通和付款",
        ["review.inducement"] = "不拿好处换评价",
        ["privacy.leak"] = "去掉个人信息",
        ["privacy.excess"] = "不索要用不着的个人信息",
        ["rights.denied"] = "不拒绝买家的法定权利",
        ["price.deceptive"] = "去掉没有依据的价格说法",
        ["refund.manipulation"] = "不引导买家改原因或先做让步",
        ["counterfeit"] = "去掉仿品说法",
    };

    /// <summary>The words for a category code.</summary>
    public static string For(string category) => s_words.GetValueOrDefault(category, "按建议修改");
}
