using Zhiyin.ChatLogs.Reading;

namespace Zhiyin.ChatLogs.Layouts;

/// <summary>C11: JD's chat log; a row of stars begins a session, 会话结束_时间 ends it, <c>&lt;br/&gt;</c> is a line break.</summary>
internal sealed class JdLogLayout : GluedLayout
{
    private const string Begin = "以下为一通会话";
    private const string Ended = "会话结束_时间";

    public override string Code => "C11";

    public override string Title => "京东聊天记录文本";

    protected override bool MarksSessions => true;

    public override int Score(IReadOnlyList<string> head)
        => head.Any(l => l.Contains(Begin, StringComparison.Ordinal) || l.StartsWith(Ended, StringComparison.Ordinal)) ? 1000 : 0;

    protected override bool IsBoundary(string line)
        => (line.StartsWith("/*", StringComparison.Ordinal) && line.Contains(Begin, StringComparison.Ordinal)) || line.StartsWith(Ended, StringComparison.Ordinal);

    protected override string Content(string line)
        => line.Contains("<br", StringComparison.OrdinalIgnoreCase)
            ? line.Replace("<br/>", "\n", StringComparison.OrdinalIgnoreCase).Replace("<br />", "\n", StringComparison.OrdinalIgnoreCase).Replace("<br>", "\n", StringComparison.OrdinalIgnoreCase)
            : line;
}
