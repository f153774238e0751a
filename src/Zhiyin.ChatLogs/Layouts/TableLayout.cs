using System.Globalization;
using Zhiyin.ChatLogs.Reading;
using Zhiyin.ChatLogs.Tables;

namespace Zhiyin.ChatLogs.Layouts;

/// <summary>C6, C7, C10 and C13: tables whose header says who, when and what; from .xlsx or CSV.</summary>
internal sealed class TableLayout : ChatLayout
{
    private const string Scientific = "订单号被Excel改成科学计数，请以文本格式导出";

    public override string Code => "C6";

    public override string Title => "聊天记录表格";

    public override int Score(IReadOnlyList<string> head)
        => head.Take(5).Any(l => Columns.Of(new TableRow(1, l.Split(Separator(l)))) is not null) ? 700 : 0;

    public override IEnumerable<ChatLogConversation> Read(TextReader reader, ReadContext context)
    {
        var first = reader.ReadLine() ?? "";
        return Read(CsvRows.Read(new RejoinedReader(first, reader), Separator(first)), context);
    }

    /// <summary>Reads the rows of a table; rows above the header are skipped.</summary>
    public static IEnumerable<ChatLogConversation> Read(IEnumerable<TableRow> rows, ReadContext context)
    {
        Columns? columns = null;
        var sessions = new Dictionary<string, SessionBuilder>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (columns is null)
            {
                columns = Columns.Of(row);
                if (columns is { IsSummary: true })
                {
                    context.Error(row.Number, "这是会话汇总表，没有聊天内容：请导出聊天记录（C11 或 C12）");
                    yield break;
                }

                continue;
            }

            if (row.Cells.FirstOrDefault(IsScientific) is { } broken)
            {
                context.Error(row.Number, $"{Scientific}（{broken}）");
                continue;
            }

            foreach (var conversation in columns.IsSimple ? SimpleRow(row, columns, context) : MessageRow(row, columns, sessions, context))
            {
                yield return conversation;
            }
        }

        if (columns is null)
        {
            context.Error(1, "没有找到表头：需要发送时间、发送内容和发送人（或账号类型）几列");
        }

