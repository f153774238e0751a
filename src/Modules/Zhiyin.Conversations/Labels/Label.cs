namespace Zhiyin.Conversations.Labels;

/// <summary>A label of the shop.</summary>
public sealed class Label
{
    public required ShopId Shop { get; init; }

    public required Guid Id { get; init; }

    public required string Title { get; set; }

    /// <summary>#rrggbb</summary>
    public required string Color { get; set; }

    /// <summary>What it is for.</summary>
    public string Description { get; set; } = "";
}

/// <summary>A label on a conversation.</summary>
public sealed class ConversationLabel
{
    public required ShopId Shop { get; init; }

    public required ConversationId Conversation { get; init; }

    public required string Title { get; init; }
}
