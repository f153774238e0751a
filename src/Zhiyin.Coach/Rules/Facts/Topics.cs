using Zhiyin.Coach.Engine;
using Zhiyin.Text;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>What a figure is about: only figures of one topic can contradict each other.</summary>
internal enum Topic
{
    None,
    Price,
    OldPrice,
    Coupon,
    Freight,
    Fee,
    Compensation,
    Stock,
    Dispatch,
    Arrival,
    RefundTime,
    NoReason,
    ReturnPeriod,
    Warranty,
    PriceProtection,
    Restock,
    Produced,
    ShelfLife,
    Invoice,
    Promotion,
    Capacity,
    Power,
    Battery,
    Noise,
    Weight,
    Length,
    Height,
    BodyWeight,
    Material,
    Signed,
    Review,
}

/// <summary>Finds the topic of a figure by the words around it, or by the path of a fact.</summary>
internal static class Topics
{
    // The first word that fits decides, so the narrower ones stand first.
    private static readonly (Topic Topic, string[] Words)[] s_words =
    [
        (Topic.PriceProtection, ["价保", "保价", "买贵", "price_protect"]),
        (Topic.Freight, ["运费", "邮费", "包邮", "快递费", "freight", "shipping_fee"]),
        (Topic.Coupon, ["券", "满减", "立减", "优惠", "减", "coupon", "promotions"]),
        (Topic.OldPrice, ["原价", "吊牌价", "划线价", "市场价", "专柜价", "平时卖", "之前卖", "original", "list_price", "lowest"]),
        (Topic.Compensation, ["补偿", "赔", "返现", "compensation"]),
        (Topic.Restock, ["到货", "补货", "restock", "上新", "上架"]),
        (Topic.Dispatch, ["发货", "发出", "寄出", "出库", "揽收", "ship_within", "dispatch", "发走", "现货"]),
        (Topic.RefundTime, ["到账", "退款时效", "原路", "退款", "refund"]),
        (Topic.Arrival, ["送达", "送到", "到您", "收到", "派送", "预计到", "eta", "时效", "能到", "就到", "到手里", "在途"]),
        (Topic.NoReason, ["无理由"]),
        (Topic.ReturnPeriod, ["退货", "退换", "return"]),
        (Topic.Warranty, ["质保", "保修", "warranty", "保固", "换新", "整机"]),
        (Topic.Produced, ["生产日期", "出厂", "produced", "批次"]),
        (Topic.ShelfLife, ["保质期", "有效期", "shelf"]),
        (Topic.Invoice, ["发票", "开票", "invoice"]),
        (Topic.Promotion, ["活动", "截止", "结束", "promo"]),
        (Topic.Stock, ["库存", "有货", "仅剩", "只剩", "就剩", "还剩", "剩", "stock"]),
        (Topic.Signed, ["签收", "signed"]),
        (Topic.Battery, ["电池", "续航", "mah", "毫安", "battery"]),
        (Topic.Capacity, ["容量", "水箱", "容积", "升", "内存", "capacity"]),
        (Topic.Power, ["功率", "瓦", "power"]),
        (Topic.Noise, ["噪音", "分贝", "噪声", "noise"]),
        (Topic.Weight, ["克重", "净重", "重量", "净含量", "毛重", "weight"]),
        (Topic.Height, ["身高"]),
        (Topic.BodyWeight, ["体重"]),
        (Topic.Length, ["尺寸", "衣长", "胸围", "腰围", "肩宽", "长度", "高度", "宽度", "直径", "袖长", "臀围", "裤长", "厚度", "脚长", "跟高", "筒高", "床宽"]),
        (Topic.Material, ["成分", "材质", "面料", "含量", "棉", "羊毛", "羊绒", "涤", "氨纶", "桑蚕丝", "锦纶", "粘纤", "绒"]),
        (Topic.Review, ["好评", "评分"]),
        (Topic.Fee, ["手续费", "人工费", "打包费", "安装费", "服务费", "材料费", "配件费", "上门费", "折旧费", "扣"]),
        (Topic.Price, ["价", "售", "卖", "元", "块", "到手", "price", "amount", "paid", "total", "实付"]),
    ];

    /// <summary>The topic named in a fact's path.</summary>
    public static Topic OfPath(string path)
    {
        // The last name that says something wins: policy.发货 is about dispatch.
        var end = path.Length;
        while (end > 0)
        {
            var dot = path.LastIndexOf('.', end - 1);
            if (Of(path.AsSpan(dot + 1, end - dot - 1)) is var topic and not Topic.None)
            {
                return topic;
            }

            end = Math.Max(dot, 0);
        }

        return Topic.None;
    }

    /// <summary>The topic of the clause around <paramref name="span"/>; the sentence before decides when the clause says nothing.</summary>
    public static Topic Near(string text, TextSpan span)
    {
        var clause = Scope.ClauseAround(text, span);
        var topic = Of(clause.Of(text));
        if (topic is Topic.None or Topic.Price && clause.Start > 1)
        {
            var before = Scope.ClauseAround(text, new TextSpan(clause.Start - 2, 1));
            var earlier = Of(before.Of(text));
            if (earlier is not (Topic.None or Topic.Price) && topic == Topic.None)
            {
                return earlier;
            }
        }

        return topic;
    }

    /// <summary>True when a figure about <paramref name="given"/> bears out one about <paramref name="said"/>: what the shop takes back for a fault is not what it takes back without a reason.</summary>
    public static bool Agree(Topic said, Topic given, List<FactFigure> known)
        => said == given || (IsReturn(said) && IsReturn(given) && !(said == Topic.NoReason && known.Exists(k => k.Topic == Topic.NoReason)));

    /// <summary>True when two figures about these topics cannot both hold.</summary>
    public static bool Rival(Topic said, Topic given) => (said == given && said != Topic.None) || (IsReturn(said) && IsReturn(given));

    private static bool IsReturn(Topic topic) => topic is Topic.NoReason or Topic.ReturnPeriod;

    private static Topic Of(ReadOnlySpan<char> words)
    {
        foreach (var (topic, names) in s_words)
        {
            foreach (var name in names)
            {
                if (words.Contains(name, StringComparison.OrdinalIgnoreCase))
                {
                    return topic;
                }
            }
        }

        return Topic.None;
    }
}
