namespace Zhiyin.Text.Measures;

/// <summary>
/// A number with its unit. <paramref name="Span"/> covers both, <paramref name="Low"/> and <paramref name="Value"/> (the higher end of a range, else equal)
/// are in the unit of <paramref name="Measure"/>; <paramref name="Unit"/> is the unit as written, empty when there is none.
/// </summary>
public readonly record struct Quantity(TextSpan Span, Measure Measure, decimal Low, decimal Value, string Unit)
{
    /// <summary>True for two numbers such as 3-5天.</summary>
    public bool IsRange => Low != Value;

    /// <summary>True when a letter stands directly before the number: part of a model name (X200).</summary>
    public bool InCode { get; init; }
}
