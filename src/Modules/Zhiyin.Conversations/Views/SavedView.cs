namespace Zhiyin.Conversations.Views;

/// <summary>A list somebody keeps: a query under a name, own or shared with the shop.</summary>
public sealed class SavedView
{
    public required ShopId Shop { get; init; }

    public required Guid Id { get; init; }

    public required AgentId Owner { get; init; }

    public required string Name { get; set; }

    public bool Shared { get; set; }

    /// <summary>A conversation query as JSON.</summary>
    public required string Query { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
}
