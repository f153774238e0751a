using Zhiyin.Training.Trainers;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Satisfaction;

namespace Zhiyin.Training.Evaluations;

/// <summary>
/// Satisfaction. Dialogues in JD's shape are cross-validated: the model that rates a dialogue was trained on the other four fifths of the file.
/// Lines in the contract's shape are measured with the model that ships.
/// </summary>
internal static class SatisfactionEvaluation
{
    private const int Folds = 5;

    public static EvaluationReport Run(string file, CancellationToken ct)
        => EvaluationFile.Lines(file, ct).FirstOrDefault().Root is { ValueKind: System.Text.Json.JsonValueKind.Object } first && first.TryGetProperty("turns", out _)
            ? Dialogues(file, ct)
            : Lines(file, ct);

    private static EvaluationReport Dialogues(string file, CancellationToken ct)
    {
        var dialogues = JdDialogue.ReadAll(file, ct);
        var tally = new Tally();
        var (gold, said, ratings, scores) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = SatisfactionTrainer.Train([.. dialogues.Where(d => d.Number % Folds != fold)], ct);
            foreach (var dialogue in dialogues.Where(d => d.Number % Folds == fold))
            {
                foreach (var turn in dialogue.Turns)
                {
                    var reading = SatisfactionReader.Read(model, dialogue.Bubbles, turn.Count);
                    tally.Single($"{dialogue.Number}", $"{turn.Rating}", $"{reading.Class}", "", reading.Score);
                    ratings.Add(turn.Rating);
                    scores.Add(reading.Score);
                }

                if (dialogue.Overall is { } overall)
                {
                    gold.Add(overall);
                    said.Add(SatisfactionReader.Read(model, dialogue.Bubbles).Score);
                }
            }
        }

        return tally.Report(
            "satisfaction",
            file,
            [.. Figures(tally, ratings, scores), new("dialogue spearman", Interval.Spearman(gold, said), null, gold.Count), new("dialogue pearson", Interval.Pearson(gold, said), null, gold.Count)],
            $"cross-validated by dialogue, {Folds} folds");
    }

    private static EvaluationReport Lines(string file, CancellationToken ct)
    {
        var tally = new Tally();
        var (ratings, scores) = (new List<double>(), new List<double>());
        foreach (var line in EvaluationFile.Read(file, ct))
        {
            var reading = ThreadReading.Read(line.Conversation).Satisfaction;
            if (line.GoldText("satisfactionClass") is { } name)
            {
                tally.Single(line.Id, name, $"{reading.Class}", line.Shown, reading.Score);
            }

            if (line.Gold.TryGetProperty("satisfaction", out var rating) && rating.ValueKind == System.Text.Json.JsonValueKind.Number)
            {
                ratings.Add(rating.GetDouble());
                scores.Add(reading.Score);
            }
        }

        return tally.Report("satisfaction", file, Figures(tally, ratings, scores));
    }

    private static IEnumerable<Metric> Figures(Tally tally, List<double> ratings, List<double> scores) =>
    [
        Metric.Share("accuracy", tally.Right, tally.Records),
        new("macro-f1", tally.MacroF1, null, tally.Records),
        new("turn spearman", Interval.Spearman(ratings, scores), null, ratings.Count),
    ];
}
