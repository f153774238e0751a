using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Zhiyin.Training.Evaluations;

/// <summary>Shows a report: as text for people, as JSON for programs.</summary>
public static class EvaluationText
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The report as indented JSON.</summary>
    public static string ToJson(this EvaluationReport report) => JsonSerializer.Serialize(report, s_json);

    /// <summary>The report as plain text.</summary>
    public static string ToText(this EvaluationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        Line(text, $"{report.What}: {report.Records} records of {Path.GetFileName(report.File)}");
        foreach (var m in report.Metrics)
        {
            var counts = m.Right is { } right ? $"  ({right}/{m.Of}; 95 % {m.Low:F3}–{m.High:F3})" : $"  (n = {m.Of})";
            Line(text, $"  {m.Name,-28} {m.Value:F4}{counts}");
        }

        foreach (var note in report.Notes)
        {
            Line(text, $"  {note}");
        }

        if (report.Classes.Count > 0)
        {
            Line(text, $"\n  {"class",-26} {"P",7} {"R",7} {"F1",7} {"gold",6} {"said",6}");
            foreach (var c in report.Classes.OrderByDescending(c => c.Support).ThenBy(c => c.Name, StringComparer.Ordinal))
            {
                Line(text, $"  {c.Name,-26} {c.Precision,7:F3} {c.Recall,7:F3} {c.F1,7:F3} {c.Support,6} {c.TruePositives + c.FalsePositives,6}");
            }
        }

        if (report.Confusions.Count > 0)
        {
            Line(text, $"\n  taken for another: {string.Join(" · ", report.Confusions.Select(c => $"{c.Gold}→{c.Predicted} {c.Count}"))}");
        }

        if (report.Wrong.Count > 0)
        {
            Line(text, $"\n  wrong, the surest first:");
            foreach (var w in report.Wrong)
            {
                Line(text, $"  [{w.Id}] {w.Gold} → {w.Predicted}  {w.Text.ReplaceLineEndings(" / ")}");
            }
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
