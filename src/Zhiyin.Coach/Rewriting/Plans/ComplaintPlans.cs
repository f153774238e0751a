namespace Zhiyin.Coach.Rewriting.Plans;

/// <summary>Plans for the intents C…/E… of handbook §2; own wording.</summary>
internal static class ComplaintPlans
{
    public static readonly Dictionary<string, ReplyPlan> All = new(StringComparer.Ordinal)
    {
        ["C01"] = new(Situation.Attitude, ["这件事我接着处理到底，前面的记录我看了，您不用再说一遍，{today}给您结果", "后面由我跟您对接，原来的问题我先处理，{today}答复您，记录也会给主管看"], null, "原问题的处理结果"),
        ["C02"] = new(Situation.Mismatch, ["您发来的我跟页面逐条对，是不是页面写得不对，{today}给您结论", "页面怎么写的、您收到的怎样，我对清楚，{today}给您一个结论"], ["方便把您看到的那句话和实物拍给我吗？", "您当时看到的是哪一句，方便截图发我吗？"], "页面核对结果") { AskAnyway = true, Then = ["您发来照片，我跟页面的说明逐条对，{today}给您结论"] },
        ["C03"] = new(Situation.Doubt, ["授权和进货凭证我调出来给您核对，也请专人跟进，{today}给您答复", "我把进货的凭证找出来，{today}和专人的意见一起答复您"], ["是哪里让您觉得不对，方便拍给我看看吗？", "是在哪里鉴定的，有没有书面结果呢？"], "授权与进货凭证") { AskAnyway = true, Then = ["凭证您都可以核对，{today}专人再给您答复"] },
        ["C04"] = new(Situation.Legal, ["您的诉求我完整记下来交给{owner}，是不是要赔要核对页面和实物，{today}给您书面答复", "这件事我报给{owner}核实，{today}书面答复您，该怎么处理有个明白话"], ["方便把依据和下单时的页面截图发我吗？"], "主管的书面答复"),
        ["C05"] = new(Situation.Threat, ["评价由您决定，我先把问题解决了，{today}给您处理方案", "怎么评价是您的权利，我先管把事情办好，{today}答复您"], ["您最希望我们怎么解决呢？", "退货退款还是补一件，您更想要哪一种呢？"], "处理方案") { Lead = "评价由您决定，我先解决问题。", Then = ["您选一个，我{today}办好给您回话"] },
        ["C06"] = new(Situation.Legal, ["向有关部门反映是您的权利，我们保存记录、配合处理；我现在请{owner}接手，半小时内联系您", "您反映问题我们配合，记录都留着；{owner}马上接手，半小时内联系您"], ["您希望先解决哪一点呢？", "这件事您最想要的结果是什么呢？"], "主管姓名") { AskAnyway = true },
        ["C07"] = new(Situation.Attitude, ["好的，我现在请{owner}接手，前面的情况一起转过去，您不用再说一遍，半小时内联系您", "好，我这就转给{owner}，您说过的我整理好交过去，半小时内有人联系您"], null, "主管姓名") { Replaces = true },
        ["C08"] = new(Situation.Repeat, ["前面的记录我都在看，您不用再说一遍，这次由我负责到底，{today}给您明确答复", "从现在起这件事我来跟，您不用重复，{today}给您一个确定的结果"], null, "历史处理记录") { Then = ["现在由我负责，您不用再说一遍，{today}给您明确答复"] },
        ["C09"] = new(Situation.Privacy, ["请别按对方说的操作或转账，我把情况报给主管和平台，{today}告诉您核查到的情况", "对方让点链接、转账都先别理，我马上报上去查，{today}给您回话"], ["来电或短信的号码、时间和内容方便发我吗？"], "核查结果"),
        ["E01"] = new(Situation.General, ["不客气，后面有问题随时找我", "好的，有什么需要您随时叫我", "应该的，用着有问题随时来找我"]) { Lead = "不客气，", Then = ["有需要您随时叫我"] },
    };
}
