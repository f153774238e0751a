using System.Globalization;
using System.Text.Json;
using Zhiyin.Coach.Contract;
using Zhiyin.Understanding.Promises;

namespace Zhiyin.Training.Evaluations;

/// <summary>Promises in an agent's text: found (half of the shorter span shared), kind, and due within a minute.</summary>
internal static class PromiseEvaluation
{
    private const double DueTolerance = 60;

    public static EvaluationReport Run(string file, CancellationToken ct)
    {
        var found = new Tally();
        var (matched, kinds, dues, quiet, quietLines) = (0, 0, 0, 0, 0);
        foreach (var line in EvaluationFile.Read(file, ct))
        {
            found.Record();
            var gold = SpanMatch.Items(line.Gold, "promises");
            var said = CommitmentReader.Read(ConversationJson.ReadText(line.Input, "text"), ConversationJson.ReadTime(line.Input, "at"));
            var pairs = SpanMatch.Pair(gold, said, (g, s) => SpanMatch.HalfOverlap(SpanMatch.Span(g), s.Span));
            quietLines += gold.Count == 0 ? 1 : 0;
            quiet += gold.Count == 0 && said.IsEmpty ? 1 : 0;
            for (var g = 0; g < gold.Count; g++)
            {
                var kind = gold[g].TryGetProperty("kind", out var k) ? k.GetString() ?? "other" : "other";
                if (pairs[g] < 0)
                {
                    found.Miss(kind);
                    found.Wrong(line.Id, kind, "none", line.Shown, 1);
                    continue;
                }

                var promise = said[pairs[g]];
                matched++;
                found.Hit(kind);
                var kindRight = string.Equals(kind, promise.Kind.ToString(), StringComparison.OrdinalIgnoreCase);
                var dueRight = SameDue(gold[g], promise.Due);
                kinds += kindRight ? 1 : 0;
                dues += dueRight ? 1 : 0;
                if (!kindRight || !dueRight)
                {
                    found.Wrong(line.Id, $"{kind} {Due(gold[g])}", $"{promise.Kind} {promise.Due:O}", line.Shown);
                }
            }

            for (var s = 0; s < said.Length; s++)
            {
                if (!pairs.Contains(s))
                {
                    found.FalseAlarm($"{said[s].Kind}".ToLowerInvariant());
                    found.Wrong(line.Id, "none", $"{said[s].Kind}", line.Shown, 1);
                }
            }
        }

        return found.Report(
            "promises",
            file,
            [.. found.Micro(""), Metric.Share("kind accuracy", kinds, matched), Metric.Share("due accuracy", dues, matched), Metric.Share("quiet where none is", quiet, quietLines)]);
    }

    private static string? Due(JsonElement gold) => gold.TryGetProperty("due", out var due) && due.ValueKind == JsonValueKind.String ? due.GetString() : null;

    private static bool SameDue(JsonElement gold, DateTimeOffset? said)
        => Due(gold) is { } text
            ? said is { } at && Math.Abs((DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) - at).TotalSeconds) <= DueTolerance
            : said is null;
}
