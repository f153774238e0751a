using System.Text.Json;
using Zhiyin.Coach.Contract;
using Zhiyin.Understanding;

namespace Zhiyin.Training.Evaluations;

/// <summary>Intents of the buyer's last turn: the main one, the whole set, and the stage.</summary>
internal static class IntentEvaluation
{
    public static EvaluationReport Run(string file, CancellationToken ct)
    {
        var main = new Tally();
        var set = new Tally();
        var (stages, stagesRight, among) = (0, 0, 0);
        foreach (var line in EvaluationFile.Read(file, ct))
        {
            var gold = Codes(line.Gold);
            if (gold.Count == 0)
            {
                continue;
            }

            var thread = ThreadReading.Read(line.Conversation);
            var said = thread.Intents.Select(i => i.Code).ToList();
            main.Single(line.Id, gold[0], said.FirstOrDefault("none"), line.Shown, thread.Intents.FirstOrDefault()?.Score ?? 0);
            among += said.Contains(gold[0]) ? 1 : 0;
            foreach (var code in said.Union(gold))
            {
                Count(set, code, gold.Contains(code), said.Contains(code));
            }

            if (line.GoldText("stage") is { } stage)
            {
                stages++;
                stagesRight += stage == UnderstandJson.StageName(thread.Stage) ? 1 : 0;
            }
        }

        var metrics = new List<Metric>
        {
            Metric.Share("accuracy", main.Right, main.Records),
            new("macro-f1", main.MacroF1, null, main.Records),
            Metric.Share("main among those named", among, main.Records),
        };
        metrics.AddRange(set.Micro("set "));
        if (stages > 0)
        {
            metrics.Add(Metric.Share("stage accuracy", stagesRight, stages));
        }

        return main.Report("intents", file, metrics);
    }

    internal static void Count(Tally tally, string name, bool gold, bool said)
    {
        if (gold && said)
        {
            tally.Hit(name);
        }
        else if (gold)
        {
            tally.Miss(name);
        }
        else
        {
            tally.FalseAlarm(name);
        }
    }

    private static List<string> Codes(JsonElement gold)
    {
        if (gold.TryGetProperty("intent", out var one) && one.ValueKind == JsonValueKind.String)
        {
            return [one.GetString()!];
        }

        return gold.TryGetProperty("intents", out var many) && many.ValueKind == JsonValueKind.Array
            ? [.. many.EnumerateArray().Select(e => e.ValueKind == JsonValueKind.String ? e.GetString()! : e.GetProperty("code").GetString()!)]
            : [];
    }
}
