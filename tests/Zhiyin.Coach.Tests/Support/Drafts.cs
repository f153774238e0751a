using System.Collections.Immutable;
using System.Text.Json;
using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Tests.Support;

/// <summary>Turns examples as people write them into conversations.</summary>
internal static class Drafts
{
    /// <summary>The draft without its mark, and the mark.</summary>
    public static (string Draft, TextSpan? Mark) Unmark(string marked)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        if (start < 0)
        {
            return (marked, null);
        }

        var end = marked.IndexOf("|]", start, StringComparison.Ordinal);
        return (string.Concat(marked.AsSpan(0, start), marked.AsSpan(start + 2, end - start - 2), marked.AsSpan(end + 2)), new TextSpan(start, end - start - 2));
    }

    public static Conversation Conversation(string? thread, string? facts)
    {
        var messages = (thread ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line =>
        {
            var colon = line.IndexOfAny([':', '：']);
            var role = line[..colon] switch { "买家" => Role.Buyer, "客服" => Role.Agent, "机器人" => Role.Bot, "系统" => Role.System, var other => throw new FormatException(other) };
            return new Message(role, line[(colon + 1)..].Trim());
        });
        JsonElement? json = facts is null ? null : JsonDocument.Parse(facts).RootElement;
        return new Conversation([.. messages], FactSheet.From(json));
    }

    public static Review Review(Example example)
        => ReplyCoach.Default.Review(
            ThreadReading.Read(Conversation(example.Thread, example.Facts)),
            Unmark(example.Draft).Draft,
            example.At is null ? null : DateTimeOffset.Parse(example.At));

    /// <summary>A review of a bare draft after one buyer bubble.</summary>
    public static Review Review(string draft, string? buyer = null, string? facts = null)
        => Review(new Example(draft, Thread: buyer is null ? null : $"买家: {buyer}", Facts: facts));
}
