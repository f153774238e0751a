using Zhiyin.Knowledge.Shelves;

namespace Zhiyin.Knowledge.Articles;

/// <summary>An article or tutorial; the body is Markdown.</summary>
public sealed class Article : IShelved
{
    public required ShopId Shop { get; init; }

    public required Guid Id { get; init; }

    public required string Title { get; set; }

    public required string Body { get; set; }

    /// <summary>Separated by spaces.</summary>
    public string Tags { get; set; } = "";

    /// <summary>Codes of the products it is about, separated by spaces.</summary>
    public string Products { get; set; } = "";

    public required DateTimeOffset UpdatedAt { get; set; }
}
