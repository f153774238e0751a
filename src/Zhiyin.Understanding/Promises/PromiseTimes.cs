using Zhiyin.Text;
using Zhiyin.Text.Times;

namespace Zhiyin.Understanding.Promises;

/// <summary>The times of a text, and which of them belongs to which verb.</summary>
internal sealed class PromiseTimes(string text, IReadOnlyList<TimeExpression> times)
{
    private static readonly WordList s_attribute = new("无理由", "质保", "保修", "价保", "在线", "试用", "有效", "包换", "包退", "保价", "免费");

    /// <summary>The last concrete time before the verb, else one behind it, else a hold word before it.</summary>
    public TimeExpression? Of(int from, int verb, int verbEnd, int clauseEnd)
    {
        TimeExpression? best = null;
        foreach (var time in times)
        {
            if (time.Span.Start < from || IsAttribute(time))
            {
                continue;
            }

            if (time.Span.End <= verb)
            {
                if (time.IsConcrete || best is not { IsConcrete: true })
                {
                    best = best is { Kind: TimeKind.Vague } && time.Kind == TimeKind.Hold ? best : time;
                }
            }
            else if (time.Span.Start >= verbEnd && time.Span.Start < clauseEnd && best is not { IsConcrete: true } && time.IsConcrete && !VerbBetween(verbEnd, time.Span.Start, clauseEnd, time.Span.End))
            {
                best = time;
                break;
            }
        }

        return best;
    }

    // A time behind a verb belongs to the next verb when one follows it: 退款的事明天给您答复.
    private bool VerbBetween(int from, int timeStart, int clauseEnd, int timeEnd)
    {
        for (var i = from; i < clauseEnd; i++)
        {
            if ((i < timeStart || i >= timeEnd) && PromiseVerbs.TryMatch(text, i, out var verb) && !verb.Any(VerbTraits.Given))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The time that covers <paramref name="at"/>.</summary>
    public TimeExpression? At(int at)
    {
        foreach (var time in times)
        {
            if (at >= time.Span.Start && at < time.Span.End)
            {
                return time;
            }
        }

        return null;
    }

    /// <summary>True where a request to wait begins («稍等») whose words are read as a time as well.</summary>
    public bool StartsHold(int at, TimeExpression time)
        => time.Kind == TimeKind.Hold && PromiseVerbs.TryMatch(text, at, out var verb) && verb.Any(VerbTraits.Hold);

    /// <summary>The last time between two places; a concrete one before any other.</summary>
    public TimeExpression? Last(int from, int to)
    {
        TimeExpression? last = null;
        foreach (var time in times)
        {
            if (time.Span.Start >= from && time.Span.End <= to && (time.IsConcrete || last is null))
            {
                last = time;
            }
        }

        return last;
    }

    /// <summary>True when a time gone by stands before the verb.</summary>
    public bool HasPast(int from, int verb)
    {
        foreach (var time in times)
        {
            if (time.Kind == TimeKind.Past && time.Span.Start >= from && time.Span.End <= verb)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>上午十点就寄出了: a morning told behind 就 … 了 is over.</summary>
    public bool IsThisMorning(TimeExpression? time, int verb, int verbEnd)
        => time is not null && verb > 0 && text[verb - 1] == '就' && verbEnd < text.Length && text[verbEnd] == '了' && time.Span.Of(text) is ['上' or '早' or '凌', ..] or "今早";

    /// <summary>True where the time describes a thing (七天无理由, 昨天下单) and dates no act.</summary>
    public bool IsAttribute(TimeExpression time)
    {
        var rest = text.AsSpan(time.Span.End);
        foreach (var word in s_attribute.Words)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return rest.StartsWith("的") && !rest.StartsWith("的时") && !rest.StartsWith("的话") && !rest.StartsWith("的车") && !rest.StartsWith("的快递") && !rest.StartsWith("的班") || rest.StartsWith("拍") && !rest.StartsWith("拍照") || rest.StartsWith("下单") || rest.StartsWith("买") || rest.StartsWith("付款") || rest.StartsWith("签收");
    }

    /// <summary>True when a clause says little but the time.</summary>
    public bool IsAll(TextSpan clause, TimeExpression time)
        => clause.Length - time.Span.Length <= 4 || (clause.Length - time.Span.Length <= 7 && (IsUpperBound(time.Span.Start) || text.AsSpan(clause.Start).StartsWith("时间") || text.AsSpan(clause.Start).StartsWith("给我")));

    /// <summary>True behind «at the latest».</summary>
    public bool IsUpperBound(int timeStart)
    {
        var before = text.AsSpan(Math.Max(0, timeStart - 5), Math.Min(5, timeStart));
        return before.Contains("最晚", StringComparison.Ordinal) || before.Contains("最迟", StringComparison.Ordinal) || before.Contains("最多", StringComparison.Ordinal) || before.Contains("不超过", StringComparison.Ordinal) || before.Contains("顶多", StringComparison.Ordinal) || before.Contains("最慢", StringComparison.Ordinal);
    }
}
