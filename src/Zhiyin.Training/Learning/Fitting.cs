using System.Globalization;
using Zhiyin.Understanding.Models;

namespace Zhiyin.Training.Learning;

/// <summary>What a fit gives: the bytes of the model and how it did on the tenth that was held out.</summary>
internal sealed record Fit(byte[] Model, int HeldOut, int Right, float Temperature, IReadOnlyList<(Sample Sample, int Predicted, float[] Probabilities)> Cases);

/// <summary>Trains twice: without a tenth (by hash of the text) to measure and to calibrate, then with everything to ship.</summary>
internal static class Fitting
{
    public static Fit Run(IReadOnlyList<string> labels, IReadOnlyList<Sample> samples, TrainerOptions options, IProgress<string>? progress, CancellationToken ct)
    {
        var train = samples.Where(s => !IsHeldOut(s.Key)).ToList();
        var held = samples.Where(s => IsHeldOut(s.Key)).ToList();
        var trial = new LinearTrainer(labels, train, options);
        trial.Train(train, ct);
        var model = ModelFile.Read(new MemoryStream(trial.Save(1)));
        var logits = held.Select(s => Logits(model, s)).ToList();
        var temperature = options.Calibrate ? Temperature(held, logits) : 1;
        var cases = held.Select((s, i) => Case(s, logits[i], temperature)).ToList();
        var right = cases.Count(c => c.Sample.Target[0].Class == c.Predicted);
        progress?.Report(string.Create(CultureInfo.InvariantCulture, $"held out: {right}/{held.Count} = {(held.Count == 0 ? 0 : (double)right / held.Count):F4}, temperature {temperature:F2}"));

        var final = new LinearTrainer(labels, samples, options);
        final.Train(samples, ct);
        return new Fit(final.Save(temperature), held.Count, right, temperature, cases);
    }

    /// <summary>A model in memory, trained on all cases.</summary>
    public static LinearModel Train(IReadOnlyList<string> labels, IReadOnlyList<Sample> samples, TrainerOptions options, CancellationToken ct)
    {
        var trainer = new LinearTrainer(labels, samples, options);
        trainer.Train(samples, ct);
        return ModelFile.Read(new MemoryStream(trainer.Save(1)));
    }

    /// <summary>Every tenth text, by its own hash: a text is always on the same side, wherever it stands.</summary>
    public static bool IsHeldOut(string key)
    {
        var h = 2166136261u;
        foreach (var c in key)
        {
            h = (h ^ c) * 16777619;
        }

        return (h ^ (h >> 15)) % 10 == 3;
    }

    public static float[] Logits(LinearModel model, Sample sample)
    {
        var buffer = new uint[Features.Capacity];
        var sampler = new Sampler(1);
        var n = sample.Collect(buffer, ref sampler, vary: false);
        var logits = new float[256];
        model.Logits(buffer.AsSpan(0, n), logits);
        return logits[..model.Labels.Count];
    }

    private static (Sample Sample, int Predicted, float[] Probabilities) Case(Sample sample, float[] logits, float temperature)
    {
        var p = new float[logits.Length];
        LinearModel.Softmax(logits, p, 1 / temperature);
        return (sample, Array.IndexOf(p, p.Max()), p);
    }

    private static float Temperature(List<Sample> held, List<float[]> logits)
    {
        var (best, bestLoss) = (1f, double.MaxValue);
        for (var t = 0.4f; t < 3f; t *= 1.05f)
        {
            var loss = 0.0;
            for (var i = 0; i < held.Count; i++)
            {
                var p = new float[logits[i].Length];
                LinearModel.Softmax(logits[i], p, 1 / t);
                foreach (var (c, share) in held[i].Target)
                {
                    loss -= share * Math.Log(Math.Max(p[c], 1e-9f));
                }
            }

            if (loss < bestLoss)
            {
                (best, bestLoss) = (t, loss);
            }
        }

        return best;
    }
}
