namespace Zhiyin.Text.Segments;

/// <summary>Cuts a normalised text into sentences (。！？!?… and line breaks) and clauses (also ，；: ~ and blanks between Han characters).</summary>
public static class Segmenter
{
    /// <summary>Sentences in order, each with its closing mark; blank stretches are left out.</summary>
    public static List<TextSpan> Sentences(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var spans = new List<TextSpan>(4);
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsSentenceEnd(text, i))
            {
                continue;
            }

            while (i + 1 < text.Length && IsSentenceEnd(text, i + 1))
            {
                i++;
            }

            AddTrimmed(text, spans, start, i + 1);
            start = i + 1;
        }

        AddTrimmed(text, spans, start, text.Length);
        return spans;
    }

    /// <summary>Clauses of one sentence in order, without the mark that closes them.</summary>
    public static List<TextSpan> Clauses(string text, TextSpan sentence)
    {
        var spans = new List<TextSpan>(4);
        Clauses(text, sentence, spans);
        return spans;
    }

    /// <summary>The same into a list that is cleared first, for who reads many sentences.</summary>
    public static void Clauses(string text, TextSpan sentence, List<TextSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(spans);
        spans.Clear();
        var start = sentence.Start;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (IsClauseEnd(text, i) || IsSentenceEnd(text, i))
            {
                AddTrimmed(text, spans, start, i);
                start = i + 1;
            }
        }

        AddTrimmed(text, spans, start, sentence.End);
    }

    /// <summary>True when the character at <paramref name="i"/> closes a sentence (a point inside a number does not).</summary>
    public static bool IsSentenceEnd(string text, int i) => text[i] switch
    {
        '。' or '!' or '?' or '\n' or '\r' or '！' or '？' or '…' => true,
        '~' => i + 1 == text.Length,
        _ => false,
    };

    /// <summary>True when the character at <paramref name="i"/> closes a clause within a sentence.</summary>
    public static bool IsClauseEnd(string text, int i) => text[i] switch
    {
        '，' or '；' or ';' or '~' or '—' => true,
        ',' or ':' or '：' => !InsideNumber(text, i),
        ' ' => i > 0 && i + 1 < text.Length && IsHan(text[i - 1]) && IsHan(text[i + 1]),
        _ => false,
    };

    private static bool InsideNumber(string text, int i)
        => i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);

    /// <summary>True for a CJK unified ideograph of the basic block.</summary>
    public static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';

    private static void AddTrimmed(string text, List<TextSpan> spans, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        for (var i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]))
            {
                spans.Add(TextSpan.FromTo(start, end));
                return;
            }
        }
    }
}
