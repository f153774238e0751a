using Zhiyin.Training.Learning;
using Zhiyin.Understanding.Models;

namespace Zhiyin.Training.Trainers;

/// <summary>Trains level and class of a buyer's turn from training/buyer (turns-*.tsv and emotion-extra.tsv).</summary>
internal static class EmotionTrainer
{
    public static TrainerOptions Options { get; } = new() { Epochs = 12, Rate = 0.5f, FeatureDropout = 0.25, Balance = 0.8f, MinimumCount = 4, Rounds = 6 };

    public static (IReadOnlyList<string> Labels, List<Sample> Samples) Read(string trainingFolder)
    {
        var cases = TurnLine.ReadAll(trainingFolder).Where(t => t.Emotion.Length > 0)
            .Select(t => (t.Emotion, Arrived: TurnFeatures.Arrived(t.Status), t.Text))
            .Concat(Tsv.Files(Path.Combine(trainingFolder, "buyer"), "emotion-*.tsv").SelectMany(f => Tsv.Read(f, 3))
                .Select(l => (Emotion: l.Cells[0], Arrived: Arrived(l.Cells[1]), Text: TurnLine.Plain(l.Cells[2]))))
            .Where(c => c.Emotion.Length > 3 && c.Emotion[0] == 'L')
            .Distinct()
            .ToList();
        var labels = cases.Select(c => c.Emotion).Distinct().Order(StringComparer.Ordinal).ToArray();
        return (labels, [.. cases.Select(c => Case(c.Text, Array.IndexOf(labels, c.Emotion), c.Arrived))]);
    }

    private static uint Arrived(string stage) => stage switch
    {
        "pre" or "mid" => 0,
        "after" => 1,
        _ => 2,
    };

    private static Sample Case(string text, int label, uint arrived) => new(text, [(label, 1f)], (buffer, ref sampler, vary) =>
    {
        var features = new Features(buffer);
        TurnFeatures.CollectEmotion(vary ? TextNoise.Vary(text, ref sampler) : text, vary && sampler.Chance(0.3) ? 2 : arrived, ref features);
        return features.Count;
    });
}
