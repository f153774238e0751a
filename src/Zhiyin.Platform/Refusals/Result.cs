namespace Zhiyin.Platform.Refusals;

/// <summary>What a use case answers when it may refuse: a value or a <see cref="Refusal"/>, never both.</summary>
public readonly record struct Result<T> : IRefusable
{
    private readonly T? _value;

    private Result(T? value, Refusal? refusal) => (_value, Refusal) = (value, refusal);

    public Refusal? Refusal { get; }

    /// <summary>The value; throws when it was refused.</summary>
    public T Value => Refusal is null ? _value! : throw new InvalidOperationException($"refused: {Refusal.Code}");

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}

/// <summary>Lets <see cref="Data.Store"/> see that a write was refused and must be rolled back.</summary>
public interface IRefusable
{
    Refusal? Refusal { get; }
}

/// <summary>The value of a use case that has nothing to say.</summary>
public readonly record struct Done;
