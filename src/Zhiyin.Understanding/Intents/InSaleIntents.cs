namespace Zhiyin.Understanding.Intents;

/// <summary>The intents M01–M12, between payment and receipt (handbook §2).</summary>
internal static class InSaleIntents
{
    public static readonly IntentInfo[] All =
    [
        new("M01", "pay_remind", "催付/未付款（主动外呼或买家回访）")
        {
            Worry = "没想好、忘了、优惠没用上",
            Slots = ["order_id", "reason"],
            Open =
            [
                "下单以后遇到了什么情况呢？",
                "付款的时候页面提示了什么呢？",
            ],
            Closed = ["需要我帮您改地址，还是看看优惠？"],
        },
        new("M02", "urge_ship", "催发货")
        {
            Worry = "被遗忘、赶不上用",
            Slots = ["order_id", "deadline"],
            Open =
            [
                "您最晚哪天要用到呢？",
                "这件是打算什么时候、做什么用的呢？",
            ],
            Closed = ["您是这两天就要用，还是可以再等等？"],
        },
        new("M03", "change_addr", "改地址/收件信息")
        {
            Worry = "收不到",
            Slots = ["order_id", "addr"],
            NewValues = ["addr"],
            Open =
            [
                "新的收件人、电话和详细地址分别是什么呢？",
                "现在的地址是哪里填得不对呢？",
            ],
            Closed = ["是只改电话，还是整个地址都换？"],
        },
        new("M04", "change_sku", "改规格/数量/加购")
        {
            Worry = "收错",
            Slots = ["order_id", "sku"],
            NewValues = ["sku"],
            Open =
            [
                "您想改成哪个颜色和尺码呢？",
                "原来拍的和想要的分别是哪一款呢？",
            ],
            Closed = ["您是想换颜色，还是换尺码？"],
        },
        new("M05", "cancel", "取消订单/发货前后退款")
        {
            Worry = "钱能不能退",
            Slots = ["order_id", "reason"],
            Open =
            [
                "方便说下是什么原因吗，我看看怎么帮您解决",
                "是哪里让您改变主意了呢？",
            ],
            Closed = ["是整单退，还是只退其中一件？"],
        },
        new("M06", "track", "订单/物流查询")
        {
            Worry = "到哪了、几时到",
            Slots = ["order_id", "tracking_no"],
            Open =
            [
                "您想了解包裹的哪方面进展呢？",
                "您那边看到的最新一条物流是什么呢？",
            ],
            Closed = ["您问的是最近下的这一单吗？"],
        },
        new("M07", "delay", "物流停滞/延误")
        {
            Worry = "丢了、没人管",
            Slots = ["order_id", "tracking_no"],
            IsProblem = true,
            Open =
            [
                "快递那边是怎么跟您说的呢？",
                "您看到物流最后停在哪里、哪一天呢？",
            ],
            Closed = ["如果明天还没动静，您希望补发还是退款？"],
        },
        new("M08", "deliver_pref", "指定快递/送货上门/驿站")
        {
            Worry = "不想跑腿",
            Slots = ["order_id"],
            Open =
            [
                "您方便收货的时间是？",
                "您希望快递怎么送到您手上呢？",
            ],
            Closed = ["放家门口可以吗，还是必须当面签？"],
        },
        new("M09", "note", "备注/合单/礼品")
        {
            Worry = "细节做不到",
            Slots = ["order_id"],
            Open =
            [
                "贺卡写什么内容呢？",
                "您希望我们怎么包装、备注哪些内容呢？",
            ],
            Closed = ["两单合并到同一个包裹可以吗？"],
        },
        new("M10", "price_protect", "价保/买贵退差")
        {
            Worry = "吃亏",
            Slots = ["order_id", "amount"],
            Open =
            [
                "您看到的是哪个页面的价格呢？",
                "您下单和看到降价分别是什么时候呢？",
            ],
            Closed = ["是同一个规格、同样的券吗？"],
        },
        new("M11", "invoice", "发票")
        {
            Worry = "报销",
            Slots = ["order_id", "invoice_title", "tax_no", "email"],
            Open =
            [
                "这张发票是做什么用途、要开成什么样的呢？",
                "发票上的信息需要怎么填写呢？",
            ],
            Closed = ["开个人抬头还是公司抬头呢？"],
        },
        new("M12", "deliver_exc", "派送异常/改派/退回")
        {
            Worry = "件被退回",
            Slots = ["order_id", "tracking_no", "contact"],
            IsProblem = true,
            Open =
            [
                "您现在方便收件的地址和时间是？",
                "快递是怎么跟您说没送成的呢？",
            ],
            Closed = ["原地址重新派送，还是寄到新地址？"],
        },
    ];
}
