using System.Text.Json;
using Zhiyin.Coach;
using Zhiyin.Coach.Contract;
using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Understanding;

namespace Zhiyin.Training.Evaluations;

/// <summary>
/// Findings of the coach against gold findings. Only warnings and errors count; hints are neither right nor wrong. A finding is right when the
/// category is equal and, where the gold has a span, the spans overlap or either marks the whole draft or its first sentence.
/// </summary>
internal static class ReviewEvaluation
{
    public static EvaluationReport Run(string file, bool withoutWords, CancellationToken ct)
    {
        var coach = withoutWords ? new ReplyCoach(RuleCatalog.BuiltIn.WithoutWords()) : ReplyCoach.Default;
        var tally = new Tally();
        var (good, goodAlarmed, bad, badSeen) = (0, 0, 0, 0);
        foreach (var line in EvaluationFile.Read(file, ct))
        {
            tally.Record();
            var review = coach.Review(ThreadReading.Read(line.Conversation), ConversationJson.ReadText(line.Input, "draft"), ConversationJson.ReadTime(line.Input, "at"));
            var gold = SpanMatch.Items(line.Gold, "findings").Where(g => line.GoldSeverity(g) != "hint").ToList();
            var said = review.Findings.Where(f => f.Severity != Severity.Hint).ToList();
            var reply = review.Reply;
            var first = reply.Draft.Sentences.Count > 0 ? reply.Draft.Normalized.ToOriginal(reply.Draft.Sentences[0]) : new TextSpan(0, 0);
            var whole = reply.Draft.Normalized.Original.Length;
            var pairs = SpanMatch.Pair(gold, said, (g, f) => Matches(g, f, first, whole));
            Count(tally, line, gold, said, pairs, f => gold.Any(g => Matches(g, f, first, whole)));
            good += gold.Count == 0 ? 1 : 0;
            goodAlarmed += gold.Count == 0 && said.Count > 0 ? 1 : 0;
            bad += gold.Count > 0 ? 1 : 0;
            badSeen += gold.Count > 0 && said.Count > 0 ? 1 : 0;
        }

        return tally.Report(
            "review",
            file,
            [
                .. tally.Micro(""),
                new("macro-f1", tally.MacroF1, null, tally.Records),
                Metric.Share("good replies with an alarm", goodAlarmed, good),
                Metric.Share("bad replies noticed", badSeen, bad),
            ],
            withoutWords ? "hints are neither right nor wrong; every rule's own word list is empty" : "hints are neither right nor wrong");
    }

    /// <summary>True when a finding answers a gold finding.</summary>
    public static bool Matches(JsonElement gold, Finding said, TextSpan first, int whole)
    {
        if (gold.GetProperty("category").GetString() != said.Category.Code)
        {
            return false;
        }

        var span = SpanMatch.Span(gold);
        return span.Length == 0 || said.Span.Length == 0 || span.Overlaps(said.Span) || Wide(span, first, whole) || Wide(said.Span, first, whole);
    }

    private static bool Wide(TextSpan span, TextSpan first, int whole) => span.Contains(first) || span.Length >= whole;

    private static string GoldSeverity(this GoldLine _, JsonElement gold)
        => gold.TryGetProperty("severity", out var severity) && severity.ValueKind == JsonValueKind.String ? severity.GetString()! : "warning";

    private static void Count(Tally tally, GoldLine line, List<JsonElement> gold, List<Finding> said, int[] pairs, Func<Finding, bool> right)
    {
        for (var g = 0; g < gold.Count; g++)
        {
            var category = gold[g].GetProperty("category").GetString()!;
            IntentEvaluation.Count(tally, category, gold: true, pairs[g] >= 0);
            if (pairs[g] < 0)
            {
                tally.Wrong(line.Id, category, "none", line.Shown);
            }
        }

        for (var s = 0; s < said.Count; s++)
        {
            // Two findings on one fault (say, a rule of each kind) are not a false alarm.
            if (!pairs.Contains(s) && !right(said[s]))
            {
                tally.FalseAlarm(said[s].Category.Code);
                tally.Wrong(line.Id, "none", $"{said[s].Category.Code} ({said[s].Rule.Id})", line.Shown, said[s].Confidence);
            }
        }
    }
}
