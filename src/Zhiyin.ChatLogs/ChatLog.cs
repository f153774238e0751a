using System.Text;
using Zhiyin.ChatLogs.Layouts;
using Zhiyin.ChatLogs.Reading;
using Zhiyin.ChatLogs.Tables;

namespace Zhiyin.ChatLogs;

/// <summary>An export, recognised: <see cref="Layout"/> is the handbook's code (§7.4) or <c>JSONL</c>; the conversations are read when they are enumerated, once.</summary>
public sealed class ChatLogFile
{
    internal ChatLogFile(string layout, string title, string encoding, IEnumerable<ChatLogConversation> conversations)
    {
        Layout = layout;
        LayoutTitle = title;
        Encoding = encoding;
        Conversations = conversations;
    }

    public string Layout { get; }

    /// <summary>The layout's name for people, in Chinese.</summary>
    public string LayoutTitle { get; }

    public string Encoding { get; }

    public IEnumerable<ChatLogConversation> Conversations { get; }
}

/// <summary>Opens chat exports: finds encoding and layout by content, then reads conversation by conversation in bounded memory.</summary>
public static class ChatLog
{
    private const int HeadLength = 1 << 16;

    /// <summary>
    /// Opens <paramref name="stream"/>, called <paramref name="source"/> in ids and errors. Rows that cannot be read go to <paramref name="onError"/> while
    /// the conversations are enumerated. Throws <see cref="InvalidDataException"/> (message in Chinese) when no layout fits.
    /// </summary>
    public static ChatLogFile Open(Stream stream, string source, ChatLogOptions? options = null, Action<RowError>? onError = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(source);
        var context = new ReadContext(source, options ?? ChatLogOptions.Default, onError ?? (_ => { }));
        if (XlsxRows.IsWorkbook(stream))
        {
            return new ChatLogFile("C6", "聊天记录表格（Excel）", "xlsx", TableLayout.Read(XlsxRows.Read(stream), context));
        }

        var (encoding, whole) = TextEncoding.Detect(stream);
        var (head, rest) = Head(whole, encoding);
        var layout = Recognise(head, context.Options.Layout)
            ?? throw new InvalidDataException("认不出这个文件的格式：支持千牛复制的聊天记录、网页记录、京东导出、表格、「客服：…」粘贴文本和 JSON Lines");
        return new ChatLogFile(layout.Code, layout.Title, encoding.WebName, Lines(layout, rest, encoding, context));
    }

    /// <summary>Opens pasted text.</summary>
    public static ChatLogFile OpenText(string text, string source, ChatLogOptions? options = null, Action<RowError>? onError = null)
        => Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), source, options, onError);

    private static ChatLayout? Recognise(IReadOnlyList<string> head, string? code)
    {
        var layouts = Fresh();
        if (code is not null)
        {
            var wanted = layouts.FirstOrDefault(l => string.Equals(l.Code, code, StringComparison.OrdinalIgnoreCase));
            wanted?.Score(head);
            return wanted ?? throw new InvalidDataException($"没有这种格式：{code}");
        }

        return layouts.Select(l => (Layout: l, Score: l.Score(head))).Where(l => l.Score > 0).OrderByDescending(l => l.Score).Select(l => l.Layout).FirstOrDefault();
    }

    // Layouts remember what they learn while reading, so each file gets its own.
    private static ChatLayout[] Fresh() =>
    [
        new JsonLinesLayout(), new JsonDocumentLayout(), new JdLogLayout(), new TableLayout(), new ArrowLayout(), new BracketLayout(),
        new StampInParenthesesLayout(), new TwoLineLayout(), new StampFirstLayout(), new GluedLayout(), new SpeakerLayout(), new RecordPageLayout(),
    ];

    private static IEnumerable<ChatLogConversation> Lines(ChatLayout layout, Stream stream, Encoding encoding, ReadContext context)
    {
        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
        foreach (var conversation in layout.Read(reader, context))
        {
            if (conversation.Messages.Length > 0)
            {
                yield return conversation;
            }
        }
    }

    private static (IReadOnlyList<string> Lines, Stream Whole) Head(Stream stream, Encoding encoding)
    {
        var bytes = new byte[HeadLength];
        var length = stream.ReadAtLeast(bytes, HeadLength, throwOnEndOfStream: false);
        var text = encoding.GetString(bytes, 0, length).TrimStart('\ufeff');
        var lines = text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None).Where(l => !string.IsNullOrWhiteSpace(l)).Take(400).ToList();
        if (length == HeadLength && lines.Count is > 1 and < 400)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return (lines, new PrefixedStream(bytes.AsMemory(0, length), stream));
    }
}
