using Zhiyin.Training.Learning;
using Zhiyin.Understanding.Models;
using Zhiyin.Understanding.Satisfaction;

namespace Zhiyin.Training.Trainers;

/// <summary>Trains the rating 0–2 of a turn, by each hand of raters, and of a whole dialogue from the MIT-licensed jd-dialogues.jsonl; text is read there and never copied.</summary>
internal static class SatisfactionTrainer
{
    /// <summary>The course of a dialogue is learned from turns rated by models that did not see it: so many parts.</summary>
    private const int InnerFolds = 5;

    /// <summary>How much rarer ratings count more, over both hands together: 0 not at all, 1 until all count the same.</summary>
    private const double TurnBalance = 0.3;

    public static readonly string[] Labels = ["0", "1", "2"];

    public static TrainerOptions Turns { get; } = new() { Epochs = 12, Rate = 0.15f, Balance = 0, FeatureDropout = 0.4, Smoothing = 0.1f, MinimumCount = 3 };

    public static TrainerOptions Course { get; } = new() { Epochs = 30, Rate = 0.05f, Balance = 0.3f, FeatureDropout = 0.2, Smoothing = 0, Rounds = 4, Calibrate = false };

    /// <summary>The whole model in memory, made exactly as the one that ships.</summary>
    public static SatisfactionModel Train(IReadOnlyList<JdDialogue> dialogues, CancellationToken ct)
    {
        var (reserved, decided) = Hands(dialogues);
        return new SatisfactionModel(
            Fit(reserved, Turns),
            Fit(decided, Turns),
            Fit(Courses(dialogues, ct), Course));

        LinearModel Fit(List<Sample> cases, TrainerOptions options) => ModelFile.Read(new MemoryStream(Fitting.Run(Labels, cases, options, null, ct).Model));
    }

    /// <summary>One case a rated turn, by the hand that rated it; the key is the dialogue, so that a dialogue is held out as a whole.</summary>
    public static (List<Sample> Reserved, List<Sample> Decided) Hands(IReadOnlyCollection<JdDialogue> dialogues)
    {
        var counts = new double[Labels.Length];
        foreach (var turn in dialogues.SelectMany(d => d.Turns))
        {
            counts[turn.Rating]++;
        }

        var weights = counts.Select(n => (float)Math.Pow(counts.Sum() / Math.Max(1, n) / Labels.Length, TurnBalance)).ToArray();
        return (Of(reserved: true), Of(reserved: false));

        List<Sample> Of(bool reserved) => [.. dialogues.Where(d => d.IsReserved == reserved).SelectMany(d => d.Turns.Select(t => Turn(d, t, weights[t.Rating])))];
    }

    /// <summary>One case a dialogue that was rated as a whole.</summary>
    public static List<Sample> Courses(IReadOnlyList<JdDialogue> dialogues, CancellationToken ct)
    {
        var cases = new List<Sample>();
        for (var fold = 0; fold < InnerFolds; fold++)
        {
            var reserved = Fitting.Train(Labels, Hands([.. dialogues.Where((_, i) => i % InnerFolds != fold)]).Reserved, Turns, ct);
            cases.AddRange(dialogues.Where((d, i) => i % InnerFolds == fold && d.Overall is not null).Select(d => Whole(reserved, d)));
        }

        return cases;
    }

    private static Sample Turn(JdDialogue dialogue, RatedTurn turn, float weight) => new(
        $"dialogue {dialogue.Number}",
        [(turn.Rating, 1f)],
        (buffer, ref _, _) =>
        {
            var features = new Features(buffer);
            SatisfactionFeatures.Collect(dialogue.Bubbles, turn.Count, ref features);
            return features.Count;
        },
        weight);

    private static Sample Whole(LinearModel reserved, JdDialogue dialogue)
    {
        var room = new uint[Features.Capacity];
        var features = new Features(room);
        CourseFeatures.Collect(reserved, dialogue.Bubbles, ref features);
        var known = features.All.ToArray();
        return new Sample($"dialogue {dialogue.Number}", [(dialogue.Overall!.Value, 1f)], (buffer, ref _, _) =>
        {
            known.CopyTo(buffer);
            return known.Length;
        });
    }
}
