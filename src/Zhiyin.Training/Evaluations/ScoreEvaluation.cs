using System.Text.Json;
using Zhiyin.Coach;
using Zhiyin.Coach.Contract;
using Zhiyin.Coach.Scoring;
using Zhiyin.Training.Trainers;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Satisfaction;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Training.Evaluations;

/// <summary>
/// Scores against people's judgement: rank and linear correlation, mean error, same grade. A line with a draft is a reply, one without is a whole conversation
/// (handbook §3.3); dialogues in JD's shape are compared with the rating of the whole dialogue, the reading of satisfaction cross-validated.
/// </summary>
internal static class ScoreEvaluation
{
    private const int Folds = 5;

    public static EvaluationReport Run(string file, CancellationToken ct)
        => EvaluationFile.Lines(file, ct).FirstOrDefault().Root is { ValueKind: JsonValueKind.Object } first && first.TryGetProperty("turns", out _)
            ? Dialogues(file, ct)
            : Lines(file, ct);

    private static EvaluationReport Dialogues(string file, CancellationToken ct)
    {
        var tally = new Tally();
        var (gold, said) = (new List<double>(), new List<double>());
        var dialogues = JdDialogue.ReadAll(file, ct);
        for (var fold = 0; fold < Folds; fold++)
        {
            // The score reads the satisfaction of the buyer: by a model that has not seen the dialogue.
            var model = SatisfactionTrainer.Train([.. dialogues.Where(d => d.Number % Folds != fold)], ct);
            foreach (var dialogue in dialogues.Where(d => d.Number % Folds == fold && d.Overall is not null))
            {
                ct.ThrowIfCancellationRequested();
                tally.Record();
                gold.Add(dialogue.Overall!.Value);
                var conversation = new Conversation([.. dialogue.Bubbles.Select(b => new Message(b.Role, b.Normalized.Original))]);
                said.Add(ConversationReview.Of(conversation).Rated(SatisfactionReader.Read(model, dialogue.Bubbles)).Score().Score);
            }
        }

        return tally.Report(
            "score",
            file,
            Correlations(gold, said),
            $"score of the whole conversation against the buyer's own rating of it (0–2); its reading of satisfaction is cross-validated by dialogue, {Folds} folds");
    }

    private static EvaluationReport Lines(string file, CancellationToken ct)
    {
        var tally = new Tally();
        var (gold, said) = (new List<double>(), new List<double>());
        foreach (var line in EvaluationFile.Read(file, ct))
        {
            var (score, grade) = Judge(line);
            if (line.Gold.TryGetProperty("score", out var number) && number.ValueKind == JsonValueKind.Number)
            {
                gold.Add(number.GetDouble());
                said.Add(score);
            }

            if (line.GoldText("grade") is { } wanted)
            {
                tally.Single(line.Id, wanted, grade, line.Shown, score);
            }
            else
            {
                tally.Record();
            }
        }

        var error = gold.Zip(said, (g, s) => Math.Abs(g - s)).DefaultIfEmpty(0).Average();
        return tally.Report(
            "score",
            file,
            [
                .. Correlations(gold, said),
                new("mean absolute error", error, null, gold.Count),
                Metric.Share("same grade", tally.Right, tally.Classes.Sum(c => c.Support)),
            ]);
    }

    private static (int Score, string Grade) Judge(GoldLine line)
    {
        if (line.Input.TryGetProperty("draft", out _))
        {
            var reply = ReplyCoach.Default.Review(ThreadReading.Read(line.Conversation), ConversationJson.ReadText(line.Input, "draft"), ConversationJson.ReadTime(line.Input, "at")).Score;
            return (reply.Score, reply.Grade);
        }

        var whole = Score(line.Conversation);
        return (whole.Score, whole.Grade);
    }

    private static ConversationScore Score(Conversation conversation) => ConversationReview.Of(conversation).Score();

    private static Metric[] Correlations(List<double> gold, List<double> said)
        => [new("spearman", Interval.Spearman(gold, said), null, gold.Count), new("pearson", Interval.Pearson(gold, said), null, gold.Count)];
}
