namespace Zhiyin.Coach.Rewriting.Plans;

/// <summary>Plans for the intents M… of handbook §2; own wording.</summary>
internal static class InSalePlans
{
    public static readonly Dictionary<string, ReplyPlan> All = new(StringComparer.Ordinal)
    {
        ["M01"] = new(Situation.General, "您这单还没付款，遇到问题我帮您看，不需要的话不用理会，到时会自动关闭", "是优惠没用上，还是信息要改呢？", "订单关闭时间"),
        ["M02"] = new(Situation.SlowShipping, "我现在就问仓库这单卡在哪一步，半小时内把能发出的时间告诉您", "您最晚哪天要用到呢？", "仓库确认的发出时间"),
        ["M03"] = new(Situation.General, "我先看包裹有没有出库，没出库就直接改，已经出库我联系快递改派，半小时内告诉您结果", "新的收件人、电话和详细地址方便发我一下吗？", "订单状态"),
        ["M04"] = new(Situation.General, "我先看库存和订单有没有出库，能改就给您改好并备注，半小时内告诉您结果", "您想改成哪个颜色和尺码呢？", "目标规格库存"),
        ["M05"] = new(Situation.General, "可以的，没发货就在订单里申请退款，我这边给您处理；已经发出的我来联系快递拦截，半小时内告诉您进展", "是整单都不要，还是只退其中一件呢？", "订单状态"),
        ["M06"] = new(Situation.General, "我现在查这单的最新物流，半小时内把到哪了、预计哪天到告诉您", null, "最新物流节点"),
        ["M07"] = new(Situation.Stalled, "我现在就找快递查这个件停在哪，今天下班前给您结果；要是确认丢了，补发还是退款由您选", null, "快递的查件结果"),
        ["M08"] = new(Situation.General, "我把您的要求备注给快递并跟他们确认，半小时内告诉您结果", "您方便收货的时间是什么时候呢？", "快递的答复"),
        ["M09"] = new(Situation.General, "我先看仓库能不能做到，半小时内把结果和备注的原话发您核对", "要备注的内容方便完整发我一下吗？", "仓库的确认"),
        ["M10"] = new(Situation.Money, "我对一下您的下单价、现在的价和价保规则，半小时内把差额和退法告诉您", "您看到的是哪个页面的价格呢？", "价保规则和差额"),
        ["M11"] = new(Situation.Invoice, "可以开发票，信息给我后今天下班前给您开票进度", "抬头是个人还是公司，公司的话税号也一起发我好吗？", "开票时限"),
        ["M12"] = new(Situation.Stalled, "我现在联系快递了解为什么没派成，半小时内告诉您怎么重新派送", "您现在方便收件的地址和时间是？", "快递的答复"),
    };
}
