using Zhiyin.Training.Learning;
using Zhiyin.Understanding.Models;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Training.Trainers;

/// <summary>Trains the intents of a buyer's turn from training/buyer/turns-*.tsv.</summary>
internal static class IntentTrainer
{
    public static TrainerOptions Options { get; } = new() { Epochs = 12, Rate = 0.5f, FeatureDropout = 0.25, MinimumCount = 3, Rounds = 6 };

    public static (IReadOnlyList<string> Labels, List<Sample> Samples) Read(string trainingFolder)
    {
        var turns = TurnLine.ReadAll(trainingFolder).Where(t => !t.Intents.IsEmpty).ToList();
        var labels = turns.SelectMany(t => t.Intents).Distinct().Order(StringComparer.Ordinal).ToArray();
        return (labels, [.. turns.Select(t => Case(t, labels))]);
    }

    private static Sample Case(TurnLine turn, string[] labels)
    {
        // The main intent of several gets the larger share.
        var rest = turn.Intents.Length - 1;
        var target = turn.Intents
            .Select((code, i) => (Array.IndexOf(labels, code), rest == 0 ? 1f : i == 0 ? 0.6f : 0.4f / rest))
            .ToArray();
        return new Sample(turn.Text, target, (buffer, ref sampler, vary) =>
        {
            var text = vary ? TextNoise.Vary(turn.Text, ref sampler) : turn.Text;
            var status = vary && sampler.Chance(0.4) ? OrderStatus.Unknown : turn.Status;
            var features = new Features(buffer);
            TurnFeatures.CollectIntent(text, status, ref features);
            return features.Count;
        });
    }
}
