namespace Zhiyin.Coach.Rewriting.Plans;

/// <summary>Plans for the intents A… of handbook §2; own wording.</summary>
internal static class AfterSalePlans
{
    public static readonly Dictionary<string, ReplyPlan> All = new(StringComparer.Ordinal)
    {
        ["A01"] = new(Situation.General, "可以退，您在订单页点申请退货，吊牌和配件一起放好寄回就行，退货地址我发您", null, "退货地址"),
        ["A02"] = new(Situation.Fit, "可以换，我先看您要的规格有没有货并帮您留一件，半小时内把步骤发您", "您想换成哪个颜色和尺码呢？", "目标规格库存"),
        ["A03"] = new(Situation.SlowRefund, "我先核实包裹状态，半小时内告诉您结果；确认没收到，款给您退回原支付渠道", null, "包裹状态"),
        ["A04"] = new(Situation.Broken, "看到情况后我马上登记，今天下班前给您换新、维修或退货退款的方案，运费我们承担", "方便拍一下出问题的地方和整体的样子发我吗？", "问题照片"),
        ["A05"] = new(Situation.Broken, "碎的地方先别用手碰，收到照片后今天下班前给您补发或退款的方案", "方便拍一下商品、外箱和面单发我吗？", "破损照片"),
        ["A06"] = new(Situation.WrongItem, "我同时核对出库重量，今天下班前给您补发或退差价的方案", "方便把收到的全部东西和面单拍一张发我吗？", "出库记录"),
        ["A07"] = new(Situation.WrongItem, "确认发错了就给您补发对的或退款，来回运费我们出，今天下班前安排好告诉您", "方便拍一下实物和吊牌发我吗？", "实物照片"),
        ["A08"] = new(Situation.Mismatch, "我拿照片和页面逐条核对，今天下班前给您结论，确实有偏差可以退也可以换", "方便在自然光下拍一张，和您看的页面一起发我吗？", "对照照片"),
        ["A09"] = new(Situation.HowTo, "我陪您一步步弄，图文教程也发您，还不行我再给您安排售后", "现在卡在哪一步，指示灯是什么状态呢？", "使用教程"),
        ["A10"] = new(Situation.Broken, "我按订单时间给您查在不在保，半小时内把费用、寄修步骤和周期告诉您", "故障是从什么时候开始、怎么出现的呢？", "质保信息"),
        ["A11"] = new(Situation.SlowRefund, "我现在查退件到哪了、仓库有没有签收，半小时内告诉您退款的时间", "寄回的单号方便发我一下吗？", "退件状态"),
        ["A12"] = new(Situation.SlowRefund, "我现在查这笔退款走到哪一步、退到哪个渠道，半小时内告诉您", null, "退款记录"),
        ["A13"] = new(Situation.Money, "运费该谁出我按退货原因给您核实，是我们的问题就由我们承担，半小时内给您答复", "您自己垫付的话，有寄件截图吗？", "责任判定"),
        ["A14"] = new(Situation.General, "无理由退货有期限，质量问题不受这个限制，能走的渠道我帮您查清楚，半小时内回复您", "您是不合适，还是用的时候出了问题？", "签收日期"),
        ["A15"] = new(Situation.Stalled, "我现在向快递要签收底单和派送记录，今天下班前给您结果；确认没送到，补发或退款由您选", null, "快递的签收底单"),
        ["A16"] = new(Situation.Safety, "先停用，请尽快去医院看看，产品和批次先留着，我现在就报给主管，半小时内专人联系您", "您现在感觉怎么样，有没有去看医生？", "专人联系方式"),
        ["A17"] = new(Situation.Money, "我把仓库验货的照片调出来发您一起核对，今天下班前给您处理意见，您也可以请平台判断", "寄出时商品和吊牌是什么状态呢？", "验货照片"),
        ["A18"] = new(Situation.General, "谢谢您愿意说，评价按您的真实感受来就好，没处理好的地方我接着跟进", "这次是哪里没做好，方便和我说说吗？"),
        ["A19"] = new(Situation.General, "谢谢您一直记着我们，您常用的那款我帮您看看现在的活动，半小时内告诉您", "还是之前同样的规格吗？"),
    };
}
