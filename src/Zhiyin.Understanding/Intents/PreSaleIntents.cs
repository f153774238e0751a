namespace Zhiyin.Understanding.Intents;

/// <summary>The intents S01–S19, before the sale (handbook §2).</summary>
internal static class PreSaleIntents
{
    public static readonly IntentInfo[] All =
    [
        new("S01", "greeting", "打招呼/无明确问题")
        {
            Worry = "有没有真人、回得快不快",
            Open =
            [
                "您想先了解这款的哪方面呢？",
                "今天想看点什么，或者遇到什么问题了呢？",
            ],
            Closed = ["您是想问尺码还是发货时间？"],
        },
        new("S02", "spec", "参数/功能咨询")
        {
            Worry = "能不能满足自己的用途",
            Slots = ["item", "scene"],
            Open =
            [
                "您主要在什么场景用呢？",
                "您最关心它的哪项参数呢？",
            ],
            Closed = ["您是卧室用还是客厅用？"],
        },
        new("S03", "material", "材质/成分咨询")
        {
            Worry = "安全、舒适、值不值",
            Slots = ["item", "user"],
            Open =
            [
                "您对哪种材质比较在意或过敏呢？",
                "您平时穿用哪类料子比较多呢？",
            ],
            Closed = ["是给宝宝穿还是大人穿？"],
        },
        new("S04", "size", "尺码/规格推荐")
        {
            Worry = "怕买错、退换麻烦",
            Slots = ["height", "weight", "foot_len", "user"],
            Open =
            [
                "您喜欢宽松一点还是合身一点，平时穿什么码呢？",
                "上身以后喜欢什么样的松紧感觉呢？",
            ],
            Closed = ["您是要贴身穿，还是里面加一件毛衣？"],
        },
        new("S05", "compare", "商品对比/选购")
        {
            Worry = "怕选错、怕多花钱",
            Slots = ["item", "scene", "budget", "user"],
            Open =
            [
                "您最看重它的哪一点呢？",
                "您平时主要拿它做什么用呢？",
            ],
            Closed = ["每天用还是偶尔用？"],
        },
        new("S06", "fit_use", "适用/兼容/搭配")
        {
            Worry = "买回来用不上",
            Slots = ["item", "scene"],
            Open =
            [
                "您家里的型号或尺寸是多少呢？",
                "您打算和什么一起用呢？",
            ],
            Closed = ["您要配的型号和页面上写的一致吗？"],
        },
        new("S07", "authentic", "正品/质量/资质疑虑")
        {
            Worry = "被骗、无售后",
            Slots = ["item"],
            Open =
            [
                "您主要担心哪方面呢？",
                "是看到什么让您不太放心呢？",
            ],
            Closed = ["需要我把授权和质检报告发您看看吗？"],
        },
        new("S08", "stock", "库存/缺货/到货")
        {
            Worry = "等多久、会不会砍单",
            Slots = ["sku", "deadline"],
            Open =
            [
                "您大概什么时候要用呢？",
                "您想要的是哪个颜色、哪个尺码呢？",
            ],
            Closed = ["您愿意等补货，还是先看看别的颜色？"],
        },
        new("S09", "bargain", "议价")
        {
            Worry = "怕买贵、要面子",
            Slots = ["qty"],
            Open =
            [
                "您打算怎么用、要几件呢？",
                "您大概想买几件、什么时候用呢？",
            ],
            Closed = ["凑两件满减可以吗？"],
        },
        new("S10", "promo", "优惠券/满减/活动")
        {
            Worry = "会不会算错、错过",
            Slots = ["item", "qty"],
            Open =
            [
                "您购物车里现在是哪几件呢？",
                "结算页现在是怎么提示的呢？",
            ],
            Closed = ["提示的是『未满门槛』还是『不可用商品』？"],
        },
        new("S11", "gift", "赠品")
        {
            Worry = "少发、要不要单独拍",
            Slots = ["item", "qty"],
            Open =
            [
                "您看到的是哪个活动页面的赠品呢？",
                "您希望确认赠品的哪一点呢？",
            ],
            Closed = ["您看到的是限量赠品，还是满额赠品？"],
        },
        new("S12", "presale", "预售/定金/尾款")
        {
            Worry = "定金能退吗、何时发",
            Slots = ["order_id", "item"],
            Open =
            [
                "您看到的定金规则是怎么写的呢？",
                "您主要想了解预售的哪一块呢？",
            ],
            Closed = ["您问的是尾款时间还是发货时间？"],
        },
        new("S13", "freight", "运费/包邮/配送范围")
        {
            Worry = "隐形费用",
            Slots = ["region", "qty", "amount"],
            Open =
            [
                "您的收货地是哪个省市呢？",
                "您打算一共买哪几件呢？",
            ],
            Closed = ["是一起下单还是分两次？"],
        },
        new("S14", "ship_time", "发货时间/快递公司")
        {
            Worry = "赶不上用",
            Slots = ["region", "deadline"],
            Open =
            [
                "您最晚什么时候要用呢？",
                "您收货在哪个城市，哪天要用到呢？",
            ],
            Closed = ["可以改发顺丰并补运费差价吗？"],
        },
        new("S15", "pay", "支付/分期/付款失败")
        {
            Worry = "钱被扣了没有订单",
            Slots = ["order_id", "problem"],
            IsProblem = true,
            Open =
            [
                "页面上提示的原话是什么呢？",
                "付款是在哪一步停住的呢？",
            ],
            Closed = ["是点支付没反应，还是扣款后订单没变？"],
        },
        new("S16", "policy_presale", "售后政策预询")
        {
            Worry = "不合适怎么办",
            Slots = ["item"],
            Open =
            [
                "您主要担心哪种情况呢？",
                "您最怕收到以后出现什么情况呢？",
            ],
            Closed = ["是担心尺码还是担心质量？"],
        },
        new("S17", "safety_claim", "使用安全/功效/禁忌")
        {
            Worry = "有没有用、伤不伤身",
            Slots = ["user", "symptom"],
            Open =
            [
                "使用的人平时对什么过敏，在吃哪些药呢？",
                "是谁来用，平时身体和皮肤有什么要留意的吗？",
            ],
            Closed = ["是成人还是三岁以下宝宝用？"],
        },
        new("S18", "bulk", "定制/团购/大宗")
        {
            Worry = "价格、工期、开票",
            Slots = ["qty", "deadline"],
            Open =
            [
                "数量、内容和使用时间分别是？",
                "想定制成什么样子，哪天要用到呢？",
            ],
            Closed = ["需要专票还是普票？"],
        },
        new("S19", "hesitate", "购买犹豫/价格异议")
        {
            Worry = "值不值、有没有更好时机",
            Slots = ["budget"],
            Open =
            [
                "方便说说您主要在犹豫哪一点吗？",
                "您心里比较理想的是什么样的呢？",
            ],
            Closed = ["是价格还是担心不合适？"],
        },
    ];
}
