using System.Text.Json;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Training.Evaluations;

/// <summary>Questions in a draft (or text): found by overlap, open or closed.</summary>
internal static class QuestionEvaluation
{
    public static EvaluationReport Run(string file, CancellationToken ct)
    {
        var tally = new Tally();
        var (matched, types, counted) = (0, 0, 0);
        foreach (var line in EvaluationFile.Read(file, ct))
        {
            tally.Record();
            var gold = SpanMatch.Items(line.Gold, "questions");
            var bubble = BubbleReading.Read(line.Shown, Role.Agent);
            var said = bubble.Questions.Select(q => (Span: bubble.Normalized.ToOriginal(q.Span), Type: $"{q.Type}".ToLowerInvariant())).ToList();
            // A gold without spans is matched in order, by type.
            var pairs = SpanMatch.Pair(gold, said, (g, s) => g.TryGetProperty("start", out _) ? SpanMatch.HalfOverlap(SpanMatch.Span(g), s.Span) : Type(g) == s.Type);
            counted += gold.Count == said.Count ? 1 : 0;
            for (var g = 0; g < gold.Count; g++)
            {
                if (pairs[g] < 0)
                {
                    tally.Miss(Type(gold[g]));
                    tally.Wrong(line.Id, Type(gold[g]), "none", line.Shown, 1);
                    continue;
                }

                matched++;
                var right = Type(gold[g]) == said[pairs[g]].Type;
                types += right ? 1 : 0;
                IntentEvaluation.Count(tally, Type(gold[g]), gold: true, right);
                if (!right)
                {
                    tally.FalseAlarm(said[pairs[g]].Type);
                    tally.Wrong(line.Id, Type(gold[g]), said[pairs[g]].Type, line.Shown);
                }
            }

            foreach (var (extra, _) in said.Select((q, s) => (q, s)).Where(x => !pairs.Contains(x.s)))
            {
                tally.FalseAlarm(extra.Type);
                tally.Wrong(line.Id, "none", extra.Type, line.Shown, 1);
            }
        }

        return tally.Report(
            "questions", file, [.. tally.Micro(""), Metric.Share("type accuracy", types, matched), Metric.Share("right number", counted, tally.Records)]);
    }

    private static string Type(JsonElement gold) => gold.ValueKind == JsonValueKind.String ? gold.GetString()! : gold.TryGetProperty("type", out var type) ? type.GetString() ?? "open" : "open";
}
