namespace Zhiyin.Platform.Ids;

/// <summary>One way buyers reach a shop, such as a website's widget.</summary>
public readonly record struct InboxId(Guid Value) : IStrongId<InboxId>
{
    public static InboxId From(Guid value) => new(value);

    /// <summary>A new id; ids made later sort later.</summary>
    public static InboxId New(TimeProvider time) => new(Guid.CreateVersion7(time.GetUtcNow()));

    /// <summary>Reads the id of an address or a field.</summary>
    public static bool TryParse(string? text, out InboxId id)
    {
        var read = Guid.TryParse(text, out var value);
        id = new(value);
        return read;
    }

    public override string ToString() => Value.ToString("D");
}
