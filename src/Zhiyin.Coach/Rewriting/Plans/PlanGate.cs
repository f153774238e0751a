using System.Text.RegularExpressions;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rewriting.Plans;

/// <summary>The intent a reply may be planned for: the likeliest one, unless its plan says things that only fit when the buyer's words bear it out.</summary>
internal static partial class PlanGate
{
    // Below this an answer to the guessed intent is worse than asking.
    private const double SureEnough = 0.45;
    private const double Likely = 0.2;

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
        ["A09"] = ["怎", "如何", "咋", "不会", "教", "步骤", "装", "弄", "设置", "连", "用不", "说明"],
        ["A11"] = ["退", "寄回"],
        ["A12"] = ["退", "钱", "款", "账"],
        ["A13"] = ["运费", "邮费", "费"],
        ["A14"] = ["退", "换", "售后", "过期", "超"],
        ["A15"] = ["签收", "没收到", "没见", "丢", "找不到", "驿站", "没到", "不见", "没拿到", "谁拿", "柜"],
        ["A16"] = ["痒", "肿", "疼", "痛", "敏", "吐", "拉肚", "软便", "烧", "烫", "伤", "血", "红", "疹", "晕", "医院", "不舒服", "难受", "中毒", "触电", "冒烟", "着火", "爆", "痘", "异物", "虫", "发霉", "起泡", "刺", "电到", "窒息", "吞", "呛"],
        ["A17"] = ["验", "拒", "退回", "污", "不给退", "吊牌", "不符", "影响"],
        ["A18"] = ["评", "星", "分", "一般", "还行", "追"],
        ["C02"] = ["宣传", "广告", "页面", "写的", "描述", "骗", "说好", "不符", "承诺", "图"],
        ["C04"] = ["赔", "补偿", "损失", "三倍", "十倍", "欺诈"],
        ["C07"] = ["主管", "人工", "经理", "领导", "老板", "负责", "上级", "管事", "真人"],
        ["C09"] = ["电话", "短信", "骚扰", "泄露", "信息", "推销", "诈骗", "隐私"],
        ["M02"] = ["发", "催", "仓", "出库", "货", "快点", "准信"],
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

    // So sure that the words need not bear it out.
    private const double Certain = 0.97;

    private static readonly string[] s_gone = ["没收到", "没拿到", "没见", "没有收到", "没有拿到", "根本没", "压根没", "谁签", "不是我签", "没人给我"];

    private static readonly (string[] Words, string Code)[] s_plain =
    [
        (["头晕", "恶心", "起疹", "红肿", "过敏了", "烫伤", "触电", "冒烟"], "A16"),
        (["小了", "大了", "不合身", "穿不上", "太紧", "太松"], "A02"),
        (["发错", "寄错"], "A07"),
        (["少发", "漏发", "少了一", "没配"], "A06"),
        (["碎了", "破了", "压坏", "瘪了"], "A05"),
        (["退我这么少", "退少", "少退", "没到账", "不到账"], "A12"),
        (["开胶", "坏了", "不转", "不亮", "不制冷", "漏水", "开线", "破洞", "死机", "闪退", "用不了", "没反应", "掉毛", "掉色", "褪色", "断了"], "A04"),
        (["发票", "抬头"], "M11"),
        (["退货", "退掉"], "A01"),
    ];

    /// <summary>The code to plan for; null when nothing is sure enough.</summary>
    public static string? Intent(ThreadReading thread, int level)
    {
        if (Array.Exists(s_plain[0].Words, w => thread.LastBuyerTurn.Text.Contains(w, StringComparison.Ordinal)))
        {
            return s_plain[0].Code;
        }

        // Signed for by somebody and not there: whatever the parcel is called, it is the receipt that is in doubt.
        if (thread.LastBuyerTurn.Text.Contains("签收", StringComparison.Ordinal) && Array.Exists(s_gone, w => thread.LastBuyerTurn.Text.Contains(w, StringComparison.Ordinal)))
        {
            return "A15";
        }

        // A nod to somebody upset is no matter: the one that is open is.
        var readings = thread.Intents is [{ Score: >= SureEnough } top, ..] && !(level >= 2 && top.Code is "E01" or "S01") ? thread.Intents : thread.Matter is [{ Score: >= SureEnough }, ..] ? thread.Matter : thread.Intents;
        var text = Choice().Replace(thread.LastBuyerTurn.Text, "${verb}");
        for (var i = 0; i < readings.Length; i++)
        {
            var intent = readings[i];
            var least = i == 0 ? readings.Length > 1 && intent.Score >= 2 * readings[1].Score ? 0.3 : SureEnough : Likely;
            if (intent.Score < least)
            {
                return ByWords(text);
            }

            var courtesy = intent.Code is "E01" or "S01" && level >= 2;
            if (!courtesy && (intent.Score >= Certain || !s_words.TryGetValue(intent.Code, out var words) || Array.Exists(words, w => text.Contains(w, StringComparison.Ordinal)) || thread.Bubbles.Any(b => b.Role == Role.Buyer && Array.Exists(words, w => b.Text.Contains(w, StringComparison.Ordinal)))))
            {
                return Now(intent.Code, thread.Conversation.Status);
            }
        }

        return ByWords(text);
    }

    // «能赶上周五吗» is a question about dispatch before the parcel is on its way, and about the parcel after.
    private static string Now(string code, OrderStatus status) => (code, status) switch
    {
        ("S14", OrderStatus.Shipped) => "M06",
        ("S14", OrderStatus.Paid) => "M02",
        _ => code,
    };

    // What the words alone leave no doubt about.
    private static string? ByWords(string text)
    {
        foreach (var (words, code) in s_plain)
        {
            if (Array.Exists(words, w => text.Contains(w, StringComparison.Ordinal)))
            {
                return code;
            }
        }

        return null;
    }

    // «准不准» denies nothing.
    [GeneratedRegex(@"(?<verb>\p{L})[不没]\k<verb>", RegexOptions.None, 1000)]
    private static partial Regex Choice();
}
