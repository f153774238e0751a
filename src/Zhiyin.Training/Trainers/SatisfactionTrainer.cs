using Zhiyin.Training.Learning;
using Zhiyin.Understanding.Models;
using Zhiyin.Understanding.Satisfaction;

namespace Zhiyin.Training.Trainers;

/// <summary>Trains the rating 0–2 of a conversation so far from the MIT-licensed jd-dialogues.jsonl; text is read there and never copied.</summary>
internal static class SatisfactionTrainer
{
    public static readonly string[] Labels = ["0", "1", "2"];

    public static TrainerOptions Options { get; } = new() { Epochs = 12, Rate = 0.15f, Balance = 0.7f, FeatureDropout = 0.4, Smoothing = 0.1f, MinimumCount = 3 };

    public static (IReadOnlyList<string> Labels, List<Sample> Samples) Read(string file, CancellationToken ct)
        => (Labels, Cases(JdDialogue.ReadAll(file, ct)));

    /// <summary>One case a rated turn; the key is the dialogue, so that a dialogue is held out as a whole.</summary>
    public static List<Sample> Cases(IEnumerable<JdDialogue> dialogues)
        => [.. dialogues.SelectMany(d => d.Turns.Select(t => Case(d, t)))];

    private static Sample Case(JdDialogue dialogue, RatedTurn turn) => new($"dialogue {dialogue.Number}", [(turn.Rating, 1f)], (buffer, ref _, _) =>
    {
        var features = new Features(buffer);
        SatisfactionFeatures.Collect(dialogue.Bubbles, turn.Count, ref features);
        return features.Count;
    });
}
