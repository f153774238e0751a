namespace Zhiyin.Coach.Rewriting.Plans;

/// <summary>Plans for the intents C…/E… of handbook §2; own wording.</summary>
internal static class ComplaintPlans
{
    public static readonly Dictionary<string, ReplyPlan> All = new(StringComparer.Ordinal)
    {
        ["C01"] = new(Situation.Attitude, "这件事我接着处理到底，前面的记录我都看，您不用再说一遍，今天下班前给您结果", null, "原问题的处理结果"),
        ["C02"] = new(Situation.Mismatch, "我拿页面和您收到的逐条核对，今天下班前给您结论", "方便把您看到的那个页面或那句话截图发我吗？", "页面核对结果"),
        ["C03"] = new(Situation.Doubt, "我把授权和进货凭证调出来给您核对，并请专人跟进，今天下班前给您答复", "是在哪里鉴定的，有没有书面结果呢？", "授权与进货凭证"),
        ["C04"] = new(Situation.Legal, "您的诉求我完整记下来交给主管，今天下班前给您书面答复", "方便把依据和相关凭证发我吗？", "主管的书面答复"),
        ["C05"] = new(Situation.Threat, "评价由您决定，我先解决问题，今天下班前给您处理方案", "您最希望我们怎么解决呢？", "处理方案"),
        ["C06"] = new(Situation.Legal, "向有关部门反映是您的权利，我们会保存记录、配合处理，我现在请主管接手，半小时内联系您", "您希望先解决哪一点呢？", "主管姓名"),
        ["C07"] = new(Situation.Attitude, "好的，我现在请主管接手，前面的情况我一起转过去，您不用再说一遍，半小时内联系您", null, "主管姓名"),
        ["C08"] = new(Situation.Repeat, "前面的记录我已经在看，这次由我负责到底，今天下班前给您明确答复", null, "历史处理记录"),
        ["C09"] = new(Situation.Privacy, "请不要按对方要求操作或转账，我把情况报给主管和平台，今天下班前回复您核查结果", "来电或短信的号码、时间和内容方便发我吗？", "核查结果"),
        ["E01"] = new(Situation.General, "不客气，后面有任何问题随时找我"),
    };
}
