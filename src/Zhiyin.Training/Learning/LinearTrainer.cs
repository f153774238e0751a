using System.Numerics;
using System.Runtime.InteropServices;
using Zhiyin.Understanding.Models;

namespace Zhiyin.Training.Learning;

/// <summary>How a model is trained.</summary>
internal sealed record TrainerOptions
{
    public int Epochs { get; init; } = 24;
    public float Rate { get; init; } = 0.5f;
    public float Decay { get; init; } = 2e-5f;
    public double FeatureDropout { get; init; } = 0.35;
    public float Smoothing { get; init; } = 0.03f;

    /// <summary>0 = every case counts the same, 1 = every class counts the same.</summary>
    public float Balance { get; init; } = 0.5f;
    public int MinimumCount { get; init; } = 2;

    /// <summary>The least step of 127 by which a feature must move one class to be kept.</summary>
    public int LeastStep { get; init; } = 2;
    public ulong Seed { get; init; } = 20260101;

    /// <summary>False where too few cases could be held out to fit a temperature.</summary>
    public bool Calibrate { get; init; } = true;

    /// <summary>How many times it is trained from nothing, in different orders; the mean of the weights is kept.</summary>
    public int Rounds { get; init; } = 2;
}

/// <summary>
/// Softmax regression by AdaGrad over sparse hashed features, with feature dropout, label smoothing and class balance.
/// One thread, one order: the same cases give the same weights.
/// </summary>
internal sealed class LinearTrainer
{
    private readonly IReadOnlyList<string> _labels;
    private readonly TrainerOptions _options;
    private readonly int _stride;
    private readonly uint[] _keys;
    private readonly Dictionary<uint, int> _rows;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly float[] _bias;
    private readonly float[] _biasSquares;

    public LinearTrainer(IReadOnlyList<string> labels, IReadOnlyList<Sample> samples, TrainerOptions options)
    {
        _labels = labels;
        _options = options;
        _stride = (labels.Count + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        _keys = FeatureCounts.Known(samples, options.MinimumCount);
        _rows = new Dictionary<uint, int>(_keys.Length);
        for (var r = 0; r < _keys.Length; r++)
        {
            _rows.Add(_keys[r], r);
        }

        _weights = new float[_keys.Length * _stride];
        _squares = new float[_weights.Length];
        _bias = new float[_stride];
        _biasSquares = new float[_stride];
    }

    /// <summary>Trains in all rounds and keeps the mean of their weights: a linear model's own ensemble.</summary>
    public void Train(IReadOnlyList<Sample> samples, CancellationToken ct)
    {
        var sum = new float[_weights.Length];
        var biasSum = new float[_stride];
        for (var round = 0; round < _options.Rounds; round++)
        {
            Reset();
            TrainOnce(samples, _options.Seed + (ulong)round, ct);
            Accumulate(_weights, sum);
            Accumulate(_bias, biasSum);
        }

        sum.CopyTo(_weights, 0);
        biasSum.CopyTo(_bias, 0);
    }

    private void Accumulate(float[] values, float[] sum)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] += values[i] / _options.Rounds;
        }
    }

    private void Reset()
    {
        Array.Clear(_weights);
        Array.Clear(_bias);
        Array.Fill(_squares, 1e-2f);
        Array.Fill(_biasSquares, 1e-2f);
    }

    private void TrainOnce(IReadOnlyList<Sample> samples, ulong seed, CancellationToken ct)
    {
        var sampler = new Sampler(seed);
        var weights = FeatureCounts.ClassWeights(samples, _labels.Count, _options.Balance);
        var order = Enumerable.Range(0, samples.Count).ToArray();
        var buffer = new uint[Features.Capacity];
        var rows = new int[Features.Capacity];
        var p = new float[_stride];
        for (var epoch = 0; epoch < _options.Epochs; epoch++)
        {
            ct.ThrowIfCancellationRequested();
            sampler.Shuffle(order);
            var rate = _options.Rate * (1 - (0.9f * epoch / _options.Epochs));
            foreach (var i in order)
            {
                var sample = samples[i];
                var count = sample.Collect(buffer, ref sampler, epoch > 0);
                var known = 0;
                for (var f = 0; f < count; f++)
                {
                    if (_rows.TryGetValue(buffer[f], out var row) && !sampler.Chance(_options.FeatureDropout))
                    {
                        rows[known++] = row * _stride;
                    }
                }

                Step(sample, rows.AsSpan(0, known), p, rate, weights);
            }
        }
    }

    /// <summary>The model, quantised, with the temperature that makes held-out probabilities honest.</summary>
    public byte[] Save(float temperature)
    {
        var k = _labels.Count;
        var scale = new float[k];
        for (var c = 0; c < k; c++)
        {
            var max = 1e-6f;
            for (var at = c; at < _weights.Length; at += _stride)
            {
                max = Math.Max(max, Math.Abs(_weights[at]));
            }

            scale[c] = max / 127;
        }

        var keys = new List<uint>(_keys.Length);
        var rows = new List<sbyte>(_keys.Length * k);
        var row = new sbyte[k];
        for (var r = 0; r < _keys.Length; r++)
        {
            var any = 0;
            for (var c = 0; c < k; c++)
            {
                row[c] = (sbyte)Math.Clamp(MathF.Round(_weights[(r * _stride) + c] / scale[c]), -127, 127);
                any = Math.Max(any, Math.Abs((int)row[c]));
            }

            // A feature that moves no class by more is not worth its row.
            if (any >= _options.LeastStep)
            {
                keys.Add(_keys[r]);
                rows.AddRange(row);
            }
        }

        using var stream = new MemoryStream();
        ModelFile.Write(stream, _labels, _bias, scale, temperature, [.. keys], [.. rows]);
        return stream.ToArray();
    }

    private void Step(Sample sample, ReadOnlySpan<int> rows, float[] p, float rate, float[] classWeights)
    {
        var k = _labels.Count;
        var norm = rows.Length == 0 ? 0 : 1 / MathF.Sqrt(rows.Length);
        Array.Clear(p);
        var vp = MemoryMarshal.Cast<float, Vector<float>>(p.AsSpan());
        foreach (var row in rows)
        {
            var w = MemoryMarshal.Cast<float, Vector<float>>(_weights.AsSpan(row, _stride));
            for (var v = 0; v < vp.Length; v++)
            {
                vp[v] += w[v];
            }
        }

        for (var c = 0; c < k; c++)
        {
            p[c] = (p[c] * norm) + _bias[c];
        }

        LinearModel.Softmax(p.AsSpan(0, k), p.AsSpan(0, k));
        FeatureCounts.Gradient(sample, p.AsSpan(0, k), classWeights, _options.Smoothing);
        Update(_bias, _biasSquares, 0, vp, 1, rate * 0.2f, 0);
        foreach (var row in rows)
        {
            Update(_weights, _squares, row, vp, norm, rate, _options.Decay);
        }
    }

    private void Update(float[] weights, float[] squares, int at, ReadOnlySpan<Vector<float>> gradient, float norm, float rate, float decay)
    {
        var w = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan(at, _stride));
        var s = MemoryMarshal.Cast<float, Vector<float>>(squares.AsSpan(at, _stride));
        var vnorm = new Vector<float>(norm);
        var vrate = new Vector<float>(rate);
        var vdecay = new Vector<float>(decay);
        for (var v = 0; v < w.Length; v++)
        {
            var g = (gradient[v] * vnorm) + (w[v] * vdecay);
            s[v] += g * g;
            w[v] -= vrate * g / Vector.SquareRoot(s[v]);
        }
    }
}
