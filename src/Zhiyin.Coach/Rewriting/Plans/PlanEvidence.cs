using System.Text.RegularExpressions;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Safety;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rewriting.Plans;

/// <summary>
/// What a thread must show before a plan speaks of it. A plan that presupposes something asks for words that say it; any other asks for a word of its matter as long as the intent is unsure;
/// harm to a body asks for a report of harm and for no word.
/// </summary>
internal static partial class PlanEvidence
{
    // So sure that the words need not bear it out.
    private const double Certain = 0.97;

    // From here on a plan that presupposes nothing needs no word of its matter.
    private const double Clear = 0.6;

    // Plans that presuppose something: said to anybody else they sound as if nobody had read the message.
    private static readonly Dictionary<string, string[]> s_words = new(StringComparer.Ordinal)
    {
        ["A04"] = ["坏", "不", "没", "响", "漏", "断", "裂", "掉", "闪", "卡", "死", "开线", "洞", "糊", "烂", "蔫", "臭", "味", "质量", "问题", "故障", "瑕疵", "脏", "异", "失灵", "起", "松", "歪", "冒", "烫", "毛病", "破", "垃圾", "什么东西", "差", "热", "抖", "划痕", "胶", "才", "天就", "次就"],
        ["A05"] = ["碎", "破", "裂", "压", "瘪", "烂", "漏", "外箱", "纸箱", "盒", "凹", "变形", "湿", "摔"],
        ["A06"] = ["少", "缺", "漏", "只收到", "才收到", "只有", "只给", "就收到", "没有", "不够", "差", "没看到", "没找到"],
        ["A07"] = ["错", "不是我", "不对", "不一样", "发成", "别的"],
        ["A01"] = ["退", "不想要", "不要", "不喜欢", "不合适", "后悔"],
        ["A02"] = ["换", "码", "色", "大", "小", "紧", "松"],
        ["A03"] = ["退", "钱", "款"],
        ["A08"] = ["标", "写", "说的", "吊牌", "色", "图", "不一样", "描述", "不符", "差", "大小", "味", "跟", "落差", "薄", "短"],
        ["A09"] = ["怎", "如何", "咋", "不会", "教", "步骤", "装", "弄", "设置", "连", "用不", "说明", "按", "哪个", "模式", "档", "调"],
        ["A11"] = ["退", "寄回"],
        ["A12"] = ["退", "钱", "款", "账"],
        ["A13"] = ["运费", "邮费", "费"],
        ["A14"] = ["退", "换", "售后", "过期", "超"],
        ["A15"] = ["签收", "没收到", "没见", "丢", "找不到", "驿站", "没到", "不见", "没拿到", "谁拿", "柜"],
        ["A17"] = ["验", "拒", "退回", "污", "不给退", "吊牌", "不符", "影响"],
        ["A19"] = ["老客", "老顾客", "老主顾", "老用户", "老买", "熟客", "会员", "积分", "生日", "回购", "复购", "再买", "再来", "再拍", "再下", "又来", "又买", "照旧", "老样子", "之前买", "上次买", "上回", "一直用", "一直买", "还想买", "补货", "快用完", "用完了", "吃完了", "见底", "同款"],
        ["A18"] = ["评", "星", "分", "一般", "还行", "追"],
        ["C02"] = ["宣传", "广告", "页面", "写的", "描述", "骗", "说好", "不符", "承诺", "图"],
        ["C04"] = ["赔", "补偿", "损失", "三倍", "十倍", "欺诈"],
        ["C07"] = ["主管", "人工", "经理", "领导", "老板", "负责", "上级", "管事", "真人"],
        ["C09"] = ["电话", "短信", "骚扰", "泄露", "信息", "推销", "诈骗", "隐私"],
        ["M02"] = ["发", "催", "前到", "能到", "赶", "来得及", "仓", "出库", "货", "快点", "准信"],
        ["M03"] = ["地址", "电话", "收件", "改", "搬", "寄到", "写错", "填错"],
        ["M05"] = ["取消", "不要", "退", "不想", "拍错", "买错"],
        ["M06"] = ["快递", "物流", "到哪", "包裹", "单号", "到", "派送", "件"],
        ["M07"] = ["物流", "快递", "没动", "停", "没更新", "不动", "卡", "还没到", "没到", "丢", "件", "包裹", "催", "到"],
        ["M10"] = ["降", "价", "便宜", "贵", "差"],
        ["M11"] = ["票", "抬头", "报销", "税"],
        ["S03"] = ["料", "材质", "成分", "棉", "面", "丝", "皮", "毛", "绒", "麻", "做的", "掉色", "缩水", "起球", "透", "厚", "含", "配料", "金", "银", "木", "钢", "铁", "塑", "瓷", "玻璃", "硅胶", "填充", "羽", "味"],
        ["S07"] = ["正品", "真", "假", "授权", "仿", "专柜", "牌", "鉴定", "正版", "旗舰", "盗", "翻新"],
        ["S09"] = ["便宜", "少", "价", "优惠", "低", "折", "贵", "送", "抹", "刀", "块", "元"],
        ["S15"] = ["失败", "付不", "支付", "分期", "花呗", "提示", "扣了", "刷不", "限额", "白条", "付款码", "怎么付"],
        ["S17"] = ["孕", "宝", "孩", "敏", "副作用", "药", "病", "治", "功效", "安全", "激素", "能吃", "能用", "疼", "血", "睡", "失眠", "减肥", "斑", "痘", "白", "有用", "用什么", "岁", "喝了", "吃了", "老人", "伤", "吃", "喝", "度数", "近视", "眼", "甲醛", "辐射", "检测"],
    };

