using System.Diagnostics.CodeAnalysis;
using Zhiyin.Text.Measures;

namespace Zhiyin.Text.Times;

/// <summary>Reads a moment of the calendar: a day, a part of the day, an hour, or several of them in this order (CONTRACT.md §4).</summary>
internal static class MomentReader
{
    private const string NoHourBefore = "这那第有几快早差多少大小慢再优缺特重要卖亮热起终观论看";

    public static bool TryRead(string text, int at, out TimeExpression expression)
    {
        expression = null!;
        if (!One(text, at, default, out var end, out var moment))
        {
            return false;
        }

        // 周三到周五, 下午2点到4点, 今天或明天: the later one counts.
        var mark = end < text.Length && Numeral.IsRangeMark(text[end]) ? 1 : LengthReader.StartsWith(text, end, "或者", "或", "/");
        if (mark > 0 && One(text, end + mark, moment, out var last, out var later))
        {
            (end, moment) = (last, later);
        }

        var kind = TimeKind.Moment;
        if (LengthReader.StartsWith(text, end, "之后", "以后", "过后", "后", "开始", "起") is var after and > 0 && !moment.Relative && !LengthReader.StartsWithAny(text, end, "起来", "起床"))
        {
            kind = TimeKind.Vague;
            end += after;
        }
        else
        {
            end += LengthReader.StartsWith(text, end, "左右", "上下", "多");
            end += LengthReader.StartsWith(text, end, "之前", "以前", "前", "之内", "以内", "内", "为止", "里");
        }

        DueRule rule = kind == TimeKind.Vague ? DueRule.None.Instance : new DueRule.On(moment.Day, moment.Clock);
        expression = new TimeExpression(TextSpan.FromTo(at, end), kind, rule) { IsRelative = moment.Relative };
        return true;
    }

    private static bool One(string text, int at, Moment inherited, out int end, out Moment moment)
    {
        end = at;
        var day = default(DayRule);
        var part = DayPart.None;
        var relative = false;
        ClockRule? clock = null;
        var hasDay = false;
        var hourOnly = true;
        var p = at;
        while (p < text.Length)
        {
            if (text[p] is ' ' or '的' && p > at)
            {
                p++;
                continue;
            }

            if (!hasDay && clock is null && part == DayPart.None && TryDay(text, p, out var dayEnd, out var word))
            {
                (day, relative, hasDay, hourOnly) = (word.Day, word.IsRelative, true, false);
                part = word.Part;
                p = end = dayEnd;
            }
            else if (clock is null && (part == DayPart.None || part == DayPart.Evening) && TimeWords.TryPart(text, p, out var partWord) && IsPart(text, p, partWord, hasDay))
            {
                part = partWord.Part;
                hourOnly = false;
                p = end = p + partWord.Text.Length;
            }
            else if (clock is null && TryClock(text, p, hourOnly && inherited.IsEmpty, out var clockEnd, out var hour, out var minute, out var exact))
            {
                clock = new ClockRule(part, hour, minute) { Exact = exact };
                p = end = clockEnd;
            }
            else
            {
                break;
            }
        }

        if (end > at && !hasDay && !inherited.IsEmpty)
        {
            day = inherited.Day;
            part = part == DayPart.None ? inherited.Clock.Part : part;
        }

        moment = new Moment(day, clock is { } c ? c with { Part = part } : new ClockRule(part), relative, end == at);
        return end > at;
    }

    // 早 and 晚 alone count only beside a day or an hour; 上午好 is a greeting.
    private static bool IsPart(string text, int at, TimeWords.PartWord word, bool afterDay)
    {
        var end = at + word.Text.Length;
        if (end < text.Length && text[end] == '好')
        {
            return false;
        }

        return word.Text.Length > 1 || (end < text.Length && text[end] is not ('点' or '些' or '就' or '已' or '于' or '安')
            && (afterDay || (Numeral.TryRead(text, end, out var n) && n.Span.End < text.Length && text[n.Span.End] is '点' or ':'))) || (afterDay && end == text.Length);
    }

