using System.Text.Json.Serialization;

namespace Zhiyin.Knowledge.Search;

/// <summary>What can be found.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EntryKind>))]
public enum EntryKind
{
    [JsonStringEnumMemberName("product")] Product,
    [JsonStringEnumMemberName("article")] Article,
    [JsonStringEnumMemberName("policy")] Policy,
}

/// <summary>One thing the search can find: what ranking reads of it.</summary>
public sealed class KnowledgeEntry
{
    public required ShopId Shop { get; init; }

    /// <summary>1, 2, 3 … within the shop.</summary>
    public required int Number { get; init; }

    public required EntryKind Kind { get; init; }

    /// <summary>The product, article or policy.</summary>
    public required Guid Subject { get; init; }

    public required string Title { get; set; }

    /// <summary>Other names of it, separated by line ends: code, aliases, tags.</summary>
    public required string Names { get; set; }

    /// <summary>The beginning of what it says.</summary>
    public required string Extract { get; set; }

    /// <summary>The tokens it is indexed under, separated by blanks: what has to be taken out again.</summary>
    public required string Tokens { get; set; }
}

/// <summary>
/// The entries of a shop that hold one token, in parts of <see cref="PostingList.Part"/> numbers. Rarest tokens are read first, so a search reads little.
/// </summary>
public sealed class Posting
{
    public required ShopId Shop { get; init; }

    public required string Token { get; init; }

    /// <summary>Entry numbers from <c>Part × PostingList.Part</c>.</summary>
    public required int Part { get; init; }

    /// <summary>How many entries this part holds.</summary>
    public int Entries { get; set; }

    /// <summary>See <see cref="PostingList"/>.</summary>
    public required byte[] Numbers { get; set; }
}
