namespace Zhiyin.Rulebook.Book;

/// <summary>One version of a shop's book; the highest is in force. Older ones stay, so that it can be seen by which rules a reply was judged.</summary>
public sealed class RulebookVersion
{
    public required ShopId Shop { get; init; }

    /// <summary>1, 2, 3 …; a shop without any has version 0, the rules as they ship.</summary>
    public required int Version { get; init; }

    /// <summary>A <see cref="ShopBook"/>.</summary>
    public required string Document { get; init; }

    public required DateTimeOffset At { get; init; }

    public required AgentId By { get; init; }
}
