using Zhiyin.ChatLogs;
using Zhiyin.Coach;
using Zhiyin.Coach.Scoring;

namespace Zhiyin.Inspection.Audit;

/// <summary>A file to inspect: the name used in ids and errors, and how to open it.</summary>
public sealed record AuditInput(string Name, Func<Stream> Open);

/// <summary>How to inspect: names for the role decision, the scorecard, the coach, and how many conversations are reviewed at once.</summary>
public sealed record AuditOptions
{
    public ChatLogOptions ChatLogs { get; init; } = ChatLogOptions.Default;

    public ConversationScorecard Card { get; init; } = ConversationScorecard.Default;

    public ReplyCoach Coach { get; init; } = ReplyCoach.Default;

    public int Workers { get; init; } = Environment.ProcessorCount;
}

/// <summary>How far an inspection has come; <paramref name="Share"/> is 0–1 of all bytes, null where a stream does not know its length.</summary>
public sealed record AuditProgress(string File, long Conversations, long Messages, double? Share);

/// <summary>A file as it was recognised.</summary>
public sealed record AuditedFile(string Name, string Layout, string LayoutTitle, string Encoding);
