using Zhiyin.ChatLogs.Reading;

namespace Zhiyin.ChatLogs.Layouts;

/// <summary>C1: <c>[昵称] 2026-03-02 10:00:00</c>, then content until the next header.</summary>
internal sealed class BracketLayout : BlockLayout
{
    public override string Code => "C1";

    public override string Title => "千牛剪贴板（方括号）";

    public override int Score(IReadOnlyList<string> head) => 5 * head.Count(l => Parse(l) is not null);

    protected override Header? TryHeader(string line, bool open, LineSource lines, ReadContext context)
        => Parse(line) is { } found ? new Header(found.Nick, null, context.At(found.At)) : null;

    private static (string Nick, DateTime At)? Parse(string line)
    {
        if (line.Length < 15 || line[0] is not ('[' or '【') || !Stamp.TryEnd(line, out var at, out var start))
        {
            return null;
        }

        var nick = line.AsSpan(0, start).TrimEnd();
        return nick.Length > 2 && nick[^1] is ']' or '】' ? (nick[1..^1].Trim().ToString(), at) : null;
    }
}

/// <summary>C2: <c>昵称2026-3-2 10:00:05</c>, glued or with a blank; the nick itself may hold a date.</summary>
internal class GluedLayout : BlockLayout
{
    private readonly HashSet<string> _nicks = new(StringComparer.Ordinal);
    private int _afterHeader = -1;

    public override string Code => "C2";

    public override string Title => "千牛剪贴板（昵称连时间）";

    public override int Score(IReadOnlyList<string> head) => 3 * head.Count(l => Parse(l) is not null);

    protected override Header? TryHeader(string line, bool open, LineSource lines, ReadContext context)
    {
        if (Parse(line) is not { } found)
        {
            return null;
        }

        // The line right below a header is content, unless it is somebody who has already spoken.
        if (!open && _nicks.Count > 0 && !_nicks.Contains(found.Nick) && lines.Number > 1 && _afterHeader == lines.Number - 1)
        {
            return null;
        }

        _afterHeader = lines.Number;
        if (_nicks.Count < 100_000)
        {
            _nicks.Add(found.Nick);
        }

        return new Header(found.Nick, null, context.At(found.At));
    }

    protected static (string Nick, DateTime At)? Parse(string line)
    {
        if (line.Length is < 13 or > 100 || !Stamp.TryEnd(line, out var at, out var start) || start == 0)
        {
            return null;
        }

        var nick = line.AsSpan(0, start).Trim();
        return NickText.IsLike(nick) && !nick.Contains("-->", StringComparison.Ordinal) && nick[^1] is not (':' or '：' or '(' or '（')
            ? (nick.ToString(), at)
            : null;
    }
}

/// <summary>C3: <c>A --> B 2026-03-02 10:00:05</c>; A is the sender. Conversations of several buyers may be mixed.</summary>
internal sealed class ArrowLayout : BlockLayout
{
    public override string Code => "C3";

    public override string Title => "千牛剪贴板（箭头）";

    public override int Score(IReadOnlyList<string> head) => 6 * head.Count(l => Parse(l) is not null);

    protected override Header? TryHeader(string line, bool open, LineSource lines, ReadContext context)
        => Parse(line) is { } found ? new Header(found.From, found.To, context.At(found.At)) : null;

    private static (string From, string To, DateTime At)? Parse(string line)
    {
        var arrow = line.IndexOf("-->", StringComparison.Ordinal);
        if (arrow <= 0 || !Stamp.TryEnd(line, out var at, out var start) || start <= arrow + 3)
        {
            return null;
        }

        var from = line[..arrow].Trim();
        var to = line[(arrow + 3)..start].Trim();
        return from.Length > 0 && to.Length > 0 ? (from, to, at) : null;
    }
}

/// <summary>C4: a line with the nick, a line with the time, then content.</summary>
internal sealed class TwoLineLayout : BlockLayout
{
    public override string Code => "C4";

    public override string Title => "千牛剪贴板（昵称、时间各一行）";

    public override int Score(IReadOnlyList<string> head)
    {
        var found = 0;
        for (var i = 1; i < head.Count; i++)
        {
            found += Stamp.TryWhole(head[i], out _) && IsNick(head[i - 1]) ? 1 : 0;
        }

        return 4 * found;
    }

    protected override Header? TryHeader(string line, bool open, LineSource lines, ReadContext context)
    {
        if (!IsNick(line) || lines.Peek() is not { } next || !Stamp.TryWhole(next, out var at))
        {
            return null;
        }

        lines.Next();
        return new Header(line.Trim(), null, context.At(at));
    }

    private static bool IsNick(string line) => NickText.IsLike(line.AsSpan().Trim()) && !Stamp.TryWhole(line, out _);
}
