using System.Numerics;
using System.Runtime.InteropServices;
using Zhiyin.Understanding.Models;

namespace Zhiyin.Training.Learning;

/// <summary>
/// A bag of learned feature vectors with one hidden layer, for many classes with few cases each: words that mean the same to one class
/// are near each other for all. One thread, one order: the same cases give the same classifier.
/// </summary>
internal sealed class BagClassifier
{
    private readonly BagOptions _options;
    private readonly int _classes;
    private readonly int _stride;
    private readonly int _hidden;
    private readonly Dictionary<uint, int> _rows = [];
    private readonly Adaptive _vectors;
    private readonly Adaptive _output;
    private readonly Adaptive _bias;

    private BagClassifier(int classes, IReadOnlyList<Sample> samples, BagOptions options)
    {
        _options = options;
        _classes = classes;
        _stride = Whole(classes);
        _hidden = Whole(options.Hidden);
        foreach (var key in FeatureCounts.Known(samples, options.MinimumCount))
        {
            _rows.Add(key, _rows.Count);
        }

        var sampler = new Sampler((options.Seed * 77) + 5);
        _vectors = Adaptive.Random(_rows.Count * _hidden, ref sampler);
        _output = Adaptive.Random(_hidden * _stride, ref sampler);
        _bias = Adaptive.Zero(_stride);
    }

    /// <summary>Trains a classifier of <paramref name="classes"/> classes.</summary>
    public static BagClassifier Train(int classes, IReadOnlyList<Sample> samples, BagOptions options, CancellationToken ct)
    {
        var bag = new BagClassifier(classes, samples, options);
        bag.Train(samples, ct);
        return bag;
    }

    /// <summary>The probabilities of the classes.</summary>
    public float[] Predict(Sample sample)
    {
        var buffer = new uint[Features.Capacity];
        var sampler = new Sampler(1);
        var rows = new int[Features.Capacity];
        var known = Rows(buffer.AsSpan(0, sample.Collect(buffer, ref sampler, vary: false)), rows, ref sampler, 0);
        var hidden = new float[_hidden];
        var scores = new float[_stride];
        Hide(rows.AsSpan(0, known), hidden);
        for (var j = 0; j < _hidden; j++)
        {
            hidden[j] = Math.Max(0, hidden[j]);
        }

        Score(hidden, scores);
        LinearModel.Softmax(scores.AsSpan(0, _classes), scores.AsSpan(0, _classes));
        return scores[.._classes];
    }

    private static int Whole(int count) => (count + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;

    private void Train(IReadOnlyList<Sample> samples, CancellationToken ct)
    {
        var sampler = new Sampler(_options.Seed);
        var weights = FeatureCounts.ClassWeights(samples, _classes, _options.Balance);
        var order = Enumerable.Range(0, samples.Count).ToArray();
        var buffer = new uint[Features.Capacity];
        var rows = new int[Features.Capacity];
        var work = new Work(new float[_hidden], new float[_hidden], new float[_stride]);
        for (var epoch = 0; epoch < _options.Epochs; epoch++)
        {
            ct.ThrowIfCancellationRequested();
            sampler.Shuffle(order);
            var rate = _options.Rate * (1 - (0.9f * epoch / _options.Epochs));
            foreach (var i in order)
            {
                var count = samples[i].Collect(buffer, ref sampler, epoch > 0);
                var known = Rows(buffer.AsSpan(0, count), rows, ref sampler, _options.FeatureDropout);
                Step(samples[i], rows.AsSpan(0, known), work, rate, weights, ref sampler);
            }
        }
    }

    private int Rows(ReadOnlySpan<uint> features, int[] rows, ref Sampler sampler, double dropout)
    {
        var known = 0;
        foreach (var feature in features)
        {
            if (_rows.TryGetValue(feature, out var row) && (dropout == 0 || !sampler.Chance(dropout)))
            {
                rows[known++] = row * _hidden;
            }
        }

        return known;
    }

    private void Step(Sample sample, ReadOnlySpan<int> rows, Work work, float rate, float[] classWeights, ref Sampler sampler)
    {
        var (hidden, back, scores) = work;
        Hide(rows, hidden);
        var keep = (float)(1 / (1 - _options.HiddenDropout));
        for (var j = 0; j < _hidden; j++)
        {
            hidden[j] = hidden[j] <= 0 || sampler.Chance(_options.HiddenDropout) ? 0 : hidden[j] * keep;
        }

        Score(hidden, scores);
        LinearModel.Softmax(scores.AsSpan(0, _classes), scores.AsSpan(0, _classes));
        FeatureCounts.Gradient(sample, scores.AsSpan(0, _classes), classWeights, _options.Smoothing);
        scores.AsSpan(_classes).Clear();
        for (var j = 0; j < _hidden; j++)
        {
            back[j] = hidden[j] == 0 ? 0 : keep * Dot(_output.Values.AsSpan(j * _stride, _stride), scores);
            if (hidden[j] != 0)
            {
                _output.Update(j * _stride, scores, hidden[j], rate, 0);
            }
        }

        _bias.Update(0, scores, 1, rate, 0);
        var norm = rows.Length == 0 ? 0 : 1 / MathF.Sqrt(rows.Length);
        foreach (var row in rows)
        {
            _vectors.Update(row, back, norm, rate, _options.Decay);
        }
    }

    private void Hide(ReadOnlySpan<int> rows, float[] hidden)
    {
        Array.Clear(hidden);
        var sum = MemoryMarshal.Cast<float, Vector<float>>(hidden.AsSpan());
        foreach (var row in rows)
        {
            var vector = MemoryMarshal.Cast<float, Vector<float>>(_vectors.Values.AsSpan(row, _hidden));
            for (var v = 0; v < sum.Length; v++)
            {
                sum[v] += vector[v];
            }
        }

        var norm = new Vector<float>(rows.Length == 0 ? 0 : 1 / MathF.Sqrt(rows.Length));
        for (var v = 0; v < sum.Length; v++)
        {
            sum[v] *= norm;
        }
    }

    private void Score(float[] hidden, float[] scores)
    {
        _bias.Values.CopyTo(scores, 0);
        var sum = MemoryMarshal.Cast<float, Vector<float>>(scores.AsSpan());
        for (var j = 0; j < _hidden; j++)
        {
            if (hidden[j] != 0)
            {
                var row = MemoryMarshal.Cast<float, Vector<float>>(_output.Values.AsSpan(j * _stride, _stride));
                var h = new Vector<float>(hidden[j]);
                for (var v = 0; v < sum.Length; v++)
                {
                    sum[v] += h * row[v];
                }
            }
        }
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = Vector<float>.Zero;
        var left = MemoryMarshal.Cast<float, Vector<float>>(a);
        var right = MemoryMarshal.Cast<float, Vector<float>>(b);
        for (var v = 0; v < left.Length; v++)
        {
            sum += left[v] * right[v];
        }

        return Vector.Sum(sum);
    }

    private sealed record Work(float[] Hidden, float[] Back, float[] Scores);
}
