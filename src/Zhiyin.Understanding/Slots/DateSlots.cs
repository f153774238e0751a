using Zhiyin.Text;
using Zhiyin.Text.Times;

namespace Zhiyin.Understanding.Slots;

/// <summary>When: the day something is needed (<c>deadline</c>) and the day it was received (<c>signed_at</c>), as written.</summary>
internal static class DateSlots
{
    private static readonly string[] s_past = ["大前天", "前天", "昨天", "昨晚", "昨日", "昨儿", "上周一", "上周二", "上周三", "上周四", "上周五", "上周六", "上周日", "上周末", "上星期", "上个星期", "上周", "上个月", "上礼拜", "前几天", "今天", "今早", "今天早上", "今天上午", "今天中午", "今天下午", "刚刚", "昨天下午", "昨天上午", "昨天晚上", "前天晚上", "前天下午"];
    private static readonly string[] s_signed = ["签收", "收到", "收的", "到货", "到手", "拿到", "取的", "取件", "送到", "到的", "收货", "取回", "才收", "刚收"];
    private static readonly string[] s_needs = ["要用", "急用", "要穿", "穿的", "用的", "用得上", "要送", "送人", "能收到", "能到", "必须", "收到吗", "到吗", "赶", "来得及", "之前到", "前到", "前收到", "生日", "婚礼", "结婚", "出差", "出发", "开学", "搬家", "考试", "演出", "比赛", "要的", "必须到", "一定要到", "急", "前要", "之前要", "前能", "之前能", "前必须", "等着用", "等着穿", "就要走", "就走", "要出门", "前发", "之前发", "前给我", "之前给我", "最晚", "最迟", "用,", "上班", "旅游", "典礼", "面试", "要"];
    private static readonly string[] s_feasts = ["春节", "过年", "国庆", "中秋", "端午", "元旦", "圣诞", "情人节", "双十一", "双11", "儿童节", "六一", "五一", "十一", "母亲节", "父亲节", "七夕", "教师节", "除夕", "元宵", "清明", "平安夜", "妇女节", "女神节", "年前"];

    public static void Read(SlotSink sink)
    {
        var text = sink.Text;
        var times = TimeReader.Read(text);
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var word in s_past)
            {
                if (text[i] == word[0] && text.AsSpan(i).StartsWith(word, StringComparison.Ordinal))
                {
                    var end = i + word.Length;
                    end += BodySlots.Unit(text, end, "早上", "上午", "中午", "下午", "晚上", "一", "二", "三", "四", "五", "六", "日");
                    Signed(sink, text, TextSpan.FromTo(i, end));
                    break;
                }
            }
        }

        foreach (var time in times)
        {
            if (time.Kind == TimeKind.Past || time.Kind == TimeKind.Moment)
            {
                Signed(sink, text, time.Span);
            }
        }

        foreach (var time in times)
        {
            if (time.Kind == TimeKind.Moment && !time.IsRelative && !sink.IsTaken(time.Span) && IsNeed(text, time.Span))
            {
                sink.Add("deadline", time.Span);
            }
            else if (time.Kind == TimeKind.Length && !sink.IsTaken(time.Span) && NumberSlots.Any(Around(text, time.Span, 0, 8), s_within))
            {
                sink.Add("deadline", time.Span);
            }
        }

        foreach (var feast in s_feasts)
        {
            var at = text.IndexOf(feast, StringComparison.Ordinal);
            if (at >= 0 && !sink.IsTaken(new TextSpan(at, feast.Length)))
            {
                var end = at + feast.Length + BodySlots.Unit(text, at + feast.Length, "节之前", "节前", "之前", "以前", "前", "当天", "那天");
                if (end > at + feast.Length || NumberSlots.Any(Around(text, new TextSpan(at, feast.Length), 0, 6), s_used))
                {
                    sink.Add("deadline", TextSpan.FromTo(at, end));
                }
            }
        }
    }

    private static readonly string[] s_within = ["能到吗", "能到不", "能收到", "要用", "到得了", "能到货", "必须到"];
    private static readonly string[] s_used = ["要用", "用的", "要穿", "送人", "能到", "能收到", "送礼", "要送"];
    private static readonly string[] s_notNeeds = ["下单", "买的", "拍的", "申请", "说的", "说好", "问过", "就说", "付的", "寄的", "发的货", "答应", "打电话", "联系", "活动", "打折", "上新", "降价", "涨价", "退的", "还没", "怎么还", "派送", "显示", "你们说", "承诺", "尾款"];

    private static void Signed(SlotSink sink, string text, TextSpan span)
    {
        // 昨天 + 傍晚: one time.
        span = TextSpan.FromTo(span.Start, span.End + BodySlots.Unit(text, span.End, "早上", "上午", "中午", "下午", "晚上", "傍晚", "夜里", "半夜", "早晨"));
        if (sink.IsTaken(span))
        {
            return;
        }

        var after = text.AsSpan(span.End, Math.Min(7, text.Length - span.End));
        var before = text.AsSpan(Math.Max(0, span.Start - 6), Math.Min(6, span.Start));
        if (after.Contains('能') || after.Contains('吗') || after.Contains('没') || after.Contains('不') || after.Contains('才') && after.Contains('能') || after.IndexOf("前") == 0 || after.StartsWith("必须") || after.StartsWith("一定"))
        {
            return;
        }

        if (NumberSlots.Any(after, s_signed) || before.EndsWith("签收时间") || before.EndsWith("签收时间是") || before.EndsWith("签收是") || before.EndsWith("签收:"))
        {
            sink.Add("signed_at", span);
        }
    }

    private static bool IsNeed(string text, TextSpan span)
    {
        var after = Around(text, span, 0, 10);
        var before = Around(text, span, 8, 0);
        if (NumberSlots.Any(after, s_notNeeds) || NumberSlots.Any(before, s_notNeeds))
        {
            return false;
        }

        return NumberSlots.Any(after, s_needs) || before.Contains("最晚", StringComparison.Ordinal) || before.Contains("最迟", StringComparison.Ordinal) || before.Contains("赶在", StringComparison.Ordinal) || before.Contains("急", StringComparison.Ordinal);
    }

    private static ReadOnlySpan<char> Around(string text, TextSpan span, int before, int after)
    {
        var start = before > 0 ? Math.Max(0, span.Start - before) : span.End;
        var end = after > 0 ? Math.Min(text.Length, span.End + after) : span.Start;
        return text.AsSpan(start, Math.Max(0, end - start));
    }
}
