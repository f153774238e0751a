namespace Zhiyin.Platform.Ids;

/// <summary>An order as the desk knows it; its number is the shop's own text.</summary>
public readonly record struct OrderId(Guid Value) : IStrongId<OrderId>
{
    public static OrderId From(Guid value) => new(value);

    /// <summary>A new id; ids made later sort later.</summary>
    public static OrderId New(TimeProvider time) => new(Guid.CreateVersion7(time.GetUtcNow()));

    /// <summary>Reads the id of an address or a field.</summary>
    public static bool TryParse(string? text, out OrderId id)
    {
        var read = Guid.TryParse(text, out var value);
        id = new(value);
        return read;
    }

    public override string ToString() => Value.ToString("D");
}
