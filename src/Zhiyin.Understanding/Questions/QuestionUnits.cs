using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Questions;

/// <summary>A stretch that can be one question: a clause, or part of one where 吗 or 呢 stands in the middle (voice-to-text has no marks).</summary>
internal readonly record struct QuestionUnit(int Start, int End, int Sentence, bool Marked)
{
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, End - Start);
}

/// <summary>Cuts a bubble into question units.</summary>
internal static class QuestionUnits
{
    public static List<QuestionUnit> Split(string text, BubbleReading bubble)
    {
        var units = new List<QuestionUnit>(bubble.Clauses.Count);
        foreach (var clause in bubble.Clauses)
        {
            var start = clause.Span.Start;
            for (var i = start; i < clause.Span.End - 1; i++)
            {
                if (EndsQuestion(text, start, i) && text[i + 1] is not ('?' or '啊' or '呀' or '哈' or '亲' or '!' or '~' or ' '))
                {
                    units.Add(new QuestionUnit(start, i + 1, clause.Sentence, false));
                    start = i + 1;
                }
            }

            var end = clause.Span.End;
            var marked = end < text.Length && text[end] == '?';
            units.Add(new QuestionUnit(start, end, clause.Sentence, marked));
        }

        return units;
    }

    private static bool EndsQuestion(string text, int start, int at)
        => text[at] == '吗' || (text[at] == '呢' && QuestionWords.HasAsking(text.AsSpan(start, at - start)));
}
