using Zhiyin.Text;

namespace Zhiyin.Understanding.Questions;

/// <summary>Open questions want an explanation, closed ones a yes, a no or a choice (CONTRACT.md §5).</summary>
public enum QuestionType
{
    Open,
    Closed,
}

/// <summary>A question found in a bubble; the span is in the normalised text.</summary>
public sealed record Question(TextSpan Span, QuestionType Type);
