using System.Buffers;

namespace Zhiyin.Text.Times;

/// <summary>Finds the words of a normalised text that say when something is due. Pure: no clock and no calendar is read.</summary>
public static class TimeReader
{
    private static readonly SearchValues<char> s_starts = SearchValues.Create([.. TimeWords.Starts.Concat("0123456789零〇一二两俩三四五六七八九十半个").Distinct()]);
    private static readonly string[] s_lowerBounds = ["最快", "最早", "至少", "起码", "最少", "少说", "不早于"];

    /// <summary>The time expressions in order; they do not overlap.</summary>
    public static IReadOnlyList<TimeExpression> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<TimeExpression>? found = null;
        var at = 0;
        while (at < text.Length)
        {
            var next = text.AsSpan(at).IndexOfAny(s_starts);
            if (next < 0)
            {
                break;
            }

            at += next;
            if (TryReadAt(text, at) is { } expression)
            {
                (found ??= []).Add(expression);
                at = expression.Span.End;
            }
            else
            {
                at++;
            }
        }

        return found ?? (IReadOnlyList<TimeExpression>)[];
    }

    private static TimeExpression? TryReadAt(string text, int at)
    {
        if (TimeWords.VagueLength(text, at) is var vague and > 0)
        {
            return new TimeExpression(new TextSpan(at, vague), TimeKind.Vague, DueRule.None.Instance);
        }

        if (LengthReader.TryRead(text, at, out var expression) || MomentReader.TryRead(text, at, out expression))
        {
            return expression.IsConcrete && IsLowerBound(text, at) ? expression with { Kind = TimeKind.Vague, Rule = DueRule.None.Instance } : expression;
        }

        return TimeWords.HoldLength(text, at) is var hold and > 0 ? new TimeExpression(new TextSpan(at, hold), TimeKind.Hold, DueRule.None.Instance) : null;
    }

    private static bool IsLowerBound(string text, int at)
    {
        var end = at;
        while (end > 0 && at - end < 4 && text[end - 1] is '也' or '要' or '得' or '是' or '需' or '都' or '在' or '大' or '概' or '预' or '计' or '到' or ' ')
        {
            end--;
        }

        foreach (var word in s_lowerBounds)
        {
            if (text.AsSpan(0, end).EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
