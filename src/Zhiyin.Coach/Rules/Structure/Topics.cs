using Zhiyin.Coach.Engine;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Structure;

/// <summary>What a text of a shop can be about; small sets, used to count topics and to compare those of question and answer.</summary>
internal static class Topics
{
    public static readonly PatternSet Ship = PatternSet.Of("t-ship", "发货", "出库", "打包", "现货", "预售", "截单", "(今天|明天|什么时候|多久|几点|当天|能|马上|就)(就|能|可以|会)?(发|寄)", "发出");
    public static readonly PatternSet Carrier = PatternSet.Of("t-carrier", "快递", "物流", "中通", "顺丰", "圆通", "韵达", "申通", "邮政", "派送", "驿站", "包裹", "单号", "(几|多少|#)天(能)?到", "送货");
    public static readonly PatternSet Freight = PatternSet.Of("t-freight", "运费", "邮费", "包邮", "偏远", "运费险");
    public static readonly PatternSet Return = PatternSet.Of("t-return", "退货", "退款", "换货", "七天无理由", "7天无理由", "(能|可以|怎么|不能|要|想)(退|换)", "二次销售", "拒收");
    public static readonly PatternSet Price = PatternSet.Of("t-price", "价格", "便宜", "优惠", "满减", "满#减", "券", "折", "活动", "会员", "红包", "多少钱", "到手", "贵", "#元", "领券", "补差");
    public static readonly PatternSet Size = PatternSet.Of("t-size", "尺码", "(什么|大|小|多大|哪个)码", "码数", "尺寸", "身高", "体重", "#斤", "偏大", "偏小", "合身", "宽松", "胸围", "腰围", "衣长", "[smlx]码");
    public static readonly PatternSet Material = PatternSet.Of("t-material", "面料", "材质", "成分", "纯棉", "棉", "羊毛", "真皮", "皮子", "牛皮", "耐磨", "涤纶", "氨纶", "起球", "掉色", "褪色", "缩水", "不锈钢", "聚酯", "起毛", "塑料", "实木");
    public static readonly PatternSet Invoice = PatternSet.Of("t-invoice", "发票", "税号", "抬头", "专票", "普票", "税点");
    public static readonly PatternSet Stock = PatternSet.Of("t-stock", "库存", "有货", "没货", "缺货", "补货", "到货", "还有(货|吗|没)", "断货", "售完", "卖完", "售罄", "有没有货");
    public static readonly PatternSet Gift = PatternSet.Of("t-gift", "赠品", "礼品", "礼盒", "小样", "试吃", "送一", "送(什么|啥|的|一|配)", "收纳袋", "包装袋");
    public static readonly PatternSet Use = PatternSet.Of("t-use", "安装", "说明书", "使用方法", "怎么(用|装|连|洗|开|调|弄|设置)", "充电", "蓝牙", "wifi", "长按", "教程", "视频", "步骤", "重启");
    public static readonly PatternSet Warranty = PatternSet.Of("t-warranty", "保修", "质保", "维修", "三包", "售后", "修");
    public static readonly PatternSet Authentic = PatternSet.Of("t-authentic", "正品", "假货", "授权", "防伪", "真的假的", "质检报告");
    public static readonly PatternSet Review = PatternSet.Of("t-review", "评价", "好评", "晒图", "收藏店铺", "关注店铺", "加购", "晒单");
    public static readonly PatternSet Spec = PatternSet.Of("t-spec", "流明", "芯片", "功率", "容量", "续航", "(多久|几天)(充|一充)", "充一次", "用多久", "电池", "毫安", "瓦", "分辨率", "对比度", "像素", "转速", "水箱", "噪音", "防水", "亮度", "重量");
    public static readonly PatternSet Color = PatternSet.Of("t-color", "颜色", "(黑|白|红|蓝|灰|粉|绿|米|紫|黄|棕|卡其)色", "黑白");
    public static readonly PatternSet Room = PatternSet.Of("t-room", "(装|放|塞|容)得下", "能(装|放)(下|多少|几)", "(#|几)寸", "多大");
    public static readonly PatternSet Safe = PatternSet.Of("t-safe", "孕妇", "宝宝能", "能吃", "能喝", "激素", "甲醛", "过敏", "副作用", "哺乳");
    public static readonly PatternSet Wait = PatternSet.Of("t-holiday", "周日", "节假日", "大促", "顺延");

    public static readonly PatternSet[] All = [Ship, Carrier, Freight, Return, Price, Size, Material, Invoice, Stock, Gift, Use, Warranty, Authentic, Review, Spec, Color, Room, Safe, Wait];

    /// <summary>How many topics the draft touches.</summary>
    public static int Count(Reply reply)
    {
        var n = 0;
        foreach (var topic in All)
        {
            n += reply.Has(topic) ? 1 : 0;
        }

        return n;
    }

    /// <summary>How many topics the draft touches that the buyer did not.</summary>
    public static int Foreign(Reply reply)
    {
        var n = 0;
        foreach (var topic in All)
        {
            n += reply.Has(topic) && !(reply.HasBuyerTurn && reply.BuyerSays(topic)) ? 1 : 0;
        }

        return n;
    }
}
