using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Zhiyin.ChatLogs.Tables;

/// <summary>Rows of the first sheet of an .xlsx workbook, one at a time; date cells come out as <c>2026-03-02 10:00:00</c>.</summary>
public static class XlsxRows
{
    private static readonly System.Buffers.SearchValues<char> s_dateLetters = System.Buffers.SearchValues.Create("ymdh年月日");
    private static readonly byte[] s_zip = [0x50, 0x4B, 0x03, 0x04];

    /// <summary>True when <paramref name="stream"/> (which can seek) begins like a workbook.</summary>
    public static bool IsWorkbook(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanSeek)
        {
            return false;
        }

        var start = stream.Position;
        Span<byte> mark = stackalloc byte[4];
        var read = stream.ReadAtLeast(mark, 4, throwOnEndOfStream: false);
        stream.Position = start;
        return read == 4 && mark.SequenceEqual(s_zip);
    }

    /// <summary>The rows that are not blank. Throws <see cref="InvalidDataException"/> when the workbook cannot be opened.</summary>
    public static IEnumerable<TableRow> Read(Stream stream) => Rows(Open(stream));

    private static IEnumerable<TableRow> Rows(SpreadsheetDocument opened)
    {
        using var document = opened;
        var workbook = document.WorkbookPart ?? throw new InvalidDataException("Excel 文件里没有工作簿");
        var sheet = workbook.Workbook.Descendants<Sheet>().FirstOrDefault(s => s.Id?.Value is not null) ?? throw new InvalidDataException("Excel 文件里没有工作表");
        var strings = workbook.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(i => i.InnerText).ToArray() ?? [];
        var dates = DateStyles(workbook);
        using var reader = OpenXmlReader.Create(workbook.GetPartById(sheet.Id!.Value!));
        var number = 0;
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement || reader.LoadCurrentElement() is not Row row)
            {
                continue;
            }

            number = row.RowIndex?.Value is { } index ? (int)index : number + 1;
            var cells = new List<string>();
            foreach (var cell in row.Elements<Cell>())
            {
                var column = ColumnOf(cell.CellReference?.Value) ?? cells.Count;
                while (cells.Count < Math.Min(column, 512))
                {
                    cells.Add("");
                }

                cells.Add(TextOf(cell, strings, dates));
            }

            var result = new TableRow(number, cells);
            if (!result.IsBlank)
            {
                yield return result;
            }
        }
    }

    /// <summary>The moment of an Excel serial date (days since 1899-12-30).</summary>
    public static string FromSerial(double serial) => DateTime.FromOADate(Math.Round(serial * 86400) / 86400).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static SpreadsheetDocument Open(Stream stream)
    {
        try
        {
            return SpreadsheetDocument.Open(stream, isEditable: false);
        }
        catch (Exception e) when (e is OpenXmlPackageException or FileFormatException or IOException)
        {
            throw new InvalidDataException("不是能打开的 Excel 文件（.xlsx）", e);
        }
    }

    private static string TextOf(Cell cell, string[] strings, HashSet<uint> dates)
    {
        var raw = cell.CellValue?.Text ?? cell.InlineString?.InnerText ?? "";
        if (cell.DataType?.Value is { } type && type == CellValues.SharedString)
        {
            return int.TryParse(raw, CultureInfo.InvariantCulture, out var i) && i >= 0 && i < strings.Length ? strings[i] : "";
        }

        return cell.DataType is null && cell.StyleIndex?.Value is { } style && dates.Contains(style)
            && double.TryParse(raw, CultureInfo.InvariantCulture, out var serial) && serial is > 1 and < 2_958_465
            ? FromSerial(serial)
            : raw;
    }

    private static HashSet<uint> DateStyles(WorkbookPart workbook)
    {
        var found = new HashSet<uint>();
        var sheet = workbook.WorkbookStylesPart?.Stylesheet;
        var own = sheet?.NumberingFormats?.Elements<NumberingFormat>()
            .Where(f => f.FormatCode?.Value is { } code && code.AsSpan().ContainsAny(s_dateLetters))
            .Select(f => f.NumberFormatId?.Value ?? 0)
            .ToHashSet() ?? [];
        var index = 0u;
        foreach (var format in sheet?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            var id = format.NumberFormatId?.Value ?? 0;
            if (id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) || own.Contains(id))
            {
                found.Add(index);
            }

            index++;
        }

        return found;
    }

    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(c))
            {
                break;
            }

            column = (column * 26) + (c - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }
}