    private static bool TryDay(string text, int at, out int end, [NotNullWhen(true)] out TimeWords.DayWord? word)
    {
        if (TimeWords.TryDay(text, at, out word))
        {
            end = at + word.Text.Length;

            // 下个月8号: the day of that month.
            if (word.Day.Kind == DayKind.MonthEnd && word.Text[^1] == '月' && Numeral.TryRead(text, end, out var of) && of.High is >= 1 and <= 31
                && of.Span.End < text.Length && text[of.Span.End] is '号' or '日')
            {
                end = of.Span.End + 1;
                word = new TimeWords.DayWord(text[at..end], new DayRule(DayKind.DayOfLaterMonth, word.Day.First, (int)of.High));
            }
            else if (word.Text is "今年" or "年前" or "第三天" && !(word.Text == "年前" && (at == 0 || Numeral.Digit(text[at - 1]) < 0 && !char.IsAsciiDigit(text[at - 1]))))
            {
                return word.Text == "第三天";
            }

            return !(word.Text is "周日" && end < text.Length && text[end] == '常');
        }

        return TryDate(text, at, out end, out word);
    }

    private static bool TryDate(string text, int at, out int end, [NotNullWhen(true)] out TimeWords.DayWord? word)
    {
        end = at;
        word = null;
        if (at < text.Length && at > 0 && char.IsAsciiDigit(text[at]) && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '.' or '-'))
        {
            return false;
        }

        if (!Numeral.TryRead(text, at, out var first) || first.Span.End >= text.Length || first.High > 9999)
        {
            return false;
        }

        var p = first.Span.End;
        if (text[p] == '年' && first.High is >= 2000 and <= 2100 && Numeral.TryRead(text, p + 1, out var month) && month.Span.End < text.Length && text[month.Span.End] == '月')
        {
            return TryMonth(text, month, out end, out word);
        }

        if (text[p] == '月' && !first.IsRange)
        {
            return TryMonth(text, first, out end, out word);
        }

        if (text[p] is '/' && !first.IsChinese && !first.IsRange && Numeral.TryRead(text, p + 1, out var slash) && !slash.IsChinese && first.High is >= 1 and <= 12 && slash.High is >= 1 and <= 31
            && slash.High == decimal.Truncate(slash.High) && LengthReader.StartsWith(text, slash.Span.End, "号", "日", "前", "之前", "以前", "下午", "上午", "晚上") > 0)
        {
            end = slash.Span.End + LengthReader.StartsWith(text, slash.Span.End, "号", "日");
            word = new TimeWords.DayWord("", new DayRule(DayKind.MonthDay, (int)first.High, (int)slash.High));
            return true;
        }

        // 3.8号
        if (first.High != decimal.Truncate(first.High) && text[p] is '号' or '日' && !first.IsChinese)
        {
            var parts = text[at..p].Split('.');
            if (parts.Length == 2 && int.TryParse(parts[0], out var m) && int.TryParse(parts[1], out var d) && m is >= 1 and <= 12 && d is >= 1 and <= 31)
            {
                end = p + 1;
                word = new TimeWords.DayWord("", new DayRule(DayKind.MonthDay, m, d));
                return true;
            }

            return false;
        }

        if (text[p] is '号' or '日' && first.High is >= 1 and <= 31 && !NumberedThing(text, p + 1) && !(at > 0 && text[at - 1] is '第' or '工' or '订' or '单'))
        {
            end = p + 1;
            word = new TimeWords.DayWord("", new DayRule(DayKind.Day, (int)first.High));
            return true;
        }

