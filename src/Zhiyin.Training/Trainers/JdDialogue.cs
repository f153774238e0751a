using System.Text.Json;
using Zhiyin.Training.Evaluations;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Training.Trainers;

/// <summary>A rated turn: the thread reaches up to <paramref name="Count"/> bubbles, the turn's agent reply included; rating 0–2.</summary>
internal sealed record RatedTurn(int Count, int Rating);

/// <summary>One dialogue of jd-dialogues.jsonl: its bubbles, the ratings of its turns, and of the whole (OVERALL is a rating, never a message).</summary>
internal sealed record JdDialogue(int Number, IReadOnlyList<BubbleReading> Bubbles, IReadOnlyList<RatedTurn> Turns, int? Overall)
{
    private const string OverallMark = "OVERALL";

    // The share of neutral turns has two humps with hardly a dialogue between a third and two thirds.
    private const double ReservedFrom = 0.45;

    /// <summary>True when its rater called most turns neutral (see <see cref="Understanding.Satisfaction.SatisfactionModel"/>).</summary>
    public bool IsReserved { get; } = Turns.Count > 0 && Turns.Count(t => t.Rating == 1) >= ReservedFrom * Turns.Count;

    public static List<JdDialogue> ReadAll(string file, CancellationToken ct)
        => [.. EvaluationFile.Lines(file, ct).Select(l => Read(l.Root, l.Line))];

    private static JdDialogue Read(JsonElement root, int number)
    {
        var bubbles = new List<BubbleReading>();
        var turns = new List<RatedTurn>();
        int? overall = null;
        foreach (var turn in root.GetProperty("turns").EnumerateArray())
        {
            int? rating = turn.TryGetProperty("sat3", out var sat) && sat.ValueKind == JsonValueKind.Number ? sat.GetInt32() : null;
            var user = turn.GetProperty("user").GetString() ?? "";
            if (user == OverallMark)
            {
                overall = rating;
                continue;
            }

            bubbles.Add(BubbleReading.Read(user, Role.Buyer));
            if (turn.GetProperty("agent").GetString() is { Length: > 0 } agent)
            {
                bubbles.Add(BubbleReading.Read(agent, Role.Agent));
            }

            if (rating is { } r)
            {
                turns.Add(new RatedTurn(bubbles.Count, r));
            }
        }

        return new JdDialogue(number, bubbles, turns, overall);
    }
}
