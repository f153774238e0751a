using System.Globalization;
using System.Text.Json;
using Zhiyin.Understanding;

namespace Zhiyin.Training.Evaluations;

/// <summary>Level and class of the buyer's last turn.</summary>
internal static class EmotionEvaluation
{
    public static EvaluationReport Run(string file, CancellationToken ct)
    {
        var levels = new Tally();
        var classes = new Tally();
        var (near, urgent, urgentFound, alarms) = (0, 0, 0, 0);
        foreach (var line in EvaluationFile.Read(file, ct))
        {
            if (Gold(line.Gold) is not { } gold)
            {
                continue;
            }

            var said = ThreadReading.Read(line.Conversation).Emotion;
            levels.Single(line.Id, $"L{gold.Level}", $"L{said.Level}", line.Shown, Math.Abs(gold.Level - said.Level));
            near += Math.Abs(gold.Level - said.Level) <= 1 ? 1 : 0;
            urgent += gold.Level == 5 ? 1 : 0;
            urgentFound += gold.Level == 5 && said.Level == 5 ? 1 : 0;
            alarms += gold.Level < 5 && said.Level == 5 ? 1 : 0;
            if (gold.Class is { } name)
            {
                classes.Single(line.Id, name, said.Class, line.Shown, 0);
            }
        }

        return levels.Report(
            "emotion",
            file,
            [
                Metric.Share("accuracy", levels.Right, levels.Records),
                Metric.Share("within one level", near, levels.Records),
                new("macro-f1", levels.MacroF1, null, levels.Records),
                Metric.Share("L5 recall", urgentFound, urgent),
                Metric.Share("L5 precision", urgentFound, urgentFound + alarms),
                Metric.Share("class accuracy", classes.Right, classes.Records),
                new("class macro-f1", classes.MacroF1, null, classes.Records),
            ],
            string.Join(" · ", classes.Classes.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Name} F1 {c.F1:F2} ({c.Support})"))));
    }

    private static (int Level, string? Class)? Gold(JsonElement gold)
    {
        var at = gold.TryGetProperty("emotion", out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : gold;
        if (!at.TryGetProperty("level", out var level) || level.ValueKind != JsonValueKind.Number)
        {
            return null;
        }

        return (level.GetInt32(), at.TryGetProperty("class", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null);
    }
}
