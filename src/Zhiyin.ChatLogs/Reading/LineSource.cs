namespace Zhiyin.ChatLogs.Reading;

/// <summary>Lines of a text with their 1-based numbers and one line of look-ahead; LF, CRLF and lone CR all end a line.</summary>
internal sealed class LineSource(TextReader reader)
{
    private readonly Queue<string> _ahead = new();

    /// <summary>The number of the line that <see cref="Next"/> gave last.</summary>
    public int Number { get; private set; }

    /// <summary>The next line; null at the end.</summary>
    public string? Next()
    {
        var line = _ahead.Count > 0 ? _ahead.Dequeue() : reader.ReadLine();
        if (line is not null)
        {
            Number++;
        }

        return line;
    }

    /// <summary>The line after <paramref name="skip"/> more lines, without taking it.</summary>
    public string? Peek(int skip = 0)
    {
        while (_ahead.Count <= skip)
        {
            if (reader.ReadLine() is not { } line)
            {
                return null;
            }

            _ahead.Enqueue(line);
        }

        return skip == 0 ? _ahead.Peek() : _ahead.ElementAt(skip);
    }
}
