using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Mood;

/// <summary>The words of the mood gate and of the rules around it (handbook §5.4).</summary>
internal static class MoodWords
{
    /// <summary>M2: what sounds like defence in the first sentence.</summary>
    public static readonly PatternSet Defence = PatternSet.Of("defence",
        "但(是)?", "其实", "没办法", "不会(坏|有问题|错|漏|少|出错|发错)", "不可能", "是不是(您|你|自己|用错|弄)", "(您|你)是不是", "规定", "解释过", "不管", "没别的意思", "应该", "可能是(您|你)", "(您|你)(确定|确认){0,4}(没|不是|是不是)", "(我们|咱们|本店)(家)?(的)?(产品|质量|东西|货){0,6}(没问题|没有问题|检测|合格|不会|都是好)", "都是(检测|检查|检验)过", "(从来|从)没(有)?(人|出现|发生|遇)", "没有(人|别的客户)反映", "(页面|详情|说明书)(上)?(都|已经)?(写|有|标|说)(得|的)?(很)?(清楚|明白|了|明)", "跟我们(没|无)", "写得很清楚")
        .Spare("应该的", "不(但|仅)", "但愿", "是应该");

    /// <summary>The shop takes the fault upon itself (M5).</summary>
    public static readonly PatternSet Admission = PatternSet.Of("admission",
        "(是|确实是|的确是|都是|属于)(我们|咱们|店里|仓库|我方|本店)(这边|自己)?(的)?{0,6}(错|失误|疏忽|责任|问题|不对|不好)", "(我们|咱们|仓库|打包)(这边)?(的)?(失误|疏忽|过错|过失|责任)", "(是)?(我们|仓库|打包|同事)(这边|那边)?(打包|发货|拣货|配货)?{0,0}(漏|错|弄错|搞错|搞混|弄丢)(发|装|放|配|贴)?了", "(我们|仓库)(发|装|拿|贴|写|配)错了", "怪我们", "是质量问题没错", "我们(的)?(品控|质检|质量)(没|不|有)")
        .Spare("如果{0,10}(是)?(我们|仓库|我方){0,10}(问题|责任|失误|错)", "(若|要是|确认|核实){0,8}(是)?(我们|仓库|我方){0,8}(问题|责任|失误|错)", "(是不是|是否(是)?)(我们|仓库){0,8}(问题|责任|失误|错)", "不(是|属于)(我们|仓库)(这边)?(的)?(问题|责任|错)");

    /// <summary>A slip in the conversation itself, for all to see.</summary>
    public static readonly PatternSet Service = PatternSet.Of("service-slip",
        "(写|看|记|打|说|答|听)(错|漏|岔)", "没(看|说|写|讲|答|问|听)(仔细|清楚|清|明白|全|对)", "(没|不)(照顾|回复|回您|理您|接|及时|跟上|赶上)", "拖(到|了|着)", "(回|答)(得|复得)?(慢|晚)", "没做到", "晚了", "超时", "没按(时|约)", "没赶(上|到)", "怠慢", "态度", "晾", "(让|叫)您(久)?等");

    /// <summary>Goods, packing, sending: what a fault is about.</summary>
    public static readonly PatternSet Goods = PatternSet.Of("goods",
        "漏", "错", "少", "坏", "破", "碎", "裂", "装", "打包", "仓", "发", "质量", "品控", "质检", "次品", "瑕疵", "做工", "批次", "配货", "描述", "页面", "过敏", "货");

    /// <summary>A plan is laid out: money, goods, a way to send it back.</summary>
    public static readonly PatternSet Plan = PatternSet.Of("plan",
        "(给|帮|为)您(直接)?(退|换|补|赔|修|申请退|办理退|重发)", "(退款|退货|换货|补发|补偿|赔付|返现|换新)", "(申请|办理|走)(退|换|售后|仅退)", "优惠券", "红包", "补(您|给您|你)?#(元|块)");
}
