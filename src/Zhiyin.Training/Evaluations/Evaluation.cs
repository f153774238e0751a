namespace Zhiyin.Training.Evaluations;

/// <summary>Measures the engine against labelled files (<c>zhiyin evaluate WHAT FILE</c>, CONTRACT.md §2).</summary>
public static class Evaluation
{
    private static readonly Dictionary<string, Func<string, CancellationToken, EvaluationReport>> s_kinds = new(StringComparer.Ordinal)
    {
        ["review"] = static (file, ct) => ReviewEvaluation.Run(file, withoutWords: false, ct),
        ["intents"] = (file, ct) => JdIntentEvaluation.Takes(file) ? JdIntentEvaluation.Run(file, ct) : IntentEvaluation.Run(file, ct),
        ["emotion"] = EmotionEvaluation.Run,
        ["promises"] = PromiseEvaluation.Run,
        ["questions"] = QuestionEvaluation.Run,
        ["slots"] = SlotEvaluation.Run,
        ["satisfaction"] = SatisfactionEvaluation.Run,
        ["search"] = SearchEvaluation.Run,
        ["score"] = ScoreEvaluation.Run,
    };

    /// <summary>What can be evaluated.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. s_kinds.Keys];

    /// <summary>The same with all words.</summary>
    public static EvaluationReport Run(string what, string file, CancellationToken ct = default) => Run(what, file, withoutWords: false, ct);

    /// <summary>
    /// Runs the evaluation <paramref name="what"/> on <paramref name="file"/>. An unknown kind is an <see cref="ArgumentException"/>,
    /// a broken line a <see cref="FormatException"/> that names it. <paramref name="withoutWords"/> empties the rules' own word lists (review only).
    /// </summary>
    public static EvaluationReport Run(string what, string file, bool withoutWords, CancellationToken ct = default)
        => withoutWords && what == "review" ? ReviewEvaluation.Run(file, withoutWords, ct)
            : s_kinds.TryGetValue(what, out var run) ? run(file, ct)
            : throw new ArgumentException($"Nothing called «{what}» can be evaluated: {string.Join(", ", Kinds)}.", nameof(what));
}
