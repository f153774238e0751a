using Zhiyin.Text;
using Zhiyin.Training.Learning;
using Zhiyin.Understanding.Models;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Training.Evaluations;

/// <summary>JD's own 123 intents (jd-intents-*.jsonl): our learner, trained in memory on the training file that stands beside the file measured.</summary>
internal static class JdIntentEvaluation
{
    private const string TrainFile = "jd-intents-train.jsonl";

    public static bool Takes(string file) => Path.GetFileName(file).StartsWith("jd-intents-", StringComparison.Ordinal);

    public static EvaluationReport Run(string file, CancellationToken ct)
    {
        var train = Read(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, TrainFile), ct);
        var labels = train.Select(t => t.Intent).Distinct().Order(StringComparer.Ordinal).ToArray();
        var samples = train.Select(t => Case(t.Text, Array.IndexOf(labels, t.Intent))).ToList();
        var model = Fitting.Train(labels, samples, new TrainerOptions { Epochs = 20, Rate = 1, Rounds = 4 }, ct);
        var tally = new Tally();
        var among = 0;
        foreach (var (text, intent) in Read(file, ct))
        {
            var logits = Fitting.Logits(model, Case(text, 0));
            var p = new float[logits.Length];
            LinearModel.Softmax(logits, p);
            var best = Array.IndexOf(p, p.Max());
            tally.Single($"{tally.Records + 1}", intent, labels[best], text, p[best]);
            var gold = Array.IndexOf(labels, intent);
            among += gold >= 0 && p.Count(x => x > p[gold]) < 3 ? 1 : 0;
        }

        return tally.Report(
            "intents",
            file,
            [Metric.Share("accuracy", tally.Right, tally.Records), new("macro-f1", tally.MacroF1, null, tally.Records), Metric.Share("among the first three", among, tally.Records)],
            $"trained in memory on {train.Count} lines of {TrainFile}, {labels.Length} labels");
    }

    private static List<(string Text, string Intent)> Read(string file, CancellationToken ct)
        => [.. EvaluationFile.Lines(file, ct).Select(l => (Normalizer.Normalize(l.Root.GetProperty("text").GetString()!).Text, l.Root.GetProperty("intent").GetString()!))];

    private static Sample Case(string text, int label) => new(text, [(label, 1f)], (buffer, ref sampler, vary) =>
    {
        var features = new Features(buffer);
        TurnFeatures.CollectIntent(vary ? TextNoise.Vary(text, ref sampler) : text, OrderStatus.Unknown, ref features);
        return features.Count;
    });
}
