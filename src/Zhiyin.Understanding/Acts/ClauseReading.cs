using Zhiyin.Text;

namespace Zhiyin.Understanding.Acts;

/// <summary>A clause with its act. <paramref name="Span"/> is in the normalised text of its bubble; <paramref name="Confidence"/> 0–1; <paramref name="Second"/> is the runner-up.</summary>
public sealed record ClauseReading(TextSpan Span, int Sentence, Act Act, float Confidence, Act Second = Act.Other, float SecondConfidence = 0)
{
    /// <summary>How likely <paramref name="act"/> is, as far as the two best acts tell (0 otherwise).</summary>
    public float Score(Act act) => act == Act ? Confidence : act == Second ? SecondConfidence : 0;
}
