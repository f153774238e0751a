using Zhiyin.Understanding.Models;

namespace Zhiyin.Training.Learning;

/// <summary>What all learners share: which features are worth a row, what a class weighs, how far a prediction is from its target.</summary>
internal static class FeatureCounts
{
    /// <summary>The features of the samples in ascending order; 3-grams, 4-grams and gapped pairs only when seen <paramref name="minimum"/> times.</summary>
    public static uint[] Known(IReadOnlyList<Sample> samples, int minimum)
    {
        var counts = new Dictionary<uint, int>();
        var buffer = new uint[Features.Capacity];
        var sampler = new Sampler(1);
        foreach (var sample in samples)
        {
            var n = sample.Collect(buffer, ref sampler, vary: false);
            foreach (var feature in buffer.AsSpan(0, n).ToArray().Distinct())
            {
                counts[feature] = counts.GetValueOrDefault(feature) + 1;
            }
        }

        return [.. counts.Where(c => c.Value >= ((c.Key & 7) is 3 or 4 or Features.Skip ? minimum : 1)).Select(c => c.Key).Order()];
    }

    /// <summary>The weight of each class; <paramref name="balance"/> 0: every case counts the same, 1: every class counts the same.</summary>
    public static float[] ClassWeights(IReadOnlyList<Sample> samples, int classes, float balance)
    {
        var counts = new float[classes];
        foreach (var sample in samples)
        {
            foreach (var (c, share) in sample.Target)
            {
                counts[c] += share;
            }
        }

        var present = Math.Max(1, counts.Count(c => c > 0));
        return [.. counts.Select(c => MathF.Pow(samples.Count / (float)present / Math.Max(c, 1), balance))];
    }

    /// <summary>Turns probabilities into the gradient of the cross entropy with smoothed labels, times the weight of the case.</summary>
    public static void Gradient(Sample sample, Span<float> probabilities, float[] classWeights, float smoothing)
    {
        var weight = 0f;
        var smooth = smoothing / probabilities.Length;
        foreach (ref var p in probabilities)
        {
            p -= smooth;
        }

        foreach (var (c, share) in sample.Target)
        {
            weight += share * classWeights[c];
            probabilities[c] -= share * (1 - smoothing);
        }

        weight *= sample.Weight;
        foreach (ref var p in probabilities)
        {
            p *= weight;
        }
    }
}
