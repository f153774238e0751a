using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Questions;

/// <summary>Finds open and closed questions; rhetorical, self-answered and embedded ones are none (CONTRACT.md §5).</summary>
public static class QuestionReader
{
    /// <summary>The questions of <paramref name="bubble"/> in order.</summary>
    public static IReadOnlyList<Question> Read(BubbleReading bubble) => [];
}
