using Zhiyin.Text;

namespace Zhiyin.Understanding.Slots;

/// <summary>Order numbers, tracking numbers, telephones, tax numbers and mail addresses, told apart by form and by the words beside them.</summary>
internal static class NumberSlots
{
    private static readonly string[] s_order = ["订单", "下单编号", "交易号", "我的单"];
    private static readonly string[] s_parcel = ["快递", "运单", "物流", "面单", "顺丰", "圆通", "中通", "申通", "韵达", "极兔", "邮政", "德邦", "寄回", "退回", "寄出", "寄的", "退货单", "京东物流", "ems"];
    private static readonly string[] s_codes = ["取件码", "验证码", "提货码", "核销码", "货号", "条码", "条形码", "批号", "批次", "序列号", "sn", "型号", "工号", "邮编", "身份证", "卡号", "银行卡", "密码", "动态码", "兑换码", "邀请码", "取货码", "尾号", "商品编号", "机身号", "识别码", "imei"];
    private static readonly string[] s_tax = ["税号", "纳税人", "信用代码", "识别号", "税务登记"];
    private static readonly string[] s_carriers = ["sf", "yt", "jd", "jt", "zto", "sto", "yd", "ems", "dpk", "jdvb", "jdvc", "jdx", "yto", "zt", "ytd", "cn", "ka", "lp", "vb", "ht", "db"];

    public static void Read(SlotSink sink)
    {
        var text = sink.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '@' && Email(text, i) is { } mail)
            {
                sink.Add("email", mail);
                i = mail.End - 1;
            }
            else if (text[i] == '[' && text.AsSpan(i).StartsWith("[orderid_") && text.IndexOf(']', i) is var close and > 0)
            {
                sink.Add("order_id", TextSpan.FromTo(i, close + 1));
                i = close;
            }
        }

        for (var i = 0; i < text.Length;)
        {
            if (!char.IsAsciiLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var run = Run(text, i);
            i = run.End;
            if (run.Length >= 5 && !sink.IsTaken(run))
            {
                Classify(sink, text, run);
            }
        }
    }

    private static void Classify(SlotSink sink, string text, TextSpan run)
    {
        var digits = 0;
        foreach (var c in run.Of(text))
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        var letters = 0;
        foreach (var c in run.Of(text))
        {
            letters += char.IsAsciiLetter(c) ? 1 : 0;
        }

        var before = text.AsSpan(Math.Max(0, run.Start - 12), Math.Min(12, run.Start));
        var label = Nearest(before);
        var length = digits + letters;
        if (digits < 5)
        {
            return;
        }

        switch (label)
        {
            case Label.Code:
                sink.Close(run);
                return;
            case Label.Tax when length is >= 15 and <= 20:
                sink.Add("tax_no", run);
                return;
            case Label.Parcel when length is >= 8 and <= 22 && !IsMobile(text, run, digits, letters):
                sink.Add("tracking_no", run);
                return;
            case Label.Order when length >= 6:
                sink.Add("order_id", run);
                return;
        }

        if (letters == 0 && (IsMobile(text, run, digits, letters) || IsLandline(text, run, digits)))
        {
            sink.Add("contact", run);
        }
        else if (letters > 0 && length == 18 && text[run.Start] == '9')
        {
            sink.Add("tax_no", run);
        }
        else if (letters > 0 && digits >= 9 && IsCarrier(text, run, letters))
        {
            sink.Add("tracking_no", run);
        }
        else if (letters == 0 && digits is >= 12 and <= 22)
        {
            var near = text.AsSpan(Math.Max(0, run.Start - 20), Math.Min(20, run.Start) + run.Length + Math.Min(12, text.Length - run.End));
            sink.Add(digits <= 15 && Any(near, s_parcel) && !Any(near, s_order) ? "tracking_no" : "order_id", run);
        }
    }

    private enum Label
    {
        None,
        Code,
        Tax,
        Parcel,
        Order,
    }

    // The label that stands nearest before the number.
    private static Label Nearest(ReadOnlySpan<char> before)
    {
        var best = -1;
        var label = Label.None;
        Try(before, s_codes, Label.Code);
        Try(before, s_tax, Label.Tax);
        Try(before, s_parcel, Label.Parcel);
        Try(before, s_order, Label.Order);
        return label;

        void Try(ReadOnlySpan<char> text, string[] words, Label candidate)
        {
            foreach (var word in words)
            {
                if (text.LastIndexOf(word, StringComparison.Ordinal) is var at and >= 0 && at + word.Length > best)
                {
                    best = at + word.Length;
                    label = candidate;
                }
            }
        }
    }

    private static bool IsMobile(string text, TextSpan run, int digits, int letters)
        => letters == 0 && ((digits == 11 && text[run.Start] == '1' && text[run.Start + 1] is >= '3' and <= '9') || (digits == 13 && text.AsSpan(run.Start).StartsWith("86") && text.AsSpan(run.Start + 2, 3).Contains('1')));

    private static bool IsLandline(string text, TextSpan run, int digits) => text[run.Start] == '0' && digits is >= 10 and <= 12;

    private static bool IsCarrier(string text, TextSpan run, int letters)
    {
        var prefix = text.AsSpan(run.Start, Math.Min(letters, run.Length));
        foreach (var carrier in s_carriers)
        {
            if (prefix.StartsWith(carrier))
            {
                return true;
            }
        }

        return false;
    }

    // Letters and digits; between digits also one blank or hyphen when the whole is a telephone or a grouped number.
    private static TextSpan Run(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || (text[end] is '-' or ' ' && end > start && end + 2 < text.Length && char.IsAsciiDigit(text[end - 1]) && char.IsAsciiDigit(text[end + 1]) && Grouped(text, start, end))))
        {
            end++;
        }

        return TextSpan.FromTo(start, end);
    }

    // 138-1234-5678, 010-12345678
    private static bool Grouped(string text, int start, int at)
    {
        var digits = 0;
        for (var i = start; i < at; i++)
        {
            digits += char.IsAsciiDigit(text[i]) ? 1 : 0;
        }

        var next = at + 1;
        while (next < text.Length && char.IsAsciiDigit(text[next]))
        {
            next++;
        }

        var group = next - at - 1;
        return (text[start] == '1' && digits is 3 or 7 && group == 4) || (text[start] == '0' && digits is 3 or 4 && group is 7 or 8);
    }

    private static TextSpan? Email(string text, int at)
    {
        var start = at;
        while (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '_' or '-' or '+'))
        {
            start--;
        }

        var end = at + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || (text[end] is '.' or '-' && end + 1 < text.Length && char.IsAsciiLetterOrDigit(text[end + 1]))))
        {
            end++;
        }

        return start < at && text.AsSpan(at, end - at).Contains('.') ? TextSpan.FromTo(start, end) : null;
    }

    internal static bool Any(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
