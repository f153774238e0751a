namespace Zhiyin.Understanding.Satisfaction;

/// <summary>The rating to expect: <paramref name="Score"/> 0–1 and class 0 dissatisfied, 1 neutral, 2 satisfied.</summary>
public sealed record SatisfactionReading(double Score, int Class);
