namespace Zhiyin.Platform.Ids;

/// <summary>A product of the shop.</summary>
public readonly record struct ProductId(Guid Value) : IStrongId<ProductId>
{
    public static ProductId From(Guid value) => new(value);

    /// <summary>A new id; ids made later sort later.</summary>
    public static ProductId New(TimeProvider time) => new(Guid.CreateVersion7(time.GetUtcNow()));

    /// <summary>Reads the id of an address or a field.</summary>
    public static bool TryParse(string? text, out ProductId id)
    {
        var read = Guid.TryParse(text, out var value);
        id = new(value);
        return read;
    }

    public override string ToString() => Value.ToString("D");
}
