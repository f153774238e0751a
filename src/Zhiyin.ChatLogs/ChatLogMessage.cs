namespace Zhiyin.ChatLogs;

/// <summary>Who wrote a bubble; <see cref="Unknown"/> only in a conversation whose roles could not be decided.</summary>
public enum ChatRole
{
    Unknown,
    Buyer,
    Agent,
    Bot,
    System,
}

/// <summary>
/// One bubble of an export. <paramref name="At"/> is null where the source has no full date and time; <paramref name="Line"/> is the 1-based
/// line (or sheet row) where it starts; <paramref name="Parsed"/> is false for a picture, card or voice: what it shows is not guessed.
/// </summary>
public sealed record ChatLogMessage(ChatRole Role, string Text, DateTimeOffset? At, string? Sender, int Line, bool Parsed = true);

/// <summary>What a noise line says (handbook §7.4).</summary>
public enum NoticeKind
{
    ReadReceipt,
    Recall,
    Transfer,
    Source,
    Unsupported,
}

/// <summary>A line that is not a bubble: what kind, its words, and before which message (0-based index) it stood.</summary>
public sealed record ChatLogNotice(NoticeKind Kind, string Text, int Before, int Line);

/// <summary>A row that could not be read: where and why, in Chinese.</summary>
public sealed record RowError(string Source, int Line, string Reason);
