namespace Zhiyin.Knowledge.Products;

/// <summary>The knowledge card of handbook A-08. A list left out is empty, and an empty field is a gap that the desk shows: nothing is made up for it.</summary>
public record ProductFields
{
    /// <summary>规格参数 by name: 成分, 克重, 容量 …</summary>
    public IReadOnlyDictionary<string, string> Attrs { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>功能.</summary>
    public IReadOnlyList<string> Functions { get; init; } = [];

    /// <summary>优势.</summary>
    public IReadOnlyList<string> Points { get; init; } = [];

    /// <summary>不足.</summary>
    public IReadOnlyList<string> Weaknesses { get; init; } = [];

    /// <summary>适用.</summary>
    public IReadOnlyList<string> Fits { get; init; } = [];

    /// <summary>不适用与禁忌.</summary>
    public IReadOnlyList<string> NotFor { get; init; } = [];

    /// <summary>使用方法.</summary>
    public IReadOnlyList<string> Usage { get; init; } = [];

    /// <summary>保养洗护.</summary>
    public IReadOnlyList<string> Care { get; init; } = [];

    /// <summary>注意事项.</summary>
    public IReadOnlyList<string> Cautions { get; init; } = [];

    /// <summary>资质.</summary>
    public IReadOnlyList<string> Certificates { get; init; } = [];

    /// <summary>常见误解.</summary>
    public IReadOnlyList<string> Misconceptions { get; init; } = [];

    /// <summary>行业知识.</summary>
    public IReadOnlyList<string> Background { get; init; } = [];

    /// <summary>Claims that must not be made of it; never spoken.</summary>
    public IReadOnlyList<string> ForbiddenClaims { get; init; } = [];

    /// <summary>包装清单.</summary>
    public IReadOnlyList<string> Included { get; init; } = [];

    /// <summary>质保, such as 整机1年.</summary>
    public string Warranty { get; init; } = "";

    /// <summary>Null for goods without sizes.</summary>
    public SizeChart? SizeChart { get; init; }

    /// <summary>What buyers call it besides its name.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The lists with the names they carry in facts and on the screen, in the order of the card.</summary>
    internal IEnumerable<(string Name, IReadOnlyList<string> Lines)> Lists() =>
    [
        ("功能", Functions), ("优点", Points), ("不足", Weaknesses), ("适用", Fits), ("不适用", NotFor), ("使用方法", Usage), ("洗护保养", Care), ("注意事项", Cautions),
        ("资质", Certificates), ("常见误解", Misconceptions), ("行业知识", Background), ("包装清单", Included),
    ];

    /// <summary>The fields of A-08 that are empty, by their Chinese names.</summary>
    public IReadOnlyList<string> Gaps() => [.. (Attrs.Count == 0 ? ["规格参数"] : Array.Empty<string>()), .. Lists().Where(l => l.Lines.Count == 0).Select(l => l.Name), .. Warranty.Length == 0 ? ["质保"] : Array.Empty<string>()];

    /// <summary>How much of the card is filled, 0–100.</summary>
    public int Completeness()
    {
        const int Fields = 14;
        return (int)Math.Round(100.0 * (Fields - Gaps().Count) / Fields);
    }
}
