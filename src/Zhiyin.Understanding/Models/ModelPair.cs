using System.Numerics;

namespace Zhiyin.Understanding.Models;

/// <summary>Two models that are asked about the same features: every feature is looked up once for both. Answers as each of them would alone.</summary>
public sealed class ModelPair
{
    private readonly (uint Key, int First, int Second)[] _slots;
    private readonly uint _mask;

    /// <summary>Joins the tables of both; the models themselves stay as they are.</summary>
    public ModelPair(LinearModel first, LinearModel second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        (First, Second) = (first, second);
        _slots = new (uint, int, int)[BitOperations.RoundUpToPowerOf2((uint)(first.FeatureCount + second.FeatureCount) * 3 / 2)];
        _mask = (uint)_slots.Length - 1;
        for (var k = 0; k < first.Keys.Length; k++)
        {
            Slot(first.Keys[k]) = (first.Keys[k], k * first.Stride, -1);
        }

        for (var k = 0; k < second.Keys.Length; k++)
        {
            var key = second.Keys[k];
            ref var slot = ref Slot(key);
            slot = (key, slot.Key == key ? slot.First : -1, k * second.Stride);
        }
    }

    /// <summary>The one; its probabilities come first.</summary>
    public LinearModel First { get; }

    /// <summary>The other.</summary>
    public LinearModel Second { get; }

    /// <summary>Fills the calibrated probabilities of both, one per label of each.</summary>
    public void Predict(ReadOnlySpan<uint> features, Span<float> ofFirst, Span<float> ofSecond)
    {
        features = features[..Math.Min(features.Length, Features.Capacity)];
        Span<int> first = stackalloc int[features.Length];
        Span<int> second = stackalloc int[features.Length];
        var (ofOne, ofOther) = (0, 0);
        foreach (var feature in features)
        {
            ref readonly var slot = ref Slot(feature);
            if (slot.Key == feature)
            {
                // Written always, counted when the model knows it: no branch for the processor to guess.
                (first[ofOne], second[ofOther]) = (slot.First, slot.Second);
                ofOne += slot.First >= 0 ? 1 : 0;
                ofOther += slot.Second >= 0 ? 1 : 0;
            }
        }

        First.PredictFrom(first[..ofOne], ofFirst);
        Second.PredictFrom(second[..ofOther], ofSecond);
    }

    // The slot of the key, or the free one where it belongs.
    private ref (uint Key, int First, int Second) Slot(uint key)
    {
        var at = FeatureTable.Hash(key) & _mask;
        while (_slots[at].Key != 0 && _slots[at].Key != key)
        {
            at = (at + 1) & _mask;
        }

        return ref _slots[at];
    }
}
