namespace Zhiyin.ChatLogs.Tables;

/// <summary>Writes CSV as the quick-phrase clients want it (handbook §7.3): CRLF, quotes where needed, doubled inside.</summary>
public static class CsvText
{
    /// <summary>A record with its line end.</summary>
    public static string Line(params IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    /// <summary>A cell, quoted when it holds a comma, a quote, a line break or outer blanks.</summary>
    public static string Cell(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().IndexOfAny(",\"\r\n") >= 0 || (text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])))
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
    }

    /// <summary>True for a text that a spreadsheet would run as a formula.</summary>
    public static bool IsFormula(string text) => text.AsSpan().TrimStart() is ['=' or '+' or '@' or '-', ..];
}
