namespace Zhiyin.Conversations.Search;

/// <summary>In how many messages of a shop a search token occurs.</summary>
public sealed class TokenCount
{
    public required ShopId Shop { get; init; }

    public required string Token { get; init; }

    public long Messages { get; set; }
}