    // Plans that presuppose little: a word of the matter is asked for only while the intent is unsure.
    private static readonly Dictionary<string, string[]> s_signs = new(StringComparer.Ordinal)
    {
        ["A10"] = ["修", "保", "坏", "断", "故障", "换件", "零件", "配件", "不转", "不亮"],
        ["C01"] = ["态度", "客服", "回", "理", "说话", "敷衍", "管", "凶", "骂", "机器人", "复读"],
        ["C05"] = ["评", "曝光", "网", "小红书", "抖音", "微博", "朋友圈", "星"],
        ["C06"] = ["12315", "12345", "投诉", "平台", "消协", "法院", "律师", "告", "举报", "起诉", "工商", "市场监", "市监", "介入", "仲裁"],
        ["C08"] = ["次", "遍", "又", "再", "一直", "天天", "重复", "推", "还是没", "还没", "每回", "每次"],
        ["E01"] = ["谢", "好", "行", "知道", "嗯", "哦", "ok", "OK", "拜", "可以", "再见", "没事"],
        ["M01"] = ["付", "下单", "拍", "订单"],
        ["M04"] = ["换", "改", "色", "码", "加", "减", "款", "件"],
        ["M08"] = ["快递", "送", "驿站", "上门", "放", "顺丰", "柜", "门口"],
        ["M09"] = ["备注", "一起", "合", "写", "卡", "包装", "礼"],
        ["M12"] = ["派", "送", "电话", "退回", "改", "拒", "联系"],
        ["S01"] = ["在", "好", "人", "客服", "喂", "哈喽", "hi", "请问"],
        ["S02"] = ["吗", "多", "几", "怎", "什么", "能", "会", "有"],
        ["S04"] = ["码", "穿", "身高", "斤", "号", "大", "小", "尺", "脚"],
        ["S05"] = ["哪", "区别", "比", "差", "还是", "推荐", "一样", "选"],
        ["S06"] = ["用", "配", "装", "适", "合", "能", "行"],
        ["S08"] = ["货", "断", "补", "缺", "库存", "现有", "还有"],
        ["S10"] = ["券", "满", "减", "活动", "优惠", "折", "省"],
        ["S11"] = ["送", "赠", "礼", "小样"],
        ["S12"] = ["预售", "定金", "尾款", "预付"],
        ["S13"] = ["运费", "邮", "包", "寄", "送"],
        ["S14"] = ["发", "到", "赶", "天", "快递", "截单"],
        ["S16"] = ["退", "换", "保", "修", "售后", "坏"],
        ["S18"] = ["批", "团", "定制", "定做", "印", "大量", "起订", "百", "几十", "多件", "份"],
        ["S19"] = ["贵", "看看", "想想", "考虑", "犹豫", "再", "比"],
    };

    /// <summary>True when <paramref name="thread"/> bears out a plan for <paramref name="intent"/>; <paramref name="text"/>: the buyer's last turn.</summary>
    public static bool Bears(IntentReading intent, ThreadReading thread, string text)
    {
        if (intent.Code == "A16")
        {
            return IsHarm(thread);
        }

        if (s_words.TryGetValue(intent.Code, out var needed))
        {
            return intent.Score >= Certain || Said(intent.Code, needed, thread, text);
        }

        return intent.Score >= Clear || (s_signs.TryGetValue(intent.Code, out var signs) && Said(intent.Code, signs, thread, text));
    }

    // Reported in words, or heard by two models that know nothing of each other.
    private static bool IsHarm(ThreadReading thread)
        => thread.Safety.Danger != Danger.None || thread.Emotion.Class.StartsWith("恐慌", StringComparison.Ordinal);

    private static bool Said(string code, string[] words, ThreadReading thread, string text)
        => Any(code, text, words) || thread.Bubbles.Any(b => b.Role == Role.Buyer && Any(code, b.Text, words));

    private static bool Any(string code, string text, string[] words)
    {
        // «怎么回事», «怎么还没» ask why, not how; «包装» fits nothing.
        var said = code == "A09" ? Why().Replace(text, "") : text;
        return Array.Exists(words, w => said.Contains(w, StringComparison.Ordinal));
    }

    [GeneratedRegex("[怎咋](么|)(回事|搞的|办|了|还|没|不|这么|这样|那么|就|又|都|老|会|是|越|可能|有|啦|啊)|包装|装修|装的|弄[坏脏丢]|连[个句回]|用不(到|着)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Why();
}
