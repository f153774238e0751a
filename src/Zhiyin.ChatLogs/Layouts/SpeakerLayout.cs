using Zhiyin.ChatLogs.Reading;

namespace Zhiyin.ChatLogs.Layouts;

/// <summary>C15: pasted lines <c>时间|客服|内容</c>, <c>客服：…</c> / <c>顾客：…</c>, <c>A:</c> / <c>B:</c>, with or without a time in front.</summary>
internal sealed class SpeakerLayout : BlockLayout
{
    private static readonly HashSet<string> s_letters = new(StringComparer.Ordinal) { "A", "B", "甲", "乙", "我", "对方", "Q", "问", "答" };
    private HashSet<string> _names = new(StringComparer.Ordinal);
    private DayCounter? _days;

    public override string Code => "C15";

    public override string Title => "粘贴的对话（说话人：内容）";

    public override int Score(IReadOnlyList<string> head)
    {
        _names = Names(head);
        return (2 * head.Count(l => Parse(l) is not null)) + (6 * head.Count(l => Pipe(l) is not null));
    }

    protected override bool IsBoundary(string line)
    {
        var text = line.AsSpan().Trim();
        return text.Length >= 3 && (text.TrimStart('-').IsEmpty || text.TrimStart('=').IsEmpty || text.TrimStart('*').IsEmpty);
    }

    protected override Header? TryHeader(string line, bool open, LineSource lines, ReadContext context)
    {
        if ((Pipe(line) ?? Parse(line)) is not { } found)
        {
            return null;
        }

        var at = found.Date;
        if (at is null && found.Clock is { } clock)
        {
            at = (_days ??= new DayCounter(context.Options.Date)).At(clock);
        }

        return new Header(found.Name, null, at is { } local ? context.At(local) : null, found.Words);
    }

    private readonly record struct Line(DateTime? Date, TimeOnly? Clock, string Name, string Words);

    private static Line? Pipe(string line)
    {
        var first = line.IndexOfAny(['|', '\t']);
        if (first < 0 || line.IndexOf(line[first], first + 1) is not (> 0 and var second))
        {
            return null;
        }

        var stamp = line[..first].Trim();
        var name = line[(first + 1)..second].Trim();
        if (name.Length is 0 or > 50)
        {
            return null;
        }

        return Stamp.TryWhole(stamp, out var date) ? new Line(date, null, name, line[(second + 1)..].Trim())
            : Stamp.TryClock(stamp, out var clock) ? new Line(null, clock, name, line[(second + 1)..].Trim())
            : null;
    }

    private Line? Parse(string line)
    {
        DateTime? date = null;
        TimeOnly? clock = null;
        var rest = line;
        if (Stamp.TryStart(line, out var stamp, out var end))
        {
            date = stamp;
            rest = line[end..];
        }
        else if (Stamp.TryClockStart(line, out var time, out end))
        {
            clock = time;
            rest = line[end..];
        }

        return Speaker(rest) is { } speaker && (IsSpeaker(speaker.Name) || _names.Contains(speaker.Name))
            ? new Line(date, clock, speaker.Name, speaker.Words)
            : null;
    }

    private static (string Name, string Words)? Speaker(string rest)
    {
        var colon = rest.IndexOfAny([':', '：']);
        if (colon is <= 0 or > 25)
        {
            return null;
        }

        var name = rest.AsSpan(0, colon).Trim().Trim("[]【】<>").Trim();
        return NickText.IsLike(name) && !name.Contains(' ') ? (name.ToString(), rest[(colon + 1)..].Trim()) : null;
    }

    private static bool IsSpeaker(string name) => s_letters.Contains(name) || RoleDecider.OfWord(name) != ChatRole.Unknown;

    // Names that begin several lines of the sample are speakers too, if they are few: «尺码：M» inside a bubble is none.
    private static HashSet<string> Names(IReadOnlyList<string> head)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in head)
        {
            var rest = Stamp.TryStart(line, out _, out var end) || Stamp.TryClockStart(line, out _, out end) ? line[end..] : line;
            if (Speaker(rest) is { } speaker)
            {
                counts[speaker.Name] = counts.GetValueOrDefault(speaker.Name) + 1;
            }
        }

        var words = counts.Keys.Count(IsSpeaker);
        return words >= 2
            ? [.. counts.Keys.Where(IsSpeaker)]
            : [.. counts.Where(c => c.Value >= 2 || IsSpeaker(c.Key)).OrderByDescending(c => c.Value).Take(4).Select(c => c.Key)];
    }
}
