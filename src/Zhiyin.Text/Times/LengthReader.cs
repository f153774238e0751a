using Zhiyin.Text.Measures;

namespace Zhiyin.Text.Times;

/// <summary>Reads a length of time: 半小时, 一个半小时, 2h内, 三到五天, 两个工作日, 一刻钟, 半个月 (CONTRACT.md §4).</summary>
internal static class LengthReader
{
    private static readonly (string Text, Unit Unit)[] s_units =
    [
        ("个工作日", Unit.WorkDay), ("工作日", Unit.WorkDay), ("个工作天", Unit.WorkDay), ("天工作日", Unit.WorkDay),
        ("个自然日", Unit.Day), ("自然日", Unit.Day),
        ("个小时", Unit.Hour), ("小时", Unit.Hour), ("个钟头", Unit.Hour), ("钟头", Unit.Hour), ("个钟", Unit.Hour), ("个点", Unit.Hour), ("hours", Unit.Hour), ("hour", Unit.Hour), ("hrs", Unit.Hour), ("h", Unit.Hour),
        ("分钟", Unit.Minute), ("分种", Unit.Minute), ("分鐘", Unit.Minute), ("mins", Unit.Minute), ("min", Unit.Minute),
        ("秒钟", Unit.Second), ("秒", Unit.Second), ("刻钟", Unit.Quarter),
        ("天", Unit.Day), ("day", Unit.Day), ("days", Unit.Day),
        ("个星期", Unit.Week), ("星期", Unit.Week), ("个礼拜", Unit.Week), ("礼拜", Unit.Week), ("周", Unit.Week),
        ("个月", Unit.Month), ("年", Unit.Year),
    ];

    private enum Unit
    {
        Second,
        Minute,
        Quarter,
        Hour,
        Day,
        WorkDay,
        Week,
        Month,
        Year,
    }

    public static bool TryRead(string text, int at, out TimeExpression expression)
    {
        expression = null!;
        if (!One(text, at, out var end, out var rule))
        {
            return false;
        }

        // 三天到五天: the second one counts.
        if (end < text.Length && Numeral.IsRangeMark(text[end]) && One(text, end + 1, out var last, out var upper))
        {
            (end, rule) = (last, upper);
        }

        var kind = TimeKind.Length;
        if (StartsWith(text, end, "前", "之前", "以前") is var past and > 0 && !StartsWithAny(text, end + past, "台"))
        {
            kind = TimeKind.Past;
            end += past;
        }
        else
        {
            end += StartsWith(text, end, "的时间", "时间");
            end += StartsWith(text, end, "之内", "以内", "内", "里", "左右", "上下", "之后", "以后", "过后", "后", "的样子", "的工夫");
        }

        expression = new TimeExpression(TextSpan.FromTo(at, end), kind, rule);
        return true;
    }

