namespace Zhiyin.Understanding.Promises;

/// <summary>Tells by its object what a bare 发, 寄, 补, 换, 退, 开 or 送 promises.</summary>
internal static class PromiseObjects
{
    private static readonly WordList s_told = new("单号", "链接", "照片", "图", "视频", "教程", "截图", "资料", "尺寸", "说明书", "信息", "地址", "文档", "结果", "结论", "报告", "明细", "清单", "邮箱", "私信", "消息", "短信", "通知", "面单", "底单");
    private static readonly WordList s_again = new("重新", "再", "另外", "另", "新的", "替换", "补", "漏", "缺", "少", "配件", "换", "正确的", "对的", "新品", "个新", "件新", "台新", "新机");
    private static readonly WordList s_money = new("差", "钱", "元", "块", "运费", "邮费", "偿", "款");
    private static readonly WordList s_part = new("屏", "主板", "电池", "压缩", "零件", "拉链", "电机", "马达", "轴", "密封圈", "垫圈", "弹簧", "鞋底", "扣子", "面板", "芯片", "线路", "琴弦", "表带", "灯芯");
    private static readonly WordList s_words = new("反馈", "答复", "原话", "消息", "截图", "录音", "链接", "资料", "图", "视频", "回执", "记录");
    private static readonly WordList s_people = new("专员", "同事", "组", "部门", "主管", "负责");
    private static readonly WordList s_notGoods = new("地址", "快递", "电话", "收件", "客服", "收货人", "个说法", "个人");

    // What stands before a record that is there already: 有记录, 退款记录, 查记录.
    private static readonly WordList s_recorded = new("有", "无", "的", "查", "看", "翻", "据", "按", "调", "聊天", "通话", "物流", "监控", "维修", "订单", "退款", "出库", "发货", "浏览", "购买", "下单", "签收", "操作", "历史", "称重", "扫描");

    // What is restored for one buyer; prices, dispatch and opening hours are the shop's own course.
    private static readonly WordList s_ofBuyer = new("您", "你", "订单", "账号", "积分", "会员", "权益", "券", "名额", "资格", "额度", "备注", "地址", "这单", "原样");

