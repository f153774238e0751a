using Zhiyin.Text;
using Zhiyin.Training.Learning;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Models;

namespace Zhiyin.Training.Trainers;

/// <summary>Trains the act models of agents' and buyers' clauses from training/acts.</summary>
internal static class ActTrainer
{
    public static TrainerOptions Options { get; } = new() { Epochs = 12, Rate = 0.6f, Smoothing = 0.1f, FeatureDropout = 0.35, Rounds = 6 };

    /// <summary>The cases of a folder of «act TAB clause» files; an unknown act is an error that names its line.</summary>
    public static (IReadOnlyList<string> Labels, List<Sample> Samples) Read(IEnumerable<string> files)
    {
        var lines = files.SelectMany(f => Tsv.Read(f, 2)).DistinctBy(l => (l.Cells[0], l.Cells[1])).ToList();
        var labels = lines.Select(l => ActNames.TryParse(l.Cells[0], out _) ? l.Cells[0] : throw l.Error($"unknown act «{l.Cells[0]}»"))
            .Distinct().Order(StringComparer.Ordinal).ToArray();
        return (labels, [.. lines.Select(l => Case(l.Cells[1], Array.IndexOf(labels, l.Cells[0])))]);
    }

    private static Sample Case(string text, int label) => new(text, [(label, 1f)], (buffer, ref sampler, vary) =>
    {
        var normalized = Normalizer.Normalize(vary ? TextNoise.Vary(text, ref sampler) : text).Text.AsSpan().Trim(" ,，。.;；~");
        var mark = '\0';
        while (normalized.Length > 1 && normalized[^1] is '?' or '!')
        {
            mark = normalized[^1];
            normalized = normalized[..^1];
        }

        if (vary && sampler.Chance(0.4))
        {
            mark = '\0';
        }

        var features = new Features(buffer);
        ActFeatures.Collect(normalized, mark, ref features);
        return features.Count;
    });
}