        return false;
    }

    private static bool TryMonth(string text, Numeral month, out int end, [NotNullWhen(true)] out TimeWords.DayWord? word)
    {
        var p = month.Span.End + 1;
        end = p;
        word = null;
        if (month.High is < 1 or > 12)
        {
            return false;
        }

        if (LengthReader.StartsWith(text, p, "底", "末") is var last and > 0)
        {
            end = p + last;
            word = new TimeWords.DayWord("", new DayRule(DayKind.MonthDay, (int)month.High, month.High == 2 ? 28 : DateTime.DaysInMonth(2024, (int)month.High)));
            return true;
        }

        if (!Numeral.TryRead(text, p, out var day) || day.High is < 1 or > 31)
        {
            return false;
        }

        end = day.Span.End;
        if (end < text.Length && text[end] is '号' or '日')
        {
            end++;
        }

        word = new TimeWords.DayWord("", new DayRule(DayKind.MonthDay, (int)month.High, (int)day.High));
        return true;
    }

    // 3号仓, 2号链接, 7号电池: a number, not a date.
    private static bool NumberedThing(string text, int at)
        => LengthReader.StartsWithAny(text, at, "仓", "库", "楼", "链接", "电池", "店", "线", "机", "客服", "色", "码", "款", "门", "柜", "窗", "房", "球", "常", "用", "期", "元", "本");

    private static bool TryClock(string text, int at, bool alone, out int end, out int hour, out int minute, out bool exact)
    {
        (end, hour, minute, exact) = (at, 0, 0, false);
        if (at >= text.Length || (at > 0 && char.IsAsciiDigit(text[at]) && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '.' or ':')) || !Numeral.TryRead(text, at, out var numeral))
        {
            return false;
        }

        if (numeral.High is < 0 or > 24 || numeral.High != decimal.Truncate(numeral.High) || numeral.Span.End >= text.Length)
        {
            return false;
        }

        hour = (int)numeral.High;
        var p = numeral.Span.End;
        if (text[p] == ':' && p + 2 < text.Length && char.IsAsciiDigit(text[p + 1]) && char.IsAsciiDigit(text[p + 2]) && !(p + 3 < text.Length && char.IsAsciiDigit(text[p + 3])))
        {
            minute = (text[p + 1] - '0') * 10 + (text[p + 2] - '0');
            exact = text[numeral.Span.Start] == '0' || hour is 0 or > 12;
            end = p + 3;
            if (end + 2 < text.Length && text[end] == ':' && char.IsAsciiDigit(text[end + 1]) && char.IsAsciiDigit(text[end + 2]))
            {
                end += 3;
            }

            return minute < 60;
        }

        if (text[p] == '时')
        {
            end = p + 1;
            return !LengthReader.StartsWithAny(text, end, "候", "间", "长", "效", "刻", "段", "光", "不", "常", "尚", "装", "期", "机", "代", "候");
        }

        if (text[p] != '点')
        {
            return false;
        }

        end = p + 1;
        if (LengthReader.StartsWith(text, end, "钟", "整") is var round and > 0)
        {
            end += round;
            return true;
        }

        if (end < text.Length && text[end] == '半')
        {
            minute = 30;
            end++;
            return true;
        }

        if (LengthReader.StartsWith(text, end, "一刻", "1刻", "三刻", "3刻") is var quarter and > 0)
        {
            minute = text[end] is '一' or '1' ? 15 : 45;
            end += quarter;
            return true;
        }

        if (Numeral.TryRead(text, end, out var minutes) && minutes.High is > 0 and < 60 && !minutes.IsRange && (minutes.High >= 5 || text[end] is '零' or '0' || LengthReader.StartsWith(text, minutes.Span.End, "分") > 0)
            && !LengthReader.StartsWithAny(text, minutes.Span.End, "点", "天", "个", "块", "元", "件", "小时", "份"))
        {
            minute = (int)minutes.High;
            end = minutes.Span.End;
            end += LengthReader.StartsWith(text, end, "分");
            return true;
        }

        return !alone || IsHour(text, at, end, numeral);
    }

    // A bare «三点» may also count reasons; «一点» is mostly «a bit».
    private static bool IsHour(string text, int at, int end, Numeral numeral)
    {
        if (at > 0 && NoHourBefore.Contains(text[at - 1], StringComparison.Ordinal))
        {
            return false;
        }

        if (LengthReader.StartsWith(text, end, "前", "之前", "以前", "左右", "多", "过") > 0)
        {
            return true;
        }

        return !(numeral is { IsChinese: true, High: 1 }) && !LengthReader.StartsWithAny(text, end, "建议", "意见", "原因", "说明", "要求", "注意", "需要", "问题", "是", ":", "积分", "了", "理由", "不", "优");
    }

    private readonly record struct Moment(DayRule Day, ClockRule Clock, bool Relative, bool Nothing)
    {
        public bool IsEmpty => Day == default && Clock == default;
    }
}
