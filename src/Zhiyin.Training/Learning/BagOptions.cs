namespace Zhiyin.Training.Learning;

/// <summary>How a <see cref="BagClassifier"/> is trained.</summary>
internal sealed record BagOptions
{
    public int Epochs { get; init; } = 20;
    public float Rate { get; init; } = 0.1f;
    public float Decay { get; init; } = 2e-5f;

    /// <summary>Share of the features left out of a step.</summary>
    public double FeatureDropout { get; init; } = 0.35;

    /// <summary>Share of the hidden units left out of a step.</summary>
    public double HiddenDropout { get; init; } = 0.3;
    public float Smoothing { get; init; } = 0.03f;

    /// <summary>0 = every case counts the same, 1 = every class counts the same.</summary>
    public float Balance { get; init; } = 0.5f;

    /// <summary>3- and 4-grams seen less often are left out.</summary>
    public int MinimumCount { get; init; } = 2;

    /// <summary>Dimensions of a feature's vector.</summary>
    public int Hidden { get; init; } = 64;
    public ulong Seed { get; init; } = 20260101;
}
