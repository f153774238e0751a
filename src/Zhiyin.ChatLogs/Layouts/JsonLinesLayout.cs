using System.Text.Json;
using Zhiyin.ChatLogs.Reading;

namespace Zhiyin.ChatLogs.Layouts;

/// <summary>One JSON object a line: the contract's conversations, dialogues of user/agent turns, or JD sessions.</summary>
internal sealed class JsonLinesLayout : ChatLayout
{
    public override string Code => "JSONL";

    public override string Title => "JSON 逐行（对话）";

    public override int Score(IReadOnlyList<string> head)
    {
        var objects = head.Count(l => l.StartsWith('{') && l.AsSpan().TrimEnd().EndsWith("}"));
        var cut = head.Count == 1 && head[0].StartsWith('{') && (head[0].Contains("\"turns\"", StringComparison.Ordinal) || head[0].Contains("\"thread\"", StringComparison.Ordinal));
        return objects > 0 && !head[0].Contains("\"chatLogList\"", StringComparison.Ordinal) ? 900 : cut ? 900 : 0;
    }

    public override IEnumerable<ChatLogConversation> Read(TextReader reader, ReadContext context)
    {
        var lines = new LineSource(reader);
        while (lines.Next() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line) && JsonConversation.TryRead(line, lines.Number, context) is { } conversation)
            {
                yield return conversation;
            }
        }
    }
}

/// <summary>C12 and JSON arrays: a document with <c>chatLogList</c> (or an array of conversations), read object by object.</summary>
internal sealed class JsonDocumentLayout : ChatLayout
{
    public override string Code => "C12";

    public override string Title => "京东聊天记录 JSON";

    public override int Score(IReadOnlyList<string> head)
    {
        if (head.Count == 0 || head[0].TrimStart() is not ['{' or '[', ..])
        {
            return 0;
        }

        var isList = head.Any(l => l.Contains("\"chatLogList\"", StringComparison.Ordinal) || l.Contains("\"chatLogMessageList\"", StringComparison.Ordinal));
        return isList ? 950 : head[0].TrimStart()[0] == '{' ? 1 : head[0].TrimStart('[', ' ').Length == 0 || head[0].TrimStart().StartsWith("[{", StringComparison.Ordinal) ? 800 : 0;
    }

    public override IEnumerable<ChatLogConversation> Read(TextReader reader, ReadContext context)
    {
        foreach (var (json, line) in JsonObjects.Split(reader))
        {
            if (JsonConversation.TryRead(json, line, context) is { } conversation)
            {
                yield return conversation;
            }
        }
    }
}
