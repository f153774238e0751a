namespace Zhiyin.Platform.Ids;

/// <summary>A skill group (技能组).</summary>
public readonly record struct TeamId(Guid Value) : IStrongId<TeamId>
{
    public static TeamId From(Guid value) => new(value);

    /// <summary>A new id; ids made later sort later.</summary>
    public static TeamId New(TimeProvider time) => new(Guid.CreateVersion7(time.GetUtcNow()));

    /// <summary>Reads the id of an address or a field.</summary>
    public static bool TryParse(string? text, out TeamId id)
    {
        var read = Guid.TryParse(text, out var value);
        id = new(value);
        return read;
    }

    public override string ToString() => Value.ToString("D");
}
