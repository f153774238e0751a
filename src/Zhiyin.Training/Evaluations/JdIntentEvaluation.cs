using Zhiyin.Text;
using Zhiyin.Training.Learning;
using Zhiyin.Understanding.Models;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Training.Evaluations;

/// <summary>
/// JD's own 123 intents (jd-intents-*.jsonl): bags of learned vectors, trained in memory on the training file that stands beside the file measured,
/// and on the turns of jd-dialogues.jsonl that carry one of the same labels, where that stands there too. No text of the measured file is learned from.
/// </summary>
internal static class JdIntentEvaluation
{
    private const string TrainFile = "jd-intents-train.jsonl";
    private const string DialogueFile = "jd-dialogues.jsonl";
    private const int Bags = 3;

    /// <summary>A turn of a dialogue is labelled by what is talked about, not by its own words alone.</summary>
    private const float TurnWeight = 0.5f;

    public static bool Takes(string file) => Path.GetFileName(file).StartsWith("jd-intents-", StringComparison.Ordinal);

    public static EvaluationReport Run(string file, CancellationToken ct)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var train = Read(Path.Combine(folder, TrainFile), ct);
        var measured = Read(file, ct);
        var labels = train.Select(t => t.Intent).Distinct().Order(StringComparer.Ordinal).ToArray();
        var turns = Turns(Path.Combine(folder, DialogueFile), labels, [.. measured.Select(m => m.Text)], ct);
        var samples = train.Select(t => Case(t.Text, Array.IndexOf(labels, t.Intent), 1))
            .Concat(turns.Select(t => Case(t.Text, Array.IndexOf(labels, t.Intent), TurnWeight)))
            .ToList();
        var bags = Enumerable.Range(0, Bags)
            .Select(b => BagClassifier.Train(labels.Length, samples, new BagOptions { Seed = 20260101 + (ulong)b }, ct))
            .ToList();
        var tally = new Tally();
        var among = 0;
        foreach (var (text, intent) in measured)
        {
            var p = Predict(bags, Case(text, 0, 1), labels.Length);
            var best = Array.IndexOf(p, p.Max());
            tally.Single($"{tally.Records + 1}", intent, labels[best], text, p[best]);
            var gold = Array.IndexOf(labels, intent);
            among += gold >= 0 && p.Count(x => x > p[gold]) < 3 ? 1 : 0;
        }

        return tally.Report(
            "intents",
            file,
            [Metric.Share("accuracy", tally.Right, tally.Records), new("macro-f1", tally.MacroF1, null, tally.Records), Metric.Share("among the first three", among, tally.Records)],
            $"trained in memory on {train.Count} lines of {TrainFile} and {turns.Count} turns of {DialogueFile}, {labels.Length} labels");
    }

    private static float[] Predict(List<BagClassifier> bags, Sample sample, int classes)
    {
        var sum = new float[classes];
        foreach (var bag in bags)
        {
            var p = bag.Predict(sample);
            for (var c = 0; c < classes; c++)
            {
                sum[c] += p[c] / bags.Count;
            }
        }

        return sum;
    }

    private static List<(string Text, string Intent)> Read(string file, CancellationToken ct)
        => [.. EvaluationFile.Lines(file, ct).Select(l => (Normalizer.Normalize(l.Root.GetProperty("text").GetString()!).Text, l.Root.GetProperty("intent").GetString()!))];

    private static List<(string Text, string Intent)> Turns(string file, string[] labels, HashSet<string> measured, CancellationToken ct)
    {
        if (!File.Exists(file))
        {
            return [];
        }

        return
        [
            .. EvaluationFile.Lines(file, ct)
                .SelectMany(l => l.Root.GetProperty("turns").EnumerateArray())
                .Select(t => (Text: Normalizer.Normalize(t.GetProperty("user").GetString() ?? "").Text, Intent: t.GetProperty("intent").GetString() ?? ""))
                .Where(t => t.Text.Length is >= 4 and < 60 && labels.Contains(t.Intent) && !measured.Contains(t.Text)),
        ];
    }

    private static Sample Case(string text, int label, float weight) => new(
        text,
        [(label, 1f)],
        (buffer, ref sampler, vary) =>
        {
            var features = new Features(buffer);
            TurnFeatures.CollectIntent(vary ? TextNoise.Vary(text, ref sampler) : text, OrderStatus.Unknown, ref features);
            return features.Count;
        },
        weight);
}
