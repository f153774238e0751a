using System.Buffers;

namespace Zhiyin.Understanding.Promises;

/// <summary>Who is to do what a verb says.</summary>
internal enum Doer
{
    /// <summary>Nobody is named: in an agent's mouth, the shop.</summary>
    Unsaid,
    Shop,
    Buyer,

    /// <summary>A carrier, a platform, a bank, a system.</summary>
    Other,
}

/// <summary>Reads the words around a verb: who acts, and whether the sentence promises at all (CONTRACT.md §4, «What is a promise»).</summary>
internal static class PromiseFrame
{
    private static readonly WordList s_shop = new("我们", "咱们", "咱", "我这边", "我这里", "我", "这边", "小二", "客服", "同事", "师傅", "仓库", "库房", "仓管", "主管", "店长", "财务", "技术", "售后", "专员", "工程师", "经理", "部门", "老板", "小妹", "妹子", "专人", "打包员", "运营", "值班", "质检", "小姐姐", "发货员", "组长");
    private static readonly WordList s_others = new("快递员", "快递小哥", "派送员", "配送员", "快递公司", "快递", "物流公司", "物流", "顺丰", "圆通", "中通", "申通", "韵达", "极兔", "邮政", "德邦", "小哥", "骑手", "承运商", "平台", "买家", "顾客", "淘宝", "天猫", "拼多多", "抖音", "京东", "官方", "银行", "支付宝", "花呗", "微信", "系统", "驿站", "网点", "菜鸟", "派件员", "税务", "税局", "保险公司", "款项", "钱款", "货款", "钱会", "钱");
    private static readonly WordList s_asks = new("麻烦", "烦请", "劳烦", "辛苦", "请", "记得", "务必", "建议", "别忘", "需要您", "方便的话", "有劳", "提供");
    private static readonly WordList s_past = new("已经", "已", "刚刚", "刚才", "刚", "昨天", "昨晚", "昨日", "前天", "上周", "上次", "早就", "曾", "正在", "方才", "上午已", "当时", "那天");
    private static readonly WordList s_general = new("一般", "通常", "本店", "我们店", "店铺", "我店", "小店", "店里", "规定", "平时", "每天", "每日", "每周", "默认", "工作时间", "营业时间", "服务时间", "凡是", "所有订单", "所有商品", "全场", "向来", "历来", "往常", "页面", "详情页", "写的", "写着", "标的", "基本都", "流程是", "拍下后", "付款后", "下单后", "付款之后", "拍下", "签收后", "签收之日", "周一至", "周一到", "全年", "节假日", "周期");
    private static readonly WordList s_generalUnlessYou = new("正常", "统一", "都是", "均", "顺序", "按照", "先付先发", "活动期间", "大促", "预售", "质保", "保修", "免费", "由于", "显示", "出现质量问题", "享受");
    private static readonly WordList s_refusals = new("不能保证", "无法保证", "没法保证", "没办法保证", "不敢保证", "不保证", "保证不了", "不能承诺", "无法承诺", "没法承诺", "没办法承诺", "不敢承诺", "承诺不了", "打包票", "不敢说", "说不准", "不好说", "不确定", "没法确定", "无法确定", "不能确定", "未必", "不一定", "难说", "拿不准", "不敢答应", "没把握", "给不了准", "不敢应", "没法答应", "不能答应", "没法给您准", "没法跟您保证", "保不了", "不好答应", "没法给准", "不敢给您准", "能不能", "是否", "不敢跟您", "不能跟您保证", "没法说");
    private static readonly WordList s_counter = new("本来", "原本", "本该", "本应", "原计划", "早知道", "要是昨", "要是当", "要是您当", "要是前", "要是早", "如果早", "早点说", "当初", "原来打算", "原定", "要不是", "就好了", "差点");
    private static readonly WordList s_offers = new("要不", "要么", "需要的话", "如果需要", "想要的话", "愿意的话", "要的话", "您选", "或者给您", "倾向", "是想", "希望我们", "希望");
    private static readonly WordList s_negatives = new("不", "没", "别", "未", "无法", "难以", "无需", "甭", "无须", "拒绝");
    private static readonly WordList s_notNegative = new("不超过", "不晚于", "不迟于", "不出", "不好意思", "不用担心", "不用着急", "不着急", "没问题", "没关系", "没事", "别急", "别担心", "别着急", "不耽误", "不管", "不收", "不光", "不仅", "差不多", "不让您", "不用急", "不用管", "不用操心", "不多说", "不影响", "不要急", "不要担心", "不等", "不用等", "不明白", "不满意", "不合适", "不对", "不良", "没收到", "没发的", "未发", "没货", "不够", "特别", "别的", "分别", "不到", "不客气", "不用您", "没用", "不二话", "二话不说", "不跑", "没到", "没动静", "没解决", "没处理好", "不管怎", "不论", "不过");

