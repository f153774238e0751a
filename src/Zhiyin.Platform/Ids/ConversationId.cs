namespace Zhiyin.Platform.Ids;

/// <summary>A running or ended talk of one buyer with the shop.</summary>
public readonly record struct ConversationId(Guid Value) : IStrongId<ConversationId>
{
    public static ConversationId From(Guid value) => new(value);

    /// <summary>A new id; ids made later sort later.</summary>
    public static ConversationId New(TimeProvider time) => new(Guid.CreateVersion7(time.GetUtcNow()));

    /// <summary>Reads the id of an address or a field.</summary>
    public static bool TryParse(string? text, out ConversationId id)
    {
        var read = Guid.TryParse(text, out var value);
        id = new(value);
        return read;
    }

    public override string ToString() => Value.ToString("D");
}
