using System.Text;

namespace Zhiyin.ChatLogs.Tables;

/// <summary>Rows of a CSV or tab-separated text (RFC 4180), one at a time; quoted cells may hold line breaks.</summary>
public static class CsvRows
{
    /// <summary>The rows of <paramref name="reader"/> that are not blank; <see cref="TableRow.Number"/> is the line on which a row begins.</summary>
    public static IEnumerable<TableRow> Read(TextReader reader, char separator = ',')
    {
        ArgumentNullException.ThrowIfNull(reader);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            var begin = number;
            var cells = new List<string>();
            while (!TryCells(line, separator, cells) && number - begin < 500 && reader.ReadLine() is { } more)
            {
                number++;
                line = $"{line}\n{more}";
                cells.Clear();
            }

            var row = new TableRow(begin, cells);
            if (!row.IsBlank)
            {
                yield return row;
            }
        }
    }

    /// <summary>Cuts a record into cells; false when a quoted cell is still open (its words so far are kept).</summary>
    private static bool TryCells(string line, char separator, List<string> cells)
    {
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (quoted)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (i + 1 < line.Length && line[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (c == separator)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString());
        return !quoted;
    }
}