    /// <summary>Who acts, by the nearest doer named between <paramref name="from"/> and the verb at <paramref name="verb"/>.</summary>
    public static Doer DoerOf(string text, int from, int verb)
    {
        for (var i = verb - 1; i >= from; i--)
        {
            var c = text[i];
            if (c is '您' or '你' && IsBuyerSubject(text, from, i, verb))
            {
                return Doer.Buyer;
            }

            if (StartsAt(text, i, verb, s_shop, out _) && !(c == '我' && i > from && text[i - 1] is '给' or '跟' or '找' or '和' or '让' or '问'))
            {
                return i >= from + 1 && text[i - 1] == '您' ? Doer.Unsaid : Doer.Shop;
            }

            if (StartsAt(text, i, verb, s_others, out var end) && IsOtherSubject(text, from, i, end, verb))
            {
                return Doer.Other;
            }

            if (StartsAt(text, i, verb, s_asks, out end) && !ShopFollows(text, end, verb) && !(c == '请' && i > from && text[i - 1] == '申'))
            {
                return Doer.Buyer;
            }
        }

        return Doer.Unsaid;
    }

    private static readonly WordList s_ahead = new("的", "明天", "后天", "今晚", "今天", "明早", "下班", "之内", "天内", "分钟内", "小时内");

    /// <summary>True when the words before the verb, or right behind it, say that it will not happen or has happened.</summary>
    public static bool IsDenied(string text, int from, int verb, int verbEnd, int clauseEnd)
    {
        var window = text.AsSpan(from, verb - from);
        foreach (var past in s_past.Words)
        {
            // 已经下班的同事明天会联系您: the past belongs to the description.
            var at = window.LastIndexOf(past, StringComparison.Ordinal);
            if (at >= 0 && !window[at..].StartsWith("刚好") && !PromiseObjects.Has(window[(at + past.Length)..], s_ahead))
            {
                return true;
            }
        }

        for (var i = from; i < verb; i++)
        {
            if (StartsAt(text, i, verb, s_notNegative, out var end))
            {
                i = end - 1;
            }
            else if (StartsAt(text, i, verb, s_negatives, out end))
            {
                // 没赔够的部分我们周二补: the negative belongs to the thing, not to the act.
                var rest = text.AsSpan(end, verb - end);
                if (!rest.Contains('的') && !PromiseObjects.Has(rest, "我") && !PromiseObjects.Has(rest, "这边"))
                {
                    return true;
                }
            }
        }

        return verbEnd < clauseEnd && text[verbEnd] == '不' && !(verbEnd + 1 < clauseEnd && text[verbEnd + 1] is '超' or '用');
    }

    /// <summary>True when the clause states a rule, an ability, a refusal to promise, something unreal or an offer.</summary>
    public static bool IsUnreal(ReadOnlySpan<char> clause, bool hasTime)
    {
        var served = PromiseObjects.Has(clause, "给您") || PromiseObjects.Has(clause, "帮您") || PromiseObjects.Has(clause, "为您") || PromiseObjects.Has(clause, "您的") || PromiseObjects.Has(clause, "您这") || PromiseObjects.Has(clause, "给你");
        return PromiseObjects.Has(clause, s_refusals)
            || clause.StartsWith("您看")
            || PromiseObjects.Has(clause, s_counter)
            || PromiseObjects.Has(clause, s_offers)
            || (PromiseObjects.Has(clause, s_general) && !(served && (PromiseObjects.Has(clause, "后给您") || PromiseObjects.Has(clause, "后我"))))
            || (!served && PromiseObjects.Has(clause, s_generalUnlessYou))
            || (PromiseObjects.Has(clause, "恐怕") && PromiseObjects.Has(clause, "不"))
            || (!served && (PromiseObjects.Has(clause, "都可以") || PromiseObjects.Has(clause, "都能退") || PromiseObjects.Has(clause, "都能换") || PromiseObjects.Has(clause, "均可") || PromiseObjects.Has(clause, "随时可以")))
            || (!hasTime && Ability(clause));
    }

