using System.Text.Json;
using Zhiyin.Coach;
using Zhiyin.Coach.Contract;
using Zhiyin.Understanding;

namespace Zhiyin.Training.Evaluations;

/// <summary>The score of replies against people's: rank and linear correlation, mean error, same grade.</summary>
internal static class ScoreEvaluation
{
    public static EvaluationReport Run(string file, CancellationToken ct)
    {
        var tally = new Tally();
        var (gold, said) = (new List<double>(), new List<double>());
        foreach (var line in EvaluationFile.Read(file, ct))
        {
            var score = ReplyCoach.Default.Review(ThreadReading.Read(line.Conversation), ConversationJson.ReadText(line.Input, "draft"), ConversationJson.ReadTime(line.Input, "at")).Score;
            if (line.Gold.TryGetProperty("score", out var number) && number.ValueKind == JsonValueKind.Number)
            {
                gold.Add(number.GetDouble());
                said.Add(score.Score);
            }

            if (line.GoldText("grade") is { } grade)
            {
                tally.Single(line.Id, grade, score.Grade, line.Shown, score.Score);
            }
            else
            {
                tally.Record();
            }
        }

        var error = gold.Zip(said, (g, s) => Math.Abs(g - s)).DefaultIfEmpty(0).Average();
        return tally.Report(
            "score",
            file,
            [
                new("spearman", Interval.Spearman(gold, said), null, gold.Count),
                new("pearson", Interval.Pearson(gold, said), null, gold.Count),
                new("mean absolute error", error, null, gold.Count),
                Metric.Share("same grade", tally.Right, tally.Classes.Sum(c => c.Support)),
            ]);
    }
}
