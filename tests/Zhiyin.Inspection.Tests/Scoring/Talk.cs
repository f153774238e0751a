using System.Globalization;
using Zhiyin.Coach.Scoring;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Inspection.Tests.Scoring;

/// <summary>Conversations as people write them: <c>B 10:00:05 在吗</c>, <c>A …</c>, <c>BOT …</c>; without a time when none is written.</summary>
internal static class Talk
{
    public static Conversation Of(params string[] lines) => new([.. lines.Select(Line)]);

    public static ConversationReview Review(params string[] lines) => ConversationReview.Of(Of(lines));

    public static ConversationScore Score(params string[] lines) => Review(lines).Score();

    private static Message Line(string line)
    {
        var parts = line.Split(' ', 3);
        var role = parts[0] switch { "B" => Role.Buyer, "A" => Role.Agent, "BOT" => Role.Bot, "S" => Role.System, var other => throw new FormatException(other) };
        return parts.Length == 3 && TimeOnly.TryParse(parts[1], CultureInfo.InvariantCulture, out var time)
            ? new Message(role, parts[2], new DateTimeOffset(new DateOnly(2026, 3, 2).ToDateTime(time), TimeSpan.FromHours(8)))
            : new Message(role, line[(parts[0].Length + 1)..]);
    }
}
