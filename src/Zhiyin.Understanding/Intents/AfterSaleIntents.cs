namespace Zhiyin.Understanding.Intents;

/// <summary>The intents A01–A19, after receipt (handbook §2).</summary>
internal static class AfterSaleIntents
{
    public static readonly IntentInfo[] All =
    [
        new("A01", "return_7d", "七天无理由退货")
        {
            Worry = "会不会被卡",
            Slots = ["order_id", "signed_at", "reason"],
            Open =
            [
                "方便说下不合适在哪吗，下次帮您选准一点",
                "收到以后哪方面和您想的不一样呢？",
            ],
            Closed = ["吊牌和包装都还在吗？"],
        },
        new("A02", "exchange", "换货")
        {
            Worry = "折腾、没货",
            Slots = ["order_id", "sku", "reason"],
            NewValues = ["sku"],
            Open =
            [
                "现在这件哪里不合适呢？",
                "您想换成什么样的呢？",
            ],
            Closed = ["您是想换尺码，还是换颜色？"],
        },
        new("A03", "refund_only", "仅退款（未发货/未收到货）")
        {
            Worry = "钱货两空",
            Slots = ["order_id", "tracking_no"],
            IsProblem = true,
            Open =
            [
                "物流最后显示的是什么呢？",
                "包裹最后一次有消息是什么时候、显示在哪里呢？",
            ],
            Closed = ["是还没发货，还是已发出没收到？"],
        },
        new("A04", "quality", "质量问题")
        {
            Worry = "被说人为、证明不了",
            Slots = ["order_id", "signed_at", "problem", "media", "demand"],
            IsProblem = true,
            Open =
            [
                "是什么时候、怎么使用时出现的呢？",
                "您能具体说说遇到的情况吗？",
            ],
            Closed = ["您希望换新、维修还是退货退款？", "问题是一直都有，还是偶尔出现？"],
        },
        new("A05", "damage", "运输破损")
        {
            Worry = "谁负责",
            Slots = ["order_id", "problem", "media", "box_media", "waybill_media", "signed_at"],
            IsProblem = true,
            Open =
            [
                "签收的时候外箱是什么样子呢？",
                "打开的时候里面是什么情况，坏在哪里呢？",
            ],
            Closed = ["您希望补发坏的部分，还是整单退款？", "您收到的包裹外箱是否有破损？"],
        },
        new("A06", "missing", "少件/漏发/赠品漏发")
        {
            Worry = "被当成骗赔",
            Slots = ["order_id", "problem", "media", "waybill_media"],
            IsProblem = true,
            Open =
            [
                "包裹里目前有哪些东西呢？",
                "您少收到的是哪一样、几件呢？",
            ],
            Closed = ["物流显示一个包裹还是两个？"],
        },
        new("A07", "wrong_item", "发错货")
        {
            Worry = "退换成本",
            Slots = ["order_id", "problem", "media", "demand"],
            IsProblem = true,
            Open =
            [
                "您收到的是什么款、什么颜色和尺码呢？",
                "收到的和您拍的有哪些不一样呢？",
            ],
            Closed = ["给您补发正确的，这件上门取回可以吗？"],
        },
        new("A08", "mismatch", "描述不符/色差")
        {
            Worry = "被图骗",
            Slots = ["order_id", "problem", "media"],
            IsProblem = true,
            Open =
            [
                "具体是哪一点和页面不一样呢？",
                "您原本期待的是什么样的呢？",
            ],
            Closed = ["方便自然光下拍一张和页面对比吗？", "您是希望退货，还是给您补偿差价？"],
        },
        new("A09", "howto", "使用/安装指导")
        {
            Worry = "自己弄不好",
            Slots = ["item", "problem"],
            IsProblem = true,
            Open =
            [
                "现在卡在哪一步，屏幕/指示灯是什么状态？",
                "您是按什么步骤操作的，到哪一步不对了呢？",
            ],
            Closed = ["指示灯是常亮还是闪烁？"],
        },
        new("A10", "repair", "维修/质保/三包")
        {
            Worry = "花冤枉钱",
            Slots = ["order_id", "problem", "media"],
            IsProblem = true,
            Open =
            [
                "故障是从什么时候、怎么出现的？",
                "机器现在是什么表现，之前有维修过吗，怎么修的呢？",
            ],
            Closed = ["机器买了有一年了吗？"],
        },
        new("A11", "return_progress", "退货进度/地址/单号")
        {
            Worry = "货丢了",
            Slots = ["order_id", "tracking_no"],
            NewValues = ["tracking_no"],
            IsProblem = true,
            Open =
            [
                "退货目前走到哪一步了，页面怎么显示的呢？",
                "包裹是什么时候、怎么寄回的呢？",
            ],
            Closed = ["您是自己寄的，还是平台上门取件？"],
        },
        new("A12", "refund_progress", "退款进度/到账")
        {
            Worry = "钱去哪了",
            Slots = ["order_id", "amount"],
            IsProblem = true,
            Open =
            [
                "您看到的退款状态是怎么写的呢？",
                "您当时是怎么付的款，少的是哪一部分呢？",
            ],
            Closed = ["是花呗付的还是银行卡？"],
        },
        new("A13", "return_freight", "退货运费/运费险")
        {
            Worry = "倒贴",
            Slots = ["order_id", "reason", "amount"],
            NewValues = ["amount"],
            IsProblem = true,
            Open =
            [
                "退货是什么原因，当时邮费是怎么付的呢？",
                "运费险那边是怎么回复您的呢？",
            ],
            Closed = ["您垫付的运费有寄件截图吗？"],
        },
        new("A14", "overdue", "超售后期")
        {
            Worry = "投诉无门",
            Slots = ["order_id", "signed_at", "problem"],
            IsProblem = true,
            Open =
            [
                "是什么情况耽误了呢，商品现在什么状态？",
                "问题最早是什么时候发现的呢？",
            ],
            Closed = ["是质量问题还是不想要了？"],
        },
        new("A15", "lost", "签收未收到/丢件/误投")
        {
            Worry = "有人冒领",
            Slots = ["order_id", "tracking_no", "signed_at", "sign_type"],
            IsProblem = true,
            Open =
            [
                "快递和驿站那边是怎么说的呢？",
                "物流上写的签收人和地点是什么呢？",
            ],
            Closed = ["如果找不到，您希望补发还是退款？"],
        },
        new("A16", "safety_event", "过敏/人身伤害/食品安全")
        {
            Worry = "身体、责任",
            Slots = ["order_id", "symptom", "media"],
            IsProblem = true,
            Open =
            [
                "现在身体感觉怎么样，有没有去看医生？",
                "是什么时候用的，用了多久出现的呢？",
            ],
            Closed = ["已经停用了吗？"],
        },
        new("A17", "return_dispute", "拒收/验货争议/退件不符")
        {
            Worry = "不给退",
            Slots = ["order_id", "problem", "media"],
            IsProblem = true,
            Open =
            [
                "寄出时商品和吊牌是什么状态呢？",
                "仓库反馈的和您寄出的有哪些对不上呢？",
            ],
            Closed = ["有寄出前的照片吗？", "吊牌和包装寄出时都还在吗？"],
        },
        new("A18", "review", "评价/晒单/改评")
        {
            Worry = "被打扰、被要挟",
            Slots = ["order_id", "problem"],
            Open =
            [
                "这次哪里没做好，方便和我说说吗？",
                "您希望我们在哪些地方做得更好呢？",
            ],
            Closed = ["现在问题解决了吗？"],
        },
        new("A19", "care", "回访/复购关怀")
        {
            Worry = "被推销",
            Slots = ["item"],
            Open =
            [
                "上次那款用下来感觉怎么样？",
                "这次想添置点什么呢？",
            ],
            Closed = ["还是同样的规格吗？"],
        },
    ];
}
