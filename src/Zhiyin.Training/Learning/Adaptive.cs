using System.Numerics;
using System.Runtime.InteropServices;

namespace Zhiyin.Training.Learning;

/// <summary>Values learned by AdaGrad: each takes smaller steps the more it has moved. Lengths are whole vectors.</summary>
internal sealed class Adaptive
{
    private const float FirstSquare = 1e-2f;
    private const int Grain = 10_000;
    private const float Spread = 0.3f;

    private readonly float[] _squares;

    private Adaptive(float[] values)
    {
        Values = values;
        _squares = new float[values.Length];
        Array.Fill(_squares, FirstSquare);
    }

    public float[] Values { get; }

    public static Adaptive Zero(int length) => new(new float[length]);

    /// <summary>Evenly spread values around zero.</summary>
    public static Adaptive Random(int length, ref Sampler sampler)
    {
        var values = new float[length];
        for (var i = 0; i < length; i++)
        {
            values[i] = (sampler.Below((2 * Grain) + 1) - Grain) * (Spread / Grain);
        }

        return new(values);
    }

    /// <summary>A step against <paramref name="gradient"/> × <paramref name="factor"/> for the values from <paramref name="at"/> on.</summary>
    public void Update(int at, ReadOnlySpan<float> gradient, float factor, float rate, float decay)
    {
        var values = MemoryMarshal.Cast<float, Vector<float>>(Values.AsSpan(at, gradient.Length));
        var squares = MemoryMarshal.Cast<float, Vector<float>>(_squares.AsSpan(at, gradient.Length));
        var slope = MemoryMarshal.Cast<float, Vector<float>>(gradient);
        var (f, r, d) = (new Vector<float>(factor), new Vector<float>(rate), new Vector<float>(decay));
        for (var v = 0; v < values.Length; v++)
        {
            var g = (slope[v] * f) + (values[v] * d);
            squares[v] += g * g;
            values[v] -= r * g / Vector.SquareRoot(squares[v]);
        }
    }
}
