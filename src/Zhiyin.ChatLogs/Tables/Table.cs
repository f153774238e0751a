namespace Zhiyin.ChatLogs.Tables;

/// <summary>One row of a CSV file or sheet: its 1-based row number and its cells as text.</summary>
public sealed record TableRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>The cell at <paramref name="column"/>, trimmed; empty when the row is shorter or the column is absent (negative).</summary>
    public string Cell(int column) => column >= 0 && column < Cells.Count ? Cells[column].Trim() : "";

    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);
}

/// <summary>Finds columns by the names people give them.</summary>
public static class TableHeader
{
    /// <summary>The index of the first column whose name is one of <paramref name="names"/> (blanks and case do not matter); -1 when there is none.</summary>
    public static int Column(this TableRow header, params string[] names)
    {
        ArgumentNullException.ThrowIfNull(header);
        foreach (var name in names)
        {
            for (var i = 0; i < header.Cells.Count; i++)
            {
                if (string.Equals(Plain(header.Cells[i]), name, StringComparison.OrdinalIgnoreCase))
                {
                    return i;
                }
            }
        }

        return -1;
    }

    private static string Plain(string name) => string.Concat(name.Where(c => !char.IsWhiteSpace(c) && c is not ('\ufeff' or '*' or '"')));
}
