using System.Collections.Immutable;
using Zhiyin.Text;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Training.Trainers;

/// <summary>One labelled turn of a buyer from training/buyer: intents (main one first), emotion as «L2 焦急» (empty when not given), state of the order, text.</summary>
internal sealed record TurnLine(ImmutableArray<string> Intents, string Emotion, OrderStatus Status, string Text)
{
    /// <summary>All turns of the folder, each text once per label.</summary>
    public static List<TurnLine> ReadAll(string trainingFolder)
    {
        var lines = new List<TurnLine>();
        foreach (var line in Tsv.Files(Path.Combine(trainingFolder, "buyer"), "turns-*.tsv").SelectMany(f => Tsv.Read(f, 4)))
        {
            if (line.Cells[0] == "intents")
            {
                continue;
            }

            lines.Add(new TurnLine(
                [.. line.Cells[0].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(c => c != "-")],
                line.Cells[1] == "-" ? "" : line.Cells[1],
                Enum.TryParse<OrderStatus>(line.Cells[2], ignoreCase: true, out var status) ? status : OrderStatus.Unknown,
                Plain(line.Cells[3])));
        }

        return [.. lines.DistinctBy(l => (l.Intents.FirstOrDefault(), l.Emotion, l.Status, l.Text))];
    }

    /// <summary>The normalised text with « / » between bubbles turned into line breaks.</summary>
    public static string Plain(string text) => Normalizer.Normalize(text.Replace(" / ", "\n", StringComparison.Ordinal).Trim()).Text;
}
