using Zhiyin.Text;
using Zhiyin.Text.Segments;
using Zhiyin.Understanding.Models;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Acts;

/// <summary>Gives every clause of a bubble its act. The models are trained by <c>zhiyin train acts</c> (docs/engine.md).</summary>
public static class ActReader
{
    private static readonly Lazy<Act[]> s_agent = new(() => Acts(Weights.AgentActs));
    private static readonly Lazy<Act[]> s_buyer = new(() => Acts(Weights.BuyerActs));

    /// <summary>The acts of all clauses of <paramref name="text"/> (normalised) as said by <paramref name="role"/>, in order.</summary>
    public static IReadOnlyList<ClauseReading> Read(string text, IReadOnlyList<TextSpan> sentences, Role role)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        var model = role == Role.Buyer ? Weights.BuyerActs : role == Role.System ? null : Weights.AgentActs;
        var acts = role == Role.Buyer ? s_buyer.Value : s_agent.Value;
        var clauses = new List<ClauseReading>(sentences.Count * 2);
        for (var s = 0; s < sentences.Count; s++)
        {
            foreach (var span in Segmenter.Clauses(text, sentences[s]))
            {
                clauses.Add(model is null ? new ClauseReading(span, s, Act.Other, 0) : Read(model, acts, text, span, s));
            }
        }

        return clauses;
    }

    private static ClauseReading Read(LinearModel model, Act[] acts, string text, TextSpan span, int sentence)
    {
        var features = new Features(stackalloc uint[Features.Room(span.Length)]);
        ActFeatures.Collect(span.Of(text), ActFeatures.MarkAt(text, span.End), ref features);
        Span<float> probabilities = stackalloc float[acts.Length];
        model.Predict(features.All, probabilities);
        var (best, second) = (0, -1);
        for (var i = 1; i < acts.Length; i++)
        {
            if (probabilities[i] > probabilities[best])
            {
                (best, second) = (i, best);
            }
            else if (second < 0 || probabilities[i] > probabilities[second])
            {
                second = i;
            }
        }

        return second < 0
            ? new ClauseReading(span, sentence, acts[best], probabilities[best])
            : new ClauseReading(span, sentence, acts[best], probabilities[best], acts[second], probabilities[second]);
    }

    private static Act[] Acts(LinearModel? model)
        => model is null ? [] : [.. model.Labels.Select(l => ActNames.TryParse(l, out var act) ? act : Act.Other)];
}