        foreach (var session in sessions.Values)
        {
            if (session.End() is { } last)
            {
                yield return last;
            }
        }
    }

    private static IEnumerable<ChatLogConversation> MessageRow(TableRow row, Columns columns, Dictionary<string, SessionBuilder> sessions, ReadContext context)
    {
        var text = row.Cell(columns.Text);
        if (text.Length == 0)
        {
            text = row.Cell(columns.Picture).Length > 0 ? "[图片]" : "";
        }

        if (text.Length == 0)
        {
            context.Error(row.Number, "没有内容");
            yield break;
        }

        var at = MomentOf(row.Cell(columns.At), context);
        if (at is null && row.Cell(columns.At).Length > 0)
        {
            context.Error(row.Number, $"时间看不懂：{row.Cell(columns.At)}");
            yield break;
        }

        var key = row.Cell(columns.Session) is { Length: > 0 } id ? id : row.Cell(columns.Customer);
        if (!sessions.TryGetValue(key, out var session))
        {
            sessions[key] = session = new SessionBuilder(context, marked: row.Cell(columns.Session).Length > 0);
        }

        if (Noise.Of(text) is { } kind)
        {
            session.AddNotice(kind, text, row.Number);
            yield break;
        }

        var role = RoleDecider.OfWord(row.Cell(columns.Role));
        var sender = row.Cell(columns.Sender) is { Length: > 0 } name ? name : row.Cell(columns.Role);
        if (role == ChatRole.Unknown && sender.Length > 0 && sender == row.Cell(columns.Customer))
        {
            role = ChatRole.Buyer;
        }

        if (session.Add(new RawMessage(sender, role, at, text, row.Number)) is { } ended)
        {
            yield return ended;
        }

        if (row.Cell(columns.Session) is { Length: > 0 } sid)
        {
            session.Id = sid;
        }
    }

    // C7: one cell holds the whole conversation as «时间\n发送者：内容».
    private static IEnumerable<ChatLogConversation> SimpleRow(TableRow row, Columns columns, ReadContext context)
    {
        using var text = new StringReader(row.Cell(columns.Log));
        var session = new SessionBuilder(context, marked: true);
        DateTimeOffset? at = null;
        while (text.ReadLine() is { } line)
        {
            if (Stamp.TryWhole(line, out var local))
            {
                at = context.At(local);
            }
            else if (line.IndexOfAny([':', '：']) is > 0 and <= 40 and var colon)
            {
                session.Add(new RawMessage(line[..colon].Trim(), ChatRole.Unknown, at, line[(colon + 1)..].Trim(), row.Number));
            }
        }

        if (session.End() is { } conversation)
        {
            yield return conversation with { Id = $"{context.Source}:{row.Number}" };
        }
        else
        {
            context.Error(row.Number, "聊天记录一格里没有「发送者：内容」");
        }
    }

    private static DateTimeOffset? MomentOf(string text, ReadContext context)
        => Stamp.TryWhole(text, out var local) ? context.At(local)
            : double.TryParse(text, CultureInfo.InvariantCulture, out var serial) && serial is > 20_000 and < 80_000 && Stamp.TryWhole(XlsxRows.FromSerial(serial), out local) ? context.At(local)
            : null;

    private static bool IsScientific(string cell)
        => cell.Length is >= 6 and <= 12 && cell.Contains("E+", StringComparison.OrdinalIgnoreCase) && double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static char Separator(string line) => line.Contains('\t', StringComparison.Ordinal) && !line.Contains(',', StringComparison.Ordinal) ? '\t' : ',';

    /// <summary>Where the columns are, by their usual names.</summary>
    private sealed record Columns(int Session, int Customer, int At, int Text, int Sender, int Role, int Log, int Picture, bool IsSummary)
    {
        public bool IsSimple => Log >= 0;

        public static Columns? Of(TableRow row)
        {
            if (row.Cells.Count < 2)
            {
                return null;
            }

            var columns = new Columns(
                row.Column("会话ID", "会话编号", "会话id", "sid", "cid", "sessionid"),
                row.Column("客户名", "客户ID", "买家昵称", "买家", "顾客", "客户", "用户昵称", "buyer", "customer"),
                row.Column("发送时间", "时间", "消息时间", "聊天时间", "created", "time", "at"),
                row.Column("发送内容", "消息内容", "内容", "聊天内容", "消息", "content", "text", "message"),
                row.Column("发送账号", "发送人", "发送者", "昵称", "账号", "名称", "sender", "name"),
                row.Column("账号类型", "角色", "发送方", "发送人类型", "发送者类型", "身份", "role"),
                row.Column("聊天记录"),
                row.Column("图片", "图片地址", "imgUrl"),
                row.Column("首次响应时间") >= 0 && row.Column("客服消息数", "客户消息数") >= 0);
            return columns.IsSummary || columns.Log >= 0 || (columns.Text >= 0 && (columns.Sender >= 0 || columns.Role >= 0)) ? columns : null;
        }
    }

    /// <summary>A reader that gives back its first line, which was read to find the separator.</summary>
    private sealed class RejoinedReader(string first, TextReader rest) : TextReader
    {
        private readonly string _head = first + "\n";
        private int _at;

        public override int Peek() => _at < _head.Length ? _head[_at] : rest.Peek();

        public override int Read() => _at < _head.Length ? _head[_at++] : rest.Read();

        public override int Read(char[] buffer, int index, int count)
        {
            if (_at >= _head.Length)
            {
                return rest.Read(buffer, index, count);
            }

            var length = Math.Min(count, _head.Length - _at);
            _head.CopyTo(_at, buffer, index, length);
            _at += length;
            return length;
        }
    }
}
