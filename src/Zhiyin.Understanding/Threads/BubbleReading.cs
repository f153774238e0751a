using Zhiyin.Text;
using Zhiyin.Text.Segments;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Questions;

namespace Zhiyin.Understanding.Threads;

/// <summary>One bubble, read: normalised, cut, its clauses with their acts. Spans are in <see cref="NormalizedText.Text"/>; turn them with <see cref="NormalizedText.ToOriginal(TextSpan)"/>.</summary>
public sealed class BubbleReading
{
    private IReadOnlyList<Question>? _questions;

    private BubbleReading(Role role, NormalizedText normalized, IReadOnlyList<TextSpan> sentences, IReadOnlyList<ClauseReading> clauses)
    {
        Role = role;
        Normalized = normalized;
        Sentences = sentences;
        Clauses = clauses;
    }

    /// <summary>Who says it.</summary>
    public Role Role { get; }

    /// <summary>The text with its way back.</summary>
    public NormalizedText Normalized { get; }

    /// <summary>The normalised text.</summary>
    public string Text => Normalized.Text;

    /// <summary>Sentences in order.</summary>
    public IReadOnlyList<TextSpan> Sentences { get; }

    /// <summary>Clauses in order.</summary>
    public IReadOnlyList<ClauseReading> Clauses { get; }

    /// <summary>The questions asked in it (CONTRACT.md §5).</summary>
    public IReadOnlyList<Question> Questions => _questions ??= QuestionReader.Read(this);

    /// <summary>Reads one bubble.</summary>
    public static BubbleReading Read(string text, Role role)
    {
        var normalized = Normalizer.Normalize(text);
        var sentences = Segmenter.Sentences(normalized.Text);
        return new BubbleReading(role, normalized, sentences, ActReader.Read(normalized.Text, sentences, role));
    }
}