    /// <summary>True when the clause asks.</summary>
    public static bool IsQuestion(string text, int start, int end)
    {
        while (end > start && text[end - 1] is '哈' or '呀' or '哦' or '亲' or ' ')
        {
            end--;
        }

        if (end <= start)
        {
            return false;
        }

        var clause = text.AsSpan(start, end - start);
        return (end < text.Length && text[end] == '?') || clause[^1] is '吗' or '么' && !clause.EndsWith("什么") || PromiseObjects.Has(clause, s_asking) || clause is "可以不" or "行不" or "好不";
    }

    /// <summary>True for a clause that only asks for consent to what was just said: 可以吗, 您看行吗.</summary>
    public static bool IsTag(string text, int start, int end)
        => end - start <= 8 && IsQuestion(text, start, end) && PromiseObjects.Has(text.AsSpan(start, end - start), s_consent) && !AsksOfBuyer(text.AsSpan(start, end - start));

    // 到时您方便接吗: a question of its own; the call is promised all the same.
    private static bool AsksOfBuyer(ReadOnlySpan<char> clause)
        => clause.IndexOf("方便") is var at and >= 0 && clause[(at + 2)..] is { Length: > 1 } rest && rest[0] is not ('吗' or '不' or '么' or '呢');

    /// <summary>True when the words between two places name an event that has yet to happen: a clock told behind it starts there.</summary>
    public static bool HasEvent(ReadOnlySpan<char> text)
    {
        if (PromiseObjects.Has(text, s_events))
        {
            return true;
        }

        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '后' && text[i - 1] is not ('稍' or '随' or '然' or '最' or '今' or '售' or '背' or '前' or '先' or '往' or '日') && !(i + 1 < text.Length && text[i + 1] is '天' or '台' or '续' or '期' or '面' or '悔' or '果' or '晚' or '日'))
            {
                return true;
            }

