namespace Zhiyin.Platform.Ids;

/// <summary>A person who signs in to the desk, whatever the role.</summary>
public readonly record struct AgentId(Guid Value) : IStrongId<AgentId>
{
    public static AgentId From(Guid value) => new(value);

    /// <summary>A new id; ids made later sort later.</summary>
    public static AgentId New(TimeProvider time) => new(Guid.CreateVersion7(time.GetUtcNow()));

    /// <summary>Reads the id of an address or a field.</summary>
    public static bool TryParse(string? text, out AgentId id)
    {
        var read = Guid.TryParse(text, out var value);
        id = new(value);
        return read;
    }

    public override string ToString() => Value.ToString("D");
}
