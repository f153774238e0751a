using Zhiyin.Training.Learning;
using Zhiyin.Training.Trainers;

namespace Zhiyin.Training;

/// <summary>One trained model: where it was written and how it did on the held-out tenth.</summary>
public sealed record TrainedModel(string File, int Cases, int HeldOut, int Right, float Temperature);

/// <summary>Makes the weights from the sentences in <c>training/</c>: the same data give the same bytes (<c>zhiyin train</c>).</summary>
public static class TrainingRun
{
    private static readonly string[] s_sides = ["agent", "buyer"];

    /// <summary>What can be trained.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["acts", "faults", "intents", "emotion", "satisfaction"];

    /// <summary>
    /// Trains <paramref name="what"/> and writes its <c>*.weights</c> into the folder <paramref name="output"/>.
    /// <paramref name="dataFolder"/> is the folder of shared data (faults and satisfaction need it).
    /// </summary>
    public static IReadOnlyList<TrainedModel> Train(
        string what, string trainingFolder, string? dataFolder, string output, IProgress<string>? progress = null, CancellationToken ct = default)
    {
        Directory.CreateDirectory(output);
        switch (what)
        {
            case "acts":
                return
                [
                    .. s_sides
                        .Select(side => (side, files: Tsv.Files(Path.Combine(trainingFolder, "acts", side), "*.tsv")))
                        .Where(s => s.files.Length > 0)
                        .Select(s => Save($"acts-{s.side}", ActTrainer.Read(s.files), ActTrainer.Options)),
                ];
            case "faults":
                return
                [
                    Save("faults", FaultTrainer.Read(trainingFolder, Dialogues(dataFolder), ct), FaultTrainer.Options),
                    Save("tones", FaultTrainer.ReadTones(trainingFolder), FaultTrainer.Options),
                ];
            case "intents":
                return [Save("intents", IntentTrainer.Read(trainingFolder), IntentTrainer.Options)];
            case "emotion":
                return [Save("emotion", EmotionTrainer.Read(trainingFolder), EmotionTrainer.Options)];
            case "satisfaction":
                var dialogues = JdDialogue.ReadAll(Dialogues(dataFolder), ct);
                var (reserved, decided) = SatisfactionTrainer.Hands(dialogues);
                return
                [
                    Save("satisfaction-reserved", (SatisfactionTrainer.Labels, reserved), SatisfactionTrainer.Turns),
                    Save("satisfaction-decided", (SatisfactionTrainer.Labels, decided), SatisfactionTrainer.Turns),
                    Save("satisfaction-whole", (SatisfactionTrainer.Labels, SatisfactionTrainer.Courses(dialogues, ct)), SatisfactionTrainer.Course),
                ];
            default:
                throw new ArgumentException($"Nothing called «{what}» can be trained: {string.Join(", ", Kinds)}.", nameof(what));
        }

        static string Dialogues(string? folder)
        {
            var file = Path.Combine(folder ?? ".", "jd-dialogues.jsonl");
            return File.Exists(file) ? file : throw new FileNotFoundException("This is trained on jd-dialogues.jsonl of the shared data.", file);
        }

        TrainedModel Save(string name, (IReadOnlyList<string> Labels, List<Sample> Samples) data, TrainerOptions options)
        {
            if (data.Samples.Count == 0)
            {
                throw new InvalidDataException($"{name}: no training cases in {trainingFolder}.");
            }

            progress?.Report($"{name}: {data.Samples.Count} cases, {data.Labels.Count} classes");
            var fit = Fitting.Run(data.Labels, data.Samples, options, progress, ct);
            var file = Path.Combine(output, name + ".weights");
            File.WriteAllBytes(file, fit.Model);
            return new TrainedModel(file, data.Samples.Count, fit.HeldOut, fit.Right, fit.Temperature);
        }
    }
}
