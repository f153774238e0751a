using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Zhiyin.Text;

namespace Zhiyin.Training.Evaluations;

/// <summary>
/// Finding an answer of the same intent in a knowledge base (jd-qa-summaries.jsonl): queries are the lines with md5(dialogue_id) % 10 = 1,
/// the rest is indexed. Neighbours that agree on the intent lift each other.
/// </summary>
internal static class SearchEvaluation
{
    private const int Shown = 10;
    private const int Pool = 40;

    public static EvaluationReport Run(string file, CancellationToken ct)
    {
        var lines = EvaluationFile.Lines(file, ct).Select(l => (
            Query: IsQuery(l.Root.GetProperty("dialogue_id")),
            Text: Plain(l.Root.GetProperty("q").GetString()!),
            Intent: l.Root.GetProperty("intent").GetString() ?? "")).Where(l => l.Intent.Length > 0).ToList();
        var index = new Bm25Index();
        var intents = new List<string>();
        foreach (var line in lines.Where(l => !l.Query))
        {
            index.Add(line.Text);
            intents.Add(line.Intent);
        }

        var tally = new Tally();
        var (plain, ranks) = (0, 0.0);
        foreach (var (_, text, intent) in lines.Where(l => l.Query))
        {
            ct.ThrowIfCancellationRequested();
            var found = index.Find(text, Pool);
            plain += found.Count > 0 && intents[found[0].Doc] == intent ? 1 : 0;
            var ranked = Rank(found, intents);
            tally.Single($"{tally.Records + 1}", intent, ranked.Count > 0 ? intents[ranked[0]] : "none", text, 0);
            var at = ranked.FindIndex(d => intents[d] == intent);
            ranks += at is >= 0 and < Shown ? 1.0 / (at + 1) : 0;
        }

        return tally.Report(
            "search",
            file,
            [
                Metric.Share("p@1 same intent", tally.Right, tally.Records),
                new("mrr@10", ranks / Math.Max(1, tally.Records), null, tally.Records),
                Metric.Share("p@1 without agreement", plain, tally.Records),
            ],
            $"{intents.Count} entries indexed, {tally.Records} queries");
    }

    // Each entry keeps its own score and gains from the neighbours with the same intent.
    private static List<int> Rank(IReadOnlyList<(int Doc, float Score)> found, List<string> intents)
    {
        if (found.Count == 0)
        {
            return [];
        }

        var top = found[0].Score;
        var votes = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (doc, score) in found)
        {
            votes[intents[doc]] = votes.GetValueOrDefault(intents[doc]) + Math.Pow(score / top, 4);
        }

        // The best entry of every intent comes before second ones: ten answers to one question help less than one answer to each of its readings.
        return [.. found
            .OrderByDescending(f => (f.Score / top) + (0.5 * votes[intents[f.Doc]])).ThenBy(f => f.Doc)
            .GroupBy(f => intents[f.Doc]).SelectMany(g => g.Select((f, nth) => (f.Doc, nth)))
            .OrderBy(x => Math.Min(x.nth, 1)).Select(x => x.Doc)];
    }

    private static string Plain(string text) => Normalizer.Normalize(text).Text.Replace("用户询问", "", StringComparison.Ordinal).Replace("用户", "", StringComparison.Ordinal);

    private static bool IsQuery(JsonElement id)
    {
        var text = id.ValueKind == JsonValueKind.Number ? id.GetRawText() : id.GetString()!;
#pragma warning disable CA5351 // the split of the shared data is defined by md5
        var hash = MD5.HashData(Encoding.UTF8.GetBytes(text));
#pragma warning restore CA5351
        return System.Numerics.BigInteger.Parse($"0{Convert.ToHexString(hash)}", NumberStyles.HexNumber, CultureInfo.InvariantCulture) % 10 == 1;
    }
}
