namespace Zhiyin.Platform.Ids;

/// <summary>One merchant: every table leads with it.</summary>
public readonly record struct ShopId(Guid Value) : IStrongId<ShopId>
{
    public static ShopId From(Guid value) => new(value);

    /// <summary>A new id; ids made later sort later.</summary>
    public static ShopId New(TimeProvider time) => new(Guid.CreateVersion7(time.GetUtcNow()));

    /// <summary>Reads the id of an address or a field.</summary>
    public static bool TryParse(string? text, out ShopId id)
    {
        var read = Guid.TryParse(text, out var value);
        id = new(value);
        return read;
    }

    public override string ToString() => Value.ToString("D");
}