            if (text[i] == '一' && i + 1 < text.Length && text[i + 1] is '过' or '到' or '有' or '出' or '收' or '通' or '确' or '回' or '完' or '入' or '签' or '审' or '寄' or '好' or '核' or '批')
            {
                return true;
            }
        }

        // 修好当天, 签收三天内: the clock starts when that has happened.
        foreach (var reached in s_eventEnds)
        {
            if (text.TrimEnd("的, ").EndsWith(reached, StringComparison.Ordinal))
            {
                return true;
            }
        }

        var wait = text.IndexOf('等');
        return wait >= 0 && wait + 1 < text.Length && text[wait + 1] is not ('我' or '一' or '下' or '会' or '等' or '待' or '级' or '于') && text[(wait + 1)..].IndexOfAny(s_reached) >= 0;
    }

    private static readonly string[] s_eventEnds = ["修好", "签收", "到货", "到仓", "收到", "审完", "入库", "验完", "拦到", "退回"];
    private static readonly SearchValues<char> s_reached = SearchValues.Create("了后再就过完好到");
    private static readonly WordList s_asking = new("好不好", "行不行", "成不成", "中不中", "可好", "可不可以", "能不能", "要不要", "是不是", "怎么样", "如何", "好吗", "可以吗", "行吗", "成吗", "吗", "什么时候", "多久", "哪天", "几点", "谁");
    private static readonly WordList s_consent = new("可以", "行", "好", "成", "ok", "方便", "同意", "接受", "怎么样", "如何");
    private static readonly WordList s_events = new(
        "一旦", "到仓", "入库", "有结果", "有消息", "有货了", "出结果就", "审核通过", "只要", "如果", "要是", "若", "万一", "到了", "回来了", "收到退", "收到货", "收到件", "收到您寄", "收到视频", "收到照片", "收到图", "收到实物", "收到包裹",
        "收到资料", "收到您的退", "收到您的视频", "收到您的照片", "收到您的包裹", "批下来", "下来了", "办完", "弄完", "退回来", "寄回来", "寄到", "验收完", "验完", "签收之", "签收了", "通过了", "确认了", "核实完", "查完", "提交完", "谈妥", "修好就", "到货就", "开出来就", "有了就", "完就");

    private static bool Ability(ReadOnlySpan<char> clause)
        => PromiseObjects.Has(clause, "可以") || PromiseObjects.Has(clause, "能给") || PromiseObjects.Has(clause, "能帮") || PromiseObjects.Has(clause, "可给") || PromiseObjects.Has(clause, "能够") || PromiseObjects.Has(clause, "可申请") || PromiseObjects.Has(clause, "能退") || PromiseObjects.Has(clause, "能换") || PromiseObjects.Has(clause, "能发") || PromiseObjects.Has(clause, "能查");

    // 给您, 帮你, 您的, 您放心: the buyer is served or addressed, not the one who acts.
    private static bool IsBuyerSubject(string text, int from, int at, int verb)
    {
        // 没到您就申请退款吧, 您把旧的寄出来: the buyer is to do it.
        if (at + 1 < verb && text[at + 1] is '就' or '把' or '自' && !(at > from && text[at - 1] is '给' or '帮' or '替'))
        {
            return true;
        }

        if (at > from && text[at - 1] is '给' or '为' or '帮' or '替' or '跟' or '和' or '对' or '向' or '把' or '与' or '复' or '知' or '诉' or '系' or '谢' or '退' or '补' or '寄' or '赔' or '发' or '送' or '回' or '由' or '到' or '找' or '教' or '陪' or '催' or '答' or '返' or '约' or '等')
        {
            return false;
        }

        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        if (next is '的' or '放' or '别' or '不' or '好' or '稍' or '等' or '看' or '家' or '久' or '久')
        {
            return next == '看' && verb == at + 1;
        }

        // 您反馈的问题, 您要的那件: a description of the thing.
        return !text.AsSpan(at, verb - at).Contains('的') && !(next is '这' or '那' && !(at + 2 < text.Length && text[at + 2] == '边'));
    }

    private static bool IsOtherSubject(string text, int from, int at, int end, int verb)
    {
        if (at > from && text[at - 1] is '系' or '催' or '让' or '跟' or '和' or '找' or '问' or '给' or '向' or '知' or '求' or '调' or '请' or '叫' or '换' or '走' or '用' or '发' or '与' or '排' or '由' or '查' or '到' or '促' or '约' or '把' or '的' or '从' or '对' or '在' or '去' or '过' or '交' or '派' or '拿' or '盯' or '帮')
        {
            return false;
        }

        return !(end < verb && text.AsSpan(end, verb - end) is var rest && (rest.StartsWith("单") || rest.StartsWith("费") || rest.StartsWith("信息") || rest.StartsWith("里") || rest.StartsWith("上") || rest.StartsWith("后台") || rest.StartsWith("卡") || rest.StartsWith("款") || rest.StartsWith("面单") || rest.StartsWith("核")
            || rest.Contains('我') || rest.Contains("这边", StringComparison.Ordinal) || rest.Contains("给您", StringComparison.Ordinal) && text.AsSpan(at, end - at) is "钱" or "货款" or "物流" or "快递"));
    }

    private static bool ShopFollows(string text, int end, int verb)
    {
        var rest = text.AsSpan(end, verb - end);
        return rest.StartsWith("同事") || rest.StartsWith("师傅") || rest.StartsWith("主管") || rest.StartsWith("财务") || rest.StartsWith("仓库") || rest.StartsWith("技术") || rest.StartsWith("示") || rest.StartsWith("稍") || rest.StartsWith("您稍") || rest.StartsWith("放心") || rest.StartsWith("了") || rest.StartsWith("您放心");
    }

    private static bool StartsAt(string text, int at, int limit, WordList words, out int end)
    {
        end = at + words.LengthAt(text.AsSpan(at, limit - at));
        return end > at;
    }
}
