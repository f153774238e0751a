namespace Zhiyin.Conversations.QuickReplies;

/// <summary>A quick reply (快捷短语), found by its short code after «/».</summary>
public sealed class QuickReply
{
    public required ShopId Shop { get; init; }

    public required Guid Id { get; init; }

    /// <summary>What is typed after «/», lower case, unique within its owner, team or the shop.</summary>
    public required string ShortCode { get; set; }

    /// <summary>Words with {variables}.</summary>
    public required string Content { get; set; }

    /// <summary>Set: only theirs.</summary>
    public AgentId? Owner { get; set; }

    /// <summary>Set: only for the team.</summary>
    public TeamId? Team { get; set; }

    /// <summary>Separated by spaces.</summary>
    public string Tags { get; set; } = "";

    public int Uses { get; set; }

    public required DateTimeOffset UpdatedAt { get; set; }
}
