using Zhiyin.ChatLogs.Reading;

namespace Zhiyin.ChatLogs.Layouts;

/// <summary>A layout in which a header line begins each bubble and everything up to the next header is its content.</summary>
internal abstract class BlockLayout : ChatLayout
{
    /// <summary>A header: who, to whom (null when not said), when, and the words on the same line (null when they begin on the next).</summary>
    protected readonly record struct Header(string Sender, string? To, DateTimeOffset? At, string? Words = null, ChatRole Role = ChatRole.Unknown);

    /// <summary>True when the layout itself marks where a session begins and ends.</summary>
    protected virtual bool MarksSessions => false;

    /// <summary>Reads <paramref name="line"/> as a header; may look ahead, and takes the lines it used. <paramref name="open"/>: the bubble before has words already.</summary>
    protected abstract Header? TryHeader(string line, bool open, LineSource lines, ReadContext context);

    /// <summary>True when <paramref name="line"/> ends the session.</summary>
    protected virtual bool IsBoundary(string line) => false;

    /// <summary>A line of content as it was meant.</summary>
    protected virtual string Content(string line) => line;

    public override IEnumerable<ChatLogConversation> Read(TextReader reader, ReadContext context)
    {
        var lines = new LineSource(reader);
        var sessions = new SessionSet(context, MarksSessions);
        var block = new Block();
        while (lines.Next() is { } line)
        {
            var number = lines.Number;
            if (IsBoundary(line))
            {
                if (Close(block, sessions) is { } ended)
                {
                    yield return ended;
                }

                foreach (var conversation in sessions.EndAll())
                {
                    yield return conversation;
                }
            }
            else if (TryHeader(line, block.Words.Count > 0, lines, context) is { } header)
            {
                if (Close(block, sessions) is { } ended)
                {
                    yield return ended;
                }

                block.Begin(header, number, header.Words is null ? null : Content(header.Words));
            }
            else if (Noise.Of(line) is { } kind)
            {
                block.Notices.Add((kind, line, number));
            }
            else if (block.Header is not null)
            {
                block.Words.Add(Content(line));
            }
        }

        if (Close(block, sessions) is { } last)
        {
            yield return last;
        }

        foreach (var conversation in sessions.EndAll())
        {
            yield return conversation;
        }
    }

    private static ChatLogConversation? Close(Block block, SessionSet sessions)
    {
        ChatLogConversation? ended = null;
        var session = sessions.Current;
        if (block.Header is { } header)
        {
            session = sessions.For(header.Sender, header.To);
            var text = string.Join('\n', block.Words).Trim('\n', '\r', ' ', '\u3000', '\t');
            if (text.Length > 0)
            {
                ended = session.Add(new RawMessage(header.Sender, header.Role, header.At, text, block.Line));
            }
        }

        foreach (var (kind, text, line) in block.Notices)
        {
            session.AddNotice(kind, text, line);
        }

        block.Clear();
        return ended;
    }

    private sealed class Block
    {
        public Header? Header { get; private set; }

        public int Line { get; private set; }

        public List<string> Words { get; } = [];

        public List<(NoticeKind Kind, string Text, int Line)> Notices { get; } = [];

        public void Begin(Header header, int line, string? words)
        {
            Header = header;
            Line = line;
            if (words is not null)
            {
                Words.Add(words);
            }
        }

        public void Clear()
        {
            Header = null;
            Words.Clear();
            Notices.Clear();
        }
    }
}