    /// <summary>The kind of <paramref name="verb"/> between what stands before it in its clause and what follows; null when it is no act at all (发票, 换季).</summary>
    public static CommitmentKind? KindOf(PromiseVerb verb, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        switch (verb.Text)
        {
            case "邮" or "邮寄" when after.Length > 0 && after[0] is '政' or '费' or '箱' or '件' or '编' or '储' or '局':
                return null;
            case "邮" when before.EndsWith("包"):
                return null;
            case "发" or "寄" or "邮" or "邮寄":
                if (IsMoney(after) || Has(before, "红包") || (verb.Text == "发" && before.EndsWith("钱")))
                {
                    return CommitmentKind.Refund;
                }

                if (verb.Text == "发" && after.StartsWith("发票"))
                {
                    return CommitmentKind.Other;
                }

                if (after.Length > 0 && after[0] is '错' or '漏' or '现' or '生' or '票' or '热' or '烫' or '霉' or '黄' or '红' or '光' or '烧' or '展' or '布' or '动' or '型' or '声' or '抖' or '泄' or '件' or '售' or '挥')
                {
                    return after[0] == '件' ? CommitmentKind.Ship : after[0] == '红' && after.Length > 1 && after[1] == '包' ? CommitmentKind.Refund : null;
                }

                if (verb.Text == "寄" && (Has(before, "修好") || Has(before, "修完")))
                {
                    return CommitmentKind.Repair;
                }

                if (Has(after, "券") || Has(before, "发票") || Has(before, "券"))
                {
                    return CommitmentKind.Other;
                }

                if (Has(after, s_told) || Has(before, s_told))
                {
                    return CommitmentKind.Reply;
                }

                return Has(before, s_again) || Has(Head(after, 6), s_again) ? CommitmentKind.Resend : CommitmentKind.Ship;
            case "同步给您" or "同步您":
                return after.Length > 0 && after[0] is '发' or '寄' or '补' or '退' or '换' or '安' ? null : CommitmentKind.Reply;
            case "记录":
                return Has(Tail(before, 2), s_recorded) ? null : CommitmentKind.Other;
            case "恢复":
                return Has(Head(after, 8), s_ofBuyer) ? CommitmentKind.Other : null;
            case "盘点" or "清点" or "盘一下" or "抽检" or "抽查":
                return Has(before, "您") || Has(before, "帮") || Has(after, "您") || Has(after, "这") || before.EndsWith("先") || before.EndsWith("去") || before.EndsWith("我") || Has(Head(after, 3), "一") || Has(Head(after, 3), "下") ? CommitmentKind.Verify : null;
            case "打":
                return IsMoney(after) || (after.EndsWith("过去") && after.Length > 2) ? CommitmentKind.Refund : null;
            case "信":
                return before.EndsWith("微") || after.Length > 0 && after[0] is '用' or '息' or '任' or '封' or '箱' ? null : CommitmentKind.Reply;
            case "说一声":
                return before.EndsWith("给您") || before.EndsWith("跟您") || before.EndsWith("和您") || before.EndsWith("给你") ? CommitmentKind.Reply : verb.Kind;
            case "转给您" or "转您" or "转给":
                return IsMoney(after) || Has(before, s_money) || Has(before, "押金") || Has(before, "红包") ? CommitmentKind.Refund : Has(before, s_words) || Has(after, s_words) ? CommitmentKind.Reply : Has(after, s_people) || verb.Text == "转给" ? CommitmentKind.Other : CommitmentKind.Refund;
            case "寄回" when Has(Head(after, 4), "仓"):
                return null;
            case "寄回" or "再寄回" or "寄回去" or "发回去" or "送回去":
                return CommitmentKind.Repair;
            case "发货" or "出库" or "发出" when (Has(Tail(before, 4), "恢复") || Has(Tail(before, 2), "停")) && !Has(before, "您"):
                return null;
            case "发出" or "寄出" or "发走" or "发货" or "发件" or "发快递" or "发顺丰" or "寄走" or "出库" or "走顺丰" or "走快递" or "走京东" or "走空运":
                return Has(before, s_again) || Has(before, "配件") ? CommitmentKind.Resend : CommitmentKind.Ship;
            case "补" or "再补" or "重新补" or "补给您" or "补上" or "补过去":
                if (after.Length > 0 && after[0] is '货' or '充' or '贴' or '水' or '税' or '丁')
                {
                    return after[0] == '贴' ? CommitmentKind.Refund : null;
                }

                if (Has(after, "券") || Has(after, "票") || Has(after, "积分") || Has(before, "券") || Has(before, "发票"))
                {
                    return CommitmentKind.Other;
                }

                return Has(Head(after, 10), s_money) || Has(before, "差价") || Has(before, "运费") || Has(before, "邮费") || Has(before, "钱") ? CommitmentKind.Refund : CommitmentKind.Resend;
            case "打给您" or "打您" or "打过去":
                return Has(before, s_money) || Has(before, "财务") || Has(before, "退") || Has(Head(after, 5), "账") || Has(Head(after, 5), "支付宝") || Has(Head(after, 5), "微信") || Has(Head(after, 5), "卡") ? CommitmentKind.Refund : CommitmentKind.Callback;
            case "补齐":
                return Has(before, s_money) || Has(before, "余下") || Has(before, "剩") ? CommitmentKind.Refund : CommitmentKind.Resend;
            case "换" or "换个" or "换条" or "换一" or "换件" or "换只" or "更换" when Has(Head(after, 5), s_part):
                return CommitmentKind.Repair;
            case "换":
                if (Has(before, s_notGoods))
                {
                    return CommitmentKind.Other;
                }

                return after.Length > 0 && after[0] is '季' or '洗' or '算' or '句' or '言' or '位' or '下' ? null : Has(Head(after, 6), s_notGoods) ? CommitmentKind.Other : CommitmentKind.Resend;
            case "退":
                return after.Length > 0 && after[0] is '件' or '订' or '换' or '出' or '市' or '货' or '步' or '回' or '色' or '让' && !(after[0] == '回' && Has(Head(after, 5), "您")) ? null : CommitmentKind.Refund;
            case "开":
                return Has(Head(after, 8), "票") || Has(before, "发票") || Has(before, "专票") || Has(before, "普票") ? CommitmentKind.Other : null;
            case "送":
                return Has(Head(after, 8), "券") || Has(Head(after, 8), "份") || Has(Head(after, 8), "一") || (after.Length > 0 && after[0] is '您' or '你') ? CommitmentKind.Other : null;
            case "改":
                return after.Length > 0 && after[0] is '进' or '善' or '天' or '日' or '变' or '版' ? null : CommitmentKind.Other;
            case "记":
                return after.Length > 0 && after[0] is '得' or '住' or '者' or '忆' ? null : CommitmentKind.Other;
            case "修":
                return after.Length > 0 && after[0] is '身' or '饰' or '容' ? null : CommitmentKind.Repair;
            case "上门":
                return Has(Head(after, 4), "取") || Has(Head(after, 4), "收") || Has(Head(after, 4), "装") || Has(Head(after, 4), "安装") || Has(Head(after, 4), "送") ? CommitmentKind.Other : CommitmentKind.Repair;
            case "查":
                return after.Length > 0 && after[0] is '收' ? null : CommitmentKind.Verify;
            case "确认":
                return after.Length > 1 && after[0] == '收' && after[1] == '货' ? null : CommitmentKind.Verify;
            case "问":
                return after.Length > 0 && after[0] is '题' or '候' ? null : CommitmentKind.Verify;
            default:
                return verb.Kind;
        }
    }

    // 三块钱, 二十元, 红包: money itself, not a thing that costs or a piece of something.
    private static bool IsMoney(ReadOnlySpan<char> after)
    {
        var head = Head(after, 10);
        if (Has(head, "红包"))
        {
            return true;
        }

        var at = head.IndexOfAny('元', '块');
        return at > 0 && (char.IsAsciiDigit(head[at - 1]) || "一二两三四五六七八九十百几".Contains(head[at - 1], StringComparison.Ordinal))
            && (at + 1 == head.Length || head[at + 1] is '钱' or '的' or '给' or '过' or '到' or '补' or '吧' or '哈' or ',' or '多' or '钟' || head[at] == '元' || char.IsAsciiDigit(head[at + 1]));
    }

    public static bool Has(ReadOnlySpan<char> text, string word) => text.Contains(word, StringComparison.Ordinal);

    public static bool Has(ReadOnlySpan<char> text, WordList words) => words.IsIn(text);

    private static ReadOnlySpan<char> Tail(ReadOnlySpan<char> text, int length) => text[Math.Max(0, text.Length - length)..];

    private static ReadOnlySpan<char> Head(ReadOnlySpan<char> text, int length) => text[..Math.Min(length, text.Length)];
}
