using System.Text.Json;
using Zhiyin.Text;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Engine;

/// <summary>Reads examples as people write them: marks in drafts, threads as lines of <c>买家: …</c> and <c>客服: …</c>.</summary>
public static class ExampleThread
{
    /// <summary>The draft without its mark <c>[|…|]</c>, and where the mark was; null when there is none.</summary>
    public static (string Draft, TextSpan? Mark) Unmark(string marked)
    {
        ArgumentNullException.ThrowIfNull(marked);
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = start < 0 ? -1 : marked.IndexOf("|]", start, StringComparison.Ordinal);
        return end < 0
            ? (marked, null)
            : (string.Concat(marked.AsSpan(0, start), marked.AsSpan(start + 2, end - start - 2), marked.AsSpan(end + 2)), new TextSpan(start, end - start - 2));
    }

    /// <summary>The conversation that <paramref name="example"/> describes; a line without a known speaker is a <see cref="FormatException"/>.</summary>
    public static Conversation Read(Example example)
    {
        ArgumentNullException.ThrowIfNull(example);
        var messages = (example.Thread ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ReadLine);
        JsonElement? facts = null;
        if (example.Facts is { } json)
        {
            using var document = JsonDocument.Parse(json);
            facts = document.RootElement.Clone();
        }

        return new Conversation([.. messages], FactSheet.From(facts));
    }

    private static Message ReadLine(string line)
    {
        var colon = line.IndexOfAny([':', '：']);
        var role = (colon < 0 ? line : line[..colon]) switch
        {
            "买家" => Role.Buyer,
            "客服" => Role.Agent,
            "机器人" => Role.Bot,
            "系统" => Role.System,
            _ => throw new FormatException($"«{line}» does not begin with 买家:, 客服:, 机器人: or 系统:"),
        };
        return new Message(role, line[(colon + 1)..].Trim());
    }
}
