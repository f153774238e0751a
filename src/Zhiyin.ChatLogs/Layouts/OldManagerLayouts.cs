using Zhiyin.ChatLogs.Reading;

namespace Zhiyin.ChatLogs.Layouts;

/// <summary>C8: the old message manager's lines <c>2026-03-02 10:00:00 昵称: 内容</c>.</summary>
internal sealed class StampFirstLayout : BlockLayout
{
    public override string Code => "C8";

    public override string Title => "旺旺消息管理器（时间在前）";

    public override int Score(IReadOnlyList<string> head) => 4 * head.Count(l => Parse(l) is not null);

    protected override Header? TryHeader(string line, bool open, LineSource lines, ReadContext context)
        => Parse(line) is { } found ? new Header(found.Nick, null, context.At(found.At), found.Words) : null;

    private static (DateTime At, string Nick, string Words)? Parse(string line)
    {
        if (line.Length < 16 || !char.IsAsciiDigit(line[0]) || !Stamp.TryStart(line, out var at, out var end) || end >= line.Length || line[end - 1] == '|')
        {
            return null;
        }

        var rest = line[end..].TrimStart();
        var colon = NickEnd(rest);
        return colon is > 0 and <= 50 ? (at, rest[..colon].Trim(), rest[(colon + 1)..].TrimStart()) : null;
    }

    // A sub-account holds a colon itself («店铺:小迪: 内容»): the colon that ends the nick is the one followed by a blank, else the first.
    private static int NickEnd(string rest)
    {
        var spaced = rest.IndexOf(": ", StringComparison.Ordinal);
        var first = rest.IndexOfAny([':', '：']);
        if (first <= 0 || !NickText.IsLike(rest.AsSpan(0, first)))
        {
            return -1;
        }

        if (spaced > first && NickText.IsLike(rest.AsSpan(0, spaced)))
        {
            return spaced;
        }

        var second = rest.IndexOfAny([':', '：'], first + 1);
        return second > 0 && second <= 40 && rest.AsSpan(0, first).EndsWith("店") && NickText.IsLike(rest.AsSpan(first + 1, second - first - 1)) ? second : first;
    }
}

/// <summary>C9: the old message manager's lines <c>昵称(2026-03-02 10:00:00): 内容</c>; rows of dashes separate conversations.</summary>
internal sealed class StampInParenthesesLayout : BlockLayout
{
    public override string Code => "C9";

    public override string Title => "旺旺消息管理器（时间在括号里）";

    public override int Score(IReadOnlyList<string> head) => 6 * head.Count(l => Parse(l) is not null);

    protected override bool IsBoundary(string line) => line.Length >= 5 && line.AsSpan().Trim().TrimStart('-').IsEmpty;

    protected override Header? TryHeader(string line, bool open, LineSource lines, ReadContext context)
        => Parse(line) is { } found ? new Header(found.Nick, null, context.At(found.At), found.Words) : null;

    private static (string Nick, DateTime At, string Words)? Parse(string line)
    {
        for (var close = line.IndexOfAny([')', '）']); close > 0 && close + 1 < line.Length; close = line.IndexOfAny([')', '）'], close + 1))
        {
            if (line[close + 1] is not (':' or '：'))
            {
                continue;
            }

            var open = line.LastIndexOfAny(['(', '（'], close);
            if (open > 0 && Stamp.TryWhole(line[(open + 1)..close], out var at))
            {
                return (line[..open].Trim(), at, line[(close + 2)..].TrimStart());
            }
        }

        return null;
    }
}