    private static bool One(string text, int at, out int end, out DueRule rule)
    {
        end = at;
        rule = DueRule.None.Instance;
        if (at >= text.Length)
        {
            return false;
        }

        decimal count;
        if (text[at] == '半')
        {
            var skip = at + 1 < text.Length && text[at + 1] == '个' ? 1 : 0;
            if (!TryUnit(text, at + 1, out end, out var half) && !(skip == 1 && TryUnit(text, at + 2, out end, out half)) && !HalfMonth(text, at, out end, out half))
            {
                return false;
            }

            if (half is Unit.WorkDay or Unit.Week or Unit.Second)
            {
                return false;
            }

            rule = half switch
            {
                Unit.Day => new DueRule.After(TimeSpan.FromHours(12)),
                Unit.Month => new DueRule.InDays(15),
                Unit.Year => new DueRule.InDays(0, 6),
                _ => Rule(half, 0.5m),
            };
            return true;
        }

        if (text[at] == '个' && StartsWithAny(text, at, "个把"))
        {
            if (!TryUnit(text, at + 2, out end, out var about))
            {
                return false;
            }

            rule = Rule(about, 1);
            return true;
        }

        if (!Numeral.TryRead(text, at, out var numeral) || numeral.High > 10_000)
        {
            return false;
        }

        count = numeral.High;
        end = numeral.Span.End;
        if (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        if (end < text.Length && text[end] is '来' or '多' or '余')
        {
            end++;
        }

        // 一个半小时, 两个半月
        if (StartsWithAny(text, end, "个半") && TryUnit(text, end + 2, out var halfEnd, out var halved))
        {
            end = halfEnd;
            rule = halved == Unit.Month ? new DueRule.InDays(15, (int)count) : Rule(halved, count + 0.5m);
            return true;
        }

        if (StartsWithAny(text, end, "个半月"))
        {
            end += 3;
            rule = new DueRule.InDays(15, (int)count);
            return true;
        }

        if (!TryUnit(text, end, out var unitEnd, out var unit))
        {
            return Bare(text, numeral, ref end, out rule);
        }

        end = unitEnd;
        if (unit == Unit.Hour && Numeral.TryRead(text, end, out var minutes) && TryUnit(text, minutes.Span.End, out var minuteEnd, out var second) && second == Unit.Minute)
        {
            end = minuteEnd;
            rule = new DueRule.After(TimeSpan.FromMinutes((double)(count * 60 + minutes.High)));
            return true;
        }

        if (end < text.Length && text[end] == '半' && unit is Unit.Hour or Unit.Day or Unit.Week or Unit.Year && !StartsWithAny(text, end, "半天", "半小时", "半个"))
        {
            end++;
            count += 0.5m;
        }

        rule = Rule(unit, count);
        return true;
    }

    // 30分内, 3日内: these units count only with a word that makes them a length.
    private static bool Bare(string text, Numeral numeral, ref int end, out DueRule rule)
    {
        rule = DueRule.None.Instance;
        if (end >= text.Length || text[end] is not ('分' or '日') || StartsWith(text, end + 1, "内", "之内", "以内", "后", "之后", "左右") == 0)
        {
            return false;
        }

        rule = Rule(text[end] == '分' ? Unit.Minute : Unit.Day, numeral.High);
        end++;
        return true;
    }

    private static DueRule Rule(Unit unit, decimal count) => unit switch
    {
        Unit.Second => new DueRule.After(TimeSpan.FromSeconds((double)count)),
        Unit.Minute => new DueRule.After(TimeSpan.FromMinutes((double)count)),
        Unit.Quarter => new DueRule.After(TimeSpan.FromMinutes((double)count * 15)),
        Unit.Hour => new DueRule.After(TimeSpan.FromMinutes((double)count * 60)),
        Unit.Day => new DueRule.InDays((int)decimal.Ceiling(count)),
        Unit.WorkDay => new DueRule.InWorkDays((int)decimal.Ceiling(count)),
        Unit.Week => new DueRule.InDays((int)decimal.Ceiling(count * 7)),
        Unit.Month => new DueRule.InDays(0, (int)decimal.Ceiling(count)),
        _ => new DueRule.InDays(0, (int)decimal.Ceiling(count * 12)),
    };

    private static bool HalfMonth(string text, int at, out int end, out Unit unit)
    {
        end = at + 2;
        unit = Unit.Month;
        return StartsWithAny(text, at, "半月");
    }

    private static bool TryUnit(string text, int at, out int end, out Unit unit)
    {
        foreach (var (word, candidate) in s_units)
        {
            if (at < text.Length && text[at] == word[0] && StartsWithAny(text, at, word))
            {
                end = at + word.Length;
                unit = candidate;
                return candidate switch
                {
                    Unit.Hour when word[0] == 'h' => end == text.Length || !char.IsAsciiLetterOrDigit(text[end]),
                    Unit.Week => end == text.Length || (text[end] is not ('年' or '末' or '日') && (word[^1] == '周' || text[end] is not ('一' or '二' or '三' or '四' or '五' or '六' or '天'))),
                    Unit.Day => end == text.Length || text[end] is not ('猫' or '然'),
                    _ => true,
                };
            }
        }

        (end, unit) = (at, default);
        return false;
    }

    internal static int StartsWith(string text, int at, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (at < text.Length && text.AsSpan(at).StartsWith(word, StringComparison.Ordinal))
            {
                return word[0] == '内' && at + 1 < text.Length && text[at + 1] is '容' or '部' or '存' ? 0 : word[0] == '后' && at + 1 < text.Length && text[at + 1] is '天' or '续' ? 0 : word.Length;
            }
        }

        return 0;
    }

    internal static bool StartsWithAny(string text, int at, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (at < text.Length && text.AsSpan(at).StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
