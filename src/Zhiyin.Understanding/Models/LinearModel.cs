using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Zhiyin.Understanding.Models;

/// <summary>
/// A linear classifier over hashed features with 8-bit weights: one row of class weights a known feature. Features it never saw
/// add nothing. Immutable; prediction allocates nothing.
/// </summary>
public sealed class LinearModel
{
    private const int MaxClasses = 256;

    private readonly float[] _bias;
    private readonly float[] _scale;
    private readonly float _temperature;
    private readonly int _stride;
    private readonly sbyte[] _weights;
    private readonly uint[] _keys;
    private FeatureTable? _table;

    /// <summary>A model over <paramref name="keys"/>, whose rows of <see cref="StrideOf"/> weights stand one after another in <paramref name="weights"/>.</summary>
    internal LinearModel(string[] labels, float[] bias, float[] scale, float temperature, uint[] keys, sbyte[] weights)
    {
        Labels = labels;
        _temperature = temperature;
        _keys = keys;
        _weights = weights;
        _stride = StrideOf(labels.Length);
        _bias = new float[_stride];
        _scale = new float[_stride];
        bias.CopyTo(_bias, 0);
        scale.CopyTo(_scale, 0);
    }

    /// <summary>The length of a row for so many classes: whole blocks of sixteen.</summary>
    internal static int StrideOf(int classes) => (classes + 15) & ~15;

    /// <summary>The names of the classes, in the order of the probabilities.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>How many features it knows.</summary>
    public int FeatureCount => _keys.Length;

    /// <summary>Fills <paramref name="probabilities"/> (one per label) with calibrated probabilities.</summary>
    public void Predict(ReadOnlySpan<uint> features, Span<float> probabilities)
    {
        Span<float> logits = stackalloc float[MaxClasses];
        Logits(features, logits);
        Probabilities(logits, probabilities);
    }

    /// <summary>The raw scores, before temperature; <paramref name="logits"/> must hold 256.</summary>
    public void Logits(ReadOnlySpan<uint> features, Span<float> logits)
    {
        Span<int> rows = stackalloc int[Math.Min(features.Length, Features.Capacity)];
        var known = 0;
        // A model that is only asked as one of a pair needs no table of its own.
        var table = _table ??= new FeatureTable(_keys);
        foreach (var feature in features)
        {
            if (known < rows.Length && table.Find(feature) is >= 0 and var place)
            {
                rows[known++] = place * _stride;
            }
        }

        LogitsFrom(rows[..known], logits);
    }

    /// <summary>Every feature it knows; the weights of each stand at its index times <see cref="Stride"/>.</summary>
    internal ReadOnlySpan<uint> Keys => _keys;

    /// <summary>How far the weights of one feature are from those of the next.</summary>
    internal int Stride => _stride;

    /// <summary>What <see cref="Predict"/> says of the features whose rows these are.</summary>
    internal void PredictFrom(ReadOnlySpan<int> rows, Span<float> probabilities)
    {
        Span<float> logits = stackalloc float[MaxClasses];
        LogitsFrom(rows, logits);
        Probabilities(logits, probabilities);
    }

    // Compiled ahead code has no such vectors, and the first tier would call a method for each: straight to the best code.
    // Softmax of the calibrated scores, four at a time; what lies behind the last label counts as impossible.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Probabilities(Span<float> logits, Span<float> probabilities)
    {
        logits[Labels.Count.._stride].Fill(float.NegativeInfinity);
        ref var first = ref MemoryMarshal.GetReference(logits);
        var highest = Vector128.LoadUnsafe(ref first);
        for (var i = 4; i < _stride; i += 4)
        {
            highest = Vector128.Max(highest, Vector128.LoadUnsafe(ref first, (nuint)i));
        }

        var max = Math.Max(Math.Max(highest[0], highest[1]), Math.Max(highest[2], highest[3]));
        var total = Vector128<float>.Zero;
        for (var i = 0; i < _stride; i += 4)
        {
            var e = Vector128.Exp((Vector128.LoadUnsafe(ref first, (nuint)i) - Vector128.Create(max)) / _temperature);
            total += e;
            e.StoreUnsafe(ref first, (nuint)i);
        }

        var share = 1 / Vector128.Sum(total);
        for (var i = 0; i < Labels.Count; i++)
        {
            probabilities[i] = logits[i] * share;
        }
    }

    private void LogitsFrom(ReadOnlySpan<int> rows, Span<float> logits)
    {
        var norm = rows.Length == 0 ? 0 : 1 / MathF.Sqrt(rows.Length);
        for (var block = 0; block < _stride; block += 16)
        {
            Sum(rows, block, logits.Slice(block, 16));
            for (var c = block; c < block + 16; c++)
            {
                logits[c] = (logits[c] * _scale[c] * norm) + _bias[c];
            }
        }
    }

    /// <summary>Turns scores into probabilities.</summary>
    public static void Softmax(ReadOnlySpan<float> logits, Span<float> probabilities, float inverseTemperature = 1)
    {
        var max = float.NegativeInfinity;
        foreach (var logit in logits)
        {
            max = Math.Max(max, logit);
        }

        var sum = 0f;
        for (var c = 0; c < logits.Length; c++)
        {
            sum += probabilities[c] = MathF.Exp((logits[c] - max) * inverseTemperature);
        }

        for (var c = 0; c < logits.Length; c++)
        {
            probabilities[c] /= sum;
        }
    }

    // Sums sixteen classes over all rows in 16-bit lanes; 250 rows of 8-bit weights cannot overflow them.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sum(ReadOnlySpan<int> rows, int block, Span<float> into)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        var total0 = Vector128<int>.Zero;
        var total1 = total0;
        var total2 = total0;
        var total3 = total0;
        for (var from = 0; from < rows.Length; from += 250)
        {
            var sums = Vector256<short>.Zero;
            foreach (var row in rows[from..Math.Min(rows.Length, from + 250)])
            {
                sums += Vector256.WidenLower(Vector128.LoadUnsafe(ref weights, (nuint)(row + block)).ToVector256Unsafe());
            }

            total0 += Vector128.WidenLower(sums.GetLower());
            total1 += Vector128.WidenUpper(sums.GetLower());
            total2 += Vector128.WidenLower(sums.GetUpper());
            total3 += Vector128.WidenUpper(sums.GetUpper());
        }

        Vector128.ConvertToSingle(total0).CopyTo(into);
        Vector128.ConvertToSingle(total1).CopyTo(into[4..]);
        Vector128.ConvertToSingle(total2).CopyTo(into[8..]);
        Vector128.ConvertToSingle(total3).CopyTo(into[12..]);
    }
}
