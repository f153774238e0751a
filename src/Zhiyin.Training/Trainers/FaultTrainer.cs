using Zhiyin.Text;
using Zhiyin.Training.Learning;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Faults;
using Zhiyin.Understanding.Models;

namespace Zhiyin.Training.Trainers;

/// <summary>Trains the model of forbidden matters from training/faults; what may pass is shown to it by the clauses of training/acts/agent.</summary>
internal static class FaultTrainer
{
    // A feature that no fault has speaks of nothing here; leaving it out keeps the model small.
    private const int LeastInFaults = 2;

    // Four characters in a row are mostly one sentence's own.
    private const uint LongestGram = 4;

    public static TrainerOptions Options { get; } = new() { Epochs = 24, Rate = 0.6f, Smoothing = 0.05f, FeatureDropout = 0.5, Balance = 0.5f, LeastStep = 18 };

    // How something is said is read apart from what is said: a sentence may be at fault in both.
    private static readonly string[] s_tones = ["tone", "answer", "time", "refusal"];

    // Clauses that may themselves be at fault: nothing is said about them.
    private static readonly string[] s_doubtful = ["guarantee", "pressure", "invite-review", "rule", "refuse"];

    // Clauses of these acts are faults of tone and answer.
    private static readonly Dictionary<string, string> s_faulty = new(StringComparer.Ordinal)
    {
        ["blame"] = "tone.blame",
        ["suppress"] = "tone.suppress",
        ["rhetorical"] = "tone.rhetorical",
        ["command"] = "tone.command",
        ["shirk"] = "tone.shirk",
        ["cold"] = "tone.cold",
        ["insult"] = "tone.insult",
        ["unknown"] = "answer.unknown",
        ["hedge"] = "answer.vague",
    };

    /// <summary>
    /// The cases of what is said, in <paramref name="trainingFolder"/>; what real agents say (<paramref name="dialogues"/>, the MIT-licensed JD dialogues) is shown as sound:
    /// it is read there and never copied.
    /// </summary>
    public static (IReadOnlyList<string> Labels, List<Sample> Samples) Read(string trainingFolder, string dialogues, CancellationToken ct)
    {
        var lines = Faults(trainingFolder).Where(l => !IsTone(l.Label)).ToList();
        var plain = Acts(trainingFolder).Where(l => !s_doubtful.Contains(l.Label) && !l.Text.Contains('已', StringComparison.Ordinal)).Select(l => (FaultReader.None, l.Text)).Distinct().ToList();
        var spoken = JdDialogue.ReadAll(dialogues, ct).SelectMany(d => d.Bubbles).Where(b => b.Role == Understanding.Threads.Role.Agent)
            .SelectMany(b => b.Sentences.Select(s => (FaultReader.None, Text: b.Text[s.Start..s.End]))).Where(s => s.Text.Length > 4).Distinct();
        return Cases(lines, [.. plain, .. Joined(plain), .. spoken]);
    }

    /// <summary>The cases of how it is said: tone, evasion, time. A forbidden matter in a kind sentence is sound here, and the clauses of faulty acts are faults.</summary>
    public static (IReadOnlyList<string> Labels, List<Sample> Samples) ReadTones(string trainingFolder)
    {
        var acts = Acts(trainingFolder);
        var lines = Faults(trainingFolder).Select(l => IsTone(l.Label) ? l : (FaultReader.None, l.Text));
        var faulty = acts.Where(l => s_faulty.ContainsKey(l.Label)).Select(l => (s_faulty[l.Label], l.Text)).Distinct();
        var plain = acts.Where(l => !s_doubtful.Contains(l.Label) && !s_faulty.ContainsKey(l.Label)).Select(l => (FaultReader.None, l.Text)).Distinct().ToList();
        return Cases([.. lines, .. faulty], [.. plain, .. Joined(plain)]);
    }

    private static bool IsTone(string category) => s_tones.Contains(category.Split('.')[0]);

    private static List<(string Label, string Text)> Acts(string folder)
        => [.. Tsv.Files(Path.Combine(folder, "acts", "agent"), "*.tsv").SelectMany(f => Tsv.Read(f, 2)).Select(l => (l.Cells[0], l.Cells[1]))];

    private static IEnumerable<(string Label, string Text)> Faults(string folder)
        => Tsv.Files(Path.Combine(folder, "faults"), "*.tsv").SelectMany(f => Tsv.Read(f, 2)).Select(l => (l.Cells[0], l.Cells[1])).Distinct();

    private static IEnumerable<(string Label, string Text)> Joined(List<(string Label, string Text)> plain)
        => Enumerable.Range(0, plain.Count).Select(i => (FaultReader.None, $"{plain[i].Text}，{plain[(int)((i * 7919L) % plain.Count)].Text}"));

    private static (IReadOnlyList<string> Labels, List<Sample> Samples) Cases(IReadOnlyList<(string Label, string Text)> lines, IReadOnlyList<(string Label, string Text)> sound)
    {
        var labels = lines.Select(l => l.Label).Append(FaultReader.None).Distinct().Order(StringComparer.Ordinal).ToArray();
        var known = Known(lines.Select(l => l.Text));
        return (labels, [.. lines.Concat(sound).Select(l => Case(l.Text, Array.IndexOf(labels, l.Label), known))]);
    }

    private static Sample Case(string text, int label, HashSet<uint> known) => new(text, [(label, 1f)], (buffer, ref sampler, vary) =>
    {
        var n = Collect(vary ? TextNoise.Vary(text, ref sampler) : text, buffer);
        var kept = 0;
        for (var i = 0; i < n; i++)
        {
            if (known.Contains(buffer[i]))
            {
                buffer[kept++] = buffer[i];
            }
        }

        return kept;
    });

    private static HashSet<uint> Known(IEnumerable<string> texts)
    {
        var counts = new Dictionary<uint, int>();
        var buffer = new uint[Features.Capacity];
        foreach (var text in texts)
        {
            var n = Collect(text, buffer);
            foreach (var feature in buffer.AsSpan(0, n).ToArray().Distinct())
            {
                counts[feature] = counts.GetValueOrDefault(feature) + 1;
            }
        }

        return [.. counts.Where(c => c.Value >= LeastInFaults && (c.Key & 7) != LongestGram).Select(c => c.Key)];
    }

    private static int Collect(string text, Span<uint> buffer)
    {
        var normalized = Normalizer.Normalize(text).Text.AsSpan();
        while (normalized.Length > 1 && ActFeatures.IsEdge(normalized[^1]))
        {
            normalized = normalized[..^1];
        }

        var features = new Features(buffer);
        ActFeatures.Collect(normalized, '\0', ref features);
        return features.Count;
    }
}
