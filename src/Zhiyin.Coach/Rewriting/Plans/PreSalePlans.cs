namespace Zhiyin.Coach.Rewriting.Plans;

/// <summary>Plans for the intents S… of handbook §2; own wording.</summary>
internal static class PreSalePlans
{
    public static readonly Dictionary<string, ReplyPlan> All = new(StringComparer.Ordinal)
    {
        ["S01"] = new(Situation.General, "您好，我在的，您想了解的我直接帮您查", "您是想看尺码规格，还是发货时间呢？"),
        ["S02"] = new(Situation.General, "这个参数我对着产品资料给您核实，半小时内把准确的数告诉您", "您主要在什么场景下用呢？", "产品参数"),
        ["S03"] = new(Situation.General, "成分我对着吊牌给您核实，半小时内回复您", "是自己穿用还是给宝宝用呢？", "材质成分"),
        ["S04"] = new(Situation.Fit, "我按尺码表帮您对，给您一个确定的码和理由", "您的身高体重大概多少，喜欢合身还是宽松一点？", "尺码表"),
        ["S05"] = new(Situation.General, "我把两款真正不一样的地方列给您，再说说各自适合谁", "您最看重哪一点，平时主要怎么用呢？", "两款的差异"),
        ["S06"] = new(Situation.General, "能不能用我对着适配表给您核实，半小时内给您准话", "您家里的型号或尺寸是多少呢？", "适配范围"),
        ["S07"] = new(Situation.Doubt, "授权书和质检报告我可以发您核对，收到后还可以用防伪码核对", "您想先看授权书还是质检报告呢？", "授权与质检凭证"),
        ["S08"] = new(Situation.General, "库存和到货时间我现在给您核实，半小时内回复您；要是没有，我把接近的款一起发您挑", "您大概什么时候要用呢？", "库存和到货日期"),
        ["S09"] = new(Situation.General, "单价我这边没有权限改，不过可以帮您把现有的券和满减算到最省，半小时内把到手价发您", "您这次是拿一件还是几件一起呢？", "可用优惠"),
        ["S10"] = new(Situation.General, "我按您购物车里的商品把优惠一步步算好，半小时内把到手价发您，以结算页为准", "您购物车里现在是哪几件呢？", "活动规则"),
        ["S11"] = new(Situation.General, "赠品的品名、数量和条件我核实好，半小时内告诉您", "您看到的是哪个页面上的赠品呢？", "赠品规则"),
        ["S12"] = new(Situation.General, "尾款时间、发货时间和定金规则我对着页面给您核实，半小时内回复您", "您是已经付了定金，还是还在考虑呢？", "预售规则"),
        ["S13"] = new(Situation.General, "运费要看收货地，我按您的地址查好，半小时内告诉您", "您的收货地是哪个省市呢？", "运费规则"),
        ["S14"] = new(Situation.General, "发货和到达的时间我跟仓库核实，半小时内给您一个预计的日子，以物流为准", "您最晚哪天要用到呢？", "发货时限"),
        ["S15"] = new(Situation.General, "付款在订单页里走就好，我陪您一步步排查", "页面上提示的原话是什么呢？", "支付方式"),
        ["S16"] = new(Situation.General, "这款支持的售后我对着商品标签给您核实，半小时内说清楚", "您主要担心的是尺码还是质量呢？", "售后政策"),
        ["S17"] = new(Situation.General, "我只能按产品标签上的说明告诉您，特殊人群建议先问过医生再用", "使用的人有没有过敏史，或者正在用药？", "备案或标签信息"),
        ["S18"] = new(Situation.General, "我先记下需求，今天下班前把报价和工期发您，下单在店里走就行", "数量、要不要定制内容、发票类型和使用时间分别是怎样的呢？", "团购政策"),
        ["S19"] = new(Situation.General, "您多看看是应该的，您在意的那一点我拿实际参数和评价给您核实", "方便说说主要在犹豫哪一点吗？"),
    };
}
