using Zhiyin.ChatLogs.Reading;

namespace Zhiyin.ChatLogs.Layouts;

/// <summary>C5: the record page: a line with the hour, content lines, the sender last; the day stands in the page's heading.</summary>
internal sealed class RecordPageLayout : ChatLayout
{
    public override string Code => "C5";

    public override string Title => "千牛网页聊天记录";

    public override int Score(IReadOnlyList<string> head)
    {
        var clocks = head.Count(l => Stamp.TryClock(l.Trim(), out _));
        return clocks >= 1 && head.Count >= 3 ? 2 * clocks : 0;
    }

    public override IEnumerable<ChatLogConversation> Read(TextReader reader, ReadContext context)
    {
        var lines = new LineSource(reader);
        var session = new SessionBuilder(context, marked: false);
        var days = new DayCounter(context.Options.Date);
        var senders = new HashSet<string>(StringComparer.Ordinal);
        var block = new List<string>();
        TimeOnly? clock = null;
        var start = 0;
        while (true)
        {
            var line = lines.Next();
            var isClock = Stamp.TryClock(line?.Trim() ?? "", out var time);
            if (line is not null && (!isClock || (clock is not null && !Complete(block, senders, context))))
            {
                if (clock is not null)
                {
                    block.Add(line);
                }
                else if (Stamp.TryFindDate(line, out var date))
                {
                    days.Set(date);
                }

                continue;
            }

            if (clock is { } at && Take(block, senders, out var sender, out var text, out var heading))
            {
                var moment = days.At(at) is { } local ? context.At(local) : (DateTimeOffset?)null;
                if (session.Add(new RawMessage(sender, ChatRole.Unknown, moment, text, start)) is { } ended)
                {
                    yield return ended;
                }

                if (heading is { } day)
                {
                    days.Set(day);
                }
            }
            else if (clock is not null)
            {
                context.Error(start, "这一段缺少内容或发送人");
            }

            if (line is null)
            {
                break;
            }

            clock = time;
            start = lines.Number;
            block.Clear();
        }

        if (session.End() is { } last)
        {
            yield return last;
        }
    }

    // A block needs words and, as its last line, somebody's name; until then a bare hour is part of the words.
    private static bool Complete(List<string> block, HashSet<string> senders, ReadContext context)
    {
        var filled = block.Where(l => !string.IsNullOrWhiteSpace(l) && Noise.Of(l) is not NoticeKind.ReadReceipt).ToList();
        if (filled.Count < 2)
        {
            return false;
        }

        var name = SenderOf(filled, out _);
        return senders.Contains(name) || context.Roles.Of(name) != ChatRole.Unknown || (name.Length <= 25 && name.IndexOfAny(['，', '。', '！', '？', ',', '!', '?']) < 0);
    }

    private static string SenderOf(List<string> filled, out DateOnly? heading)
    {
        heading = null;
        var last = filled.Count - 1;
        if (last >= 2 && Stamp.TryFindDate(filled[last], out var date) && filled[last].Length <= 30)
        {
            heading = date;
            last--;
        }

        return filled[last].Trim();
    }

    private static bool Take(List<string> block, HashSet<string> senders, out string sender, out string text, out DateOnly? heading)
    {
        var filled = block.Where(l => !string.IsNullOrWhiteSpace(l) && Noise.Of(l) is not NoticeKind.ReadReceipt).ToList();
        sender = "";
        text = "";
        heading = null;
        if (filled.Count < 2)
        {
            return false;
        }

        sender = SenderOf(filled, out heading);
        var name = sender;
        var end = block.FindLastIndex(l => l.Trim() == name);
        text = string.Join('\n', block.Take(end).Where(l => Noise.Of(l) is not NoticeKind.ReadReceipt)).Trim();
        senders.Add(sender);
        return text.Length > 0;
    }
}

/// <summary>Gives hours their day: the clock going back by more than an hour means midnight has passed.</summary>
internal sealed class DayCounter(DateOnly? day)
{
    private DateOnly? _day = day;
    private TimeOnly? _last;

    public void Set(DateOnly day)
    {
        _day = day;
        _last = null;
    }

    /// <summary>The full moment; null when no day is known.</summary>
    public DateTime? At(TimeOnly time)
    {
        if (_day is not { } day)
        {
            return null;
        }

        if (_last is { } last && last.ToTimeSpan() - time.ToTimeSpan() > TimeSpan.FromHours(1))
        {
            day = day.AddDays(1);
            _day = day;
        }

        _last = time;
        return day.ToDateTime(time);
    }
}
