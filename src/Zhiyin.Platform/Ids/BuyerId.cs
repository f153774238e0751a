namespace Zhiyin.Platform.Ids;

/// <summary>One buyer of one shop; the key of everything personal.</summary>
public readonly record struct BuyerId(Guid Value) : IStrongId<BuyerId>
{
    public static BuyerId From(Guid value) => new(value);

    /// <summary>A new id; ids made later sort later.</summary>
    public static BuyerId New(TimeProvider time) => new(Guid.CreateVersion7(time.GetUtcNow()));

    /// <summary>Reads the id of an address or a field.</summary>
    public static bool TryParse(string? text, out BuyerId id)
    {
        var read = Guid.TryParse(text, out var value);
        id = new(value);
        return read;
    }

    public override string ToString() => Value.ToString("D");
}
