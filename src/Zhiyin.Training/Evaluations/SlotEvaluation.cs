using System.Globalization;
using System.Text.Json;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Slots;

namespace Zhiyin.Training.Evaluations;

/// <summary>Slots: name and value both right; numbers within 0.01, texts without blanks.</summary>
internal static class SlotEvaluation
{
    public static EvaluationReport Run(string file, CancellationToken ct)
    {
        var tally = new Tally();
        var exact = 0;
        foreach (var line in EvaluationFile.Read(file, ct))
        {
            tally.Record();
            var gold = line.Gold.TryGetProperty("slots", out var slots) && slots.ValueKind == JsonValueKind.Object
                ? slots.EnumerateObject().SelectMany(p => Values(p.Value).Select(v => (Slot: p.Name == "phone" ? "contact" : p.Name, Value: v))).ToHashSet()
                : [];
            var said = ThreadReading.Read(line.Conversation).Slots.Select(s => (s.Slot, Value: Value(s))).ToHashSet();
            exact += gold.SetEquals(said) ? 1 : 0;
            foreach (var item in gold.Union(said))
            {
                IntentEvaluation.Count(tally, item.Slot, gold.Contains(item), said.Contains(item));
            }

            if (!gold.SetEquals(said))
            {
                tally.Wrong(line.Id, Show(gold.Except(said)), Show(said.Except(gold)), line.Shown);
            }
        }

        return tally.Report("slots", file, [.. tally.Micro(""), new("macro-f1", tally.MacroF1, null, tally.Records), Metric.Share("all slots right", exact, tally.Records)]);
    }

    private static string Show(IEnumerable<(string Slot, string Value)> slots)
        => string.Join(", ", slots.Select(s => $"{s.Slot}={s.Value}").DefaultIfEmpty("–"));

    private static string Value(SlotValue slot) => slot.Number is { } number ? Number((double)number) : Plain(slot.Text);

    private static IEnumerable<string> Values(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Values),
        JsonValueKind.Number => [Number(value.GetDouble())],
        JsonValueKind.String => [Plain(value.GetString()!)],
        JsonValueKind.Null => [],
        _ => [value.GetRawText()],
    };

    private static string Number(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
}
