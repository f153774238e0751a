using Zhiyin.Text;
using Zhiyin.Text.Segments;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Models;

namespace Zhiyin.Understanding.Faults;

/// <summary>
/// A stretch of an agent's bubble that reads like a forbidden matter: <paramref name="Matter"/> is a category of CONTRACT.md §3, <paramref name="Span"/> lies in the
/// normalised text, <paramref name="Confidence"/> is 0–1. It is a reading of the words alone: facts, negation and who said it first are for the rules.
/// </summary>
public sealed record FaultReading(TextSpan Span, string Matter, float Confidence);

/// <summary>
/// Reads what no list of words holds: invitations off the platform, rewards for praise, denied rights, cures, false rarity … The model is trained by
/// <c>zhiyin train faults</c> from whole sentences (docs/engine.md).
/// </summary>
public static class FaultReader
{
    /// <summary>The class of everything that may be said.</summary>
    public const string None = "none";

    /// <summary>The least confidence that is reported.</summary>
    public const float Likely = 0.3f;

    // A longer sentence is read two clauses at a time; every clause of some length is read by itself too.
    private const int Longest = 36;
    private const int Shortest = 8;

    private static readonly Lazy<ModelPair?> s_models = new(() => Weights.Faults is { } matters && Weights.Tones is { } tones ? new ModelPair(matters, tones) : null);

    // A sentence as plain as this needs no second look at its clauses.
    private const float Sound = 0.98f;

    /// <summary>The likely faults of <paramref name="text"/> (normalised), for each sentence, its clauses and, in a long one, each pair of them.</summary>
    public static IReadOnlyList<FaultReading> Read(string text, IReadOnlyList<TextSpan> sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        List<FaultReading>? found = null;
        var clauses = new List<TextSpan>(8);
        for (var s = 0; s < sentences.Count; s++)
        {
            Segmenter.Clauses(text, sentences[s], clauses);
            var whole = sentences[s].Length <= Longest || clauses.Count < 2;
            var step = whole ? clauses.Count : 2;
            var next = 0;
            for (var c = 0; c == 0 || c + step <= clauses.Count; c++)
            {
                var span = whole ? sentences[s] : TextSpan.FromTo(clauses[c].Start, clauses[c + 1].End);
                if (Add(text, span, ref found) || clauses.Count < 2)
                {
                    continue;
                }

                // What is not plainly sound is read once more, clause by clause.
                for (next = Math.Max(next, c); next < c + step; next++)
                {
                    if (clauses[next].Length >= Shortest)
                    {
                        Add(text, clauses[next], ref found);
                    }
                }
            }
        }

        return found ?? (IReadOnlyList<FaultReading>)[];
    }

    /// <summary>
    /// How likely <paramref name="text"/> (normalised) is at fault in <paramref name="category"/> around <paramref name="span"/>, 0–1: the likelier of its <paramref name="sentence"/>
    /// and its clauses. Null when no model knows the category.
    /// </summary>
    public static float? Suspicion(string text, TextSpan sentence, TextSpan span, string category)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (s_models.Value is not { } models || !(models.First.Labels.Contains(category) || models.Second.Labels.Contains(category)))
        {
            return null;
        }

        var most = Likelihood(models, text, sentence, category);
        foreach (var clause in Segmenter.Clauses(text, sentence))
        {
            if (clause.Overlaps(span))
            {
                most = Math.Max(most, Likelihood(models, text, clause, category));
            }
        }

        return most;
    }

    /// <summary>Loads the models, which a first reading would otherwise wait for.</summary>
    public static void WarmUp() => _ = s_models.Value;

    private static float Likelihood(ModelPair models, string text, TextSpan span, string category)
    {
        var features = new Features(stackalloc uint[Features.Room(span.Length)]);
        ActFeatures.Collect(span.Of(text), '\0', ref features);
        var (matters, tones) = (models.First.Labels, models.Second.Labels);
        Span<float> ofMatters = stackalloc float[matters.Count];
        Span<float> ofTones = stackalloc float[tones.Count];
        models.Predict(features.All, ofMatters, ofTones);
        return Math.Max(Of(category, matters, ofMatters), Of(category, tones, ofTones));
    }

    private static float Of(string category, IReadOnlyList<string> labels, ReadOnlySpan<float> probabilities)
    {
        for (var i = 0; i < probabilities.Length; i++)
        {
            if (labels[i] == category)
            {
                return probabilities[i];
            }
        }

        return 0;
    }

    // True when both models are sure that it is sound.
    private static bool Add(string text, TextSpan span, ref List<FaultReading>? found)
    {
        while (span.Length > 0 && ActFeatures.IsEdge(text[span.End - 1]))
        {
            span = new TextSpan(span.Start, span.Length - 1);
        }

        var features = new Features(stackalloc uint[Features.Room(span.Length)]);
        ActFeatures.Collect(span.Of(text), '\0', ref features);
        if (s_models.Value is not { } models)
        {
            return true;
        }

        var (matters, tones) = (models.First.Labels, models.Second.Labels);
        Span<float> ofMatters = stackalloc float[matters.Count];
        Span<float> ofTones = stackalloc float[tones.Count];
        models.Predict(features.All, ofMatters, ofTones);
        return Add(matters, ofMatters, span, ref found) & Add(tones, ofTones, span, ref found);
    }

    private static bool Add(IReadOnlyList<string> labels, ReadOnlySpan<float> probabilities, TextSpan span, ref List<FaultReading>? found)
    {
        var none = 0f;
        for (var i = 0; i < probabilities.Length; i++)
        {
            if (probabilities[i] >= Likely && labels[i] != None)
            {
                (found ??= []).Add(new FaultReading(span, labels[i], probabilities[i]));
            }

            none = labels[i] == None ? probabilities[i] : none;
        }

        return none >= Sound;
    }
}
