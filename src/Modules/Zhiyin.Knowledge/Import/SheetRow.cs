using System.Globalization;
using Zhiyin.Knowledge.Facts;

namespace Zhiyin.Knowledge.Import;

/// <summary>A row of a table by the names of its columns; <paramref name="Line"/> is where it stood in the file.</summary>
public sealed record SheetRow(int Line, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>The first of these columns that holds something; empty when none does.</summary>
    internal string Text(params string[] columns) => columns.Select(c => Cells.GetValueOrDefault(c, "").Trim()).FirstOrDefault(t => t.Length > 0) ?? "";

    /// <summary>Parts separated by semicolons, line ends or «|».</summary>
    internal IReadOnlyList<string> List(params string[] columns) => [.. Text(columns).Split([';', '；', '\n', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Pairs «成分=棉95%；克重=210g», also with a colon.</summary>
    internal Dictionary<string, string> Pairs(params string[] columns)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in List(columns))
        {
            var at = part.IndexOfAny(['=', ':', '：', '＝']);
            if (at <= 0)
            {
                throw new RowFaultException($"「{part}」要写成 名称=值");
            }

            pairs[part[..at].Trim()] = part[(at + 1)..].Trim();
        }

        return pairs;
    }

    /// <summary>Yuan as fen; null when the cell is empty.</summary>
    internal long? Fen(params string[] columns)
    {
        var text = Text(columns).TrimStart('¥', '￥').TrimEnd('元').Replace(",", "", StringComparison.Ordinal);
        return text.Length == 0 ? null
            : decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var yuan) && yuan is >= 0 and < 100_000_000 && decimal.Round(yuan, 2) == yuan ? (long)(yuan * 100)
            : throw new RowFaultException($"「{Text(columns)}」不是金额（元，最多两位小数）");
    }

    internal int? Number(params string[] columns)
        => Text(columns) is not { Length: > 0 } text ? null : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new RowFaultException($"「{text}」不是 0 或正整数");

    /// <summary>A moment in the shop's zone: 2026-03-05, 2026/3/5 15:20, or ISO 8601 with its offset.</summary>
    internal DateTimeOffset? Moment(ShopTime zone, params string[] columns)
    {
        var text = Text(columns);
        if (text.Length == 0)
        {
            return null;
        }

        if (DateTime.TryParseExact(text, ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy-M-d H:mm", "yyyy/M/d H:mm", "yyyy-M-d H:mm:ss", "yyyy/M/d H:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall))
        {
            return zone.At(wall);
        }

        return text.Length > 16 && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment
            : throw new RowFaultException($"「{text}」不是时间，请写成 2026-03-05 或 2026-03-05 15:20");
    }

    internal bool Yes(params string[] columns) => Text(columns) is "是" or "有" or "1" or "true" or "yes" or "Y" or "y";
}

/// <summary>A row that cannot be taken; the message says why, in Chinese, for the person who mends the file.</summary>
internal sealed class RowFaultException(string message) : Exception(message);
