using System.Collections.Immutable;
using System.Text;
using Zhiyin.ChatLogs.Reading;
using Zhiyin.ChatLogs.Tables;
using Zhiyin.Text;

namespace Zhiyin.ChatLogs.Scripts;

/// <summary>Reads and writes libraries of quick phrases: CSV in UTF-8 or GB18030, and .xlsx for reading (handbook §7.3).</summary>
public static class ScriptFile
{
    private const string V3Mark = "最初3行的内容请勿改动";
    private static readonly string[] s_texts = ["快捷短语", "话术内容", "内容", "话术", "短语", "回复内容", "回复", "文案", "content", "text", "script", "before"];
    private static readonly string[] s_codes = ["快捷短语编码", "快捷编码", "编码", "快捷键", "编号", "id", "code"];
    private static readonly string[] s_groups = ["快捷短语分组", "话术分组", "分组", "分类", "场景", "group", "category", "scene"];
    private static readonly string[] s_titles = ["标题", "话术短标题", "短标题", "title", "名称"];

    /// <summary>Reads a library. Throws <see cref="InvalidDataException"/> (message in Chinese) when no column holds the phrases.</summary>
    public static ScriptFileContent Read(Stream stream, string source)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (XlsxRows.IsWorkbook(stream))
        {
            return Read(XlsxRows.Read(stream), source, "xlsx", []);
        }

        var (encoding, whole) = TextEncoding.Detect(stream);
        using var reader = new StreamReader(whole, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var first = reader.ReadLine() ?? "";
        if (first.Contains(V3Mark, StringComparison.Ordinal))
        {
            return ReadV3(first, reader, source, encoding.WebName);
        }

        var separator = first.Contains('\t', StringComparison.Ordinal) && !first.Contains(',', StringComparison.Ordinal) ? '\t' : ',';
        using var rest = new StringReader(first + "\n" + reader.ReadToEnd());
        return Read(CsvRows.Read(rest, separator), source, encoding.WebName, []);
    }

    /// <summary>
    /// Writes <paramref name="scripts"/> in <paramref name="layout"/>, in UTF-8 with byte order mark or in GB18030. Refuses, with reasons, what a spreadsheet would run as
    /// a formula (unless <paramref name="allowFormulas"/>), raw <c>{…}</c> variables, and what a strict layout has no room for; then nothing is written.
    /// </summary>
    public static ImmutableArray<RowError> Write(Stream stream, IEnumerable<Script> scripts, ScriptLayout layout = ScriptLayout.Qianniu, bool gb18030 = false, bool allowFormulas = false, IReadOnlyList<string>? head = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var all = scripts.ToList();
        var refused = all.SelectMany((s, i) => ScriptChecks.Refusals(s, i + 1, layout, allowFormulas)).ToImmutableArray();
        if (!refused.IsEmpty)
        {
            return refused;
        }

        using var writer = new StreamWriter(stream, gb18030 ? TextEncoding.Gb18030 : new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        foreach (var line in Head(layout, head))
        {
            writer.Write(line + "\r\n");
        }

        foreach (var script in all)
        {
            writer.Write(CsvText.Line(Cells(script, layout)));
        }

        return [];
    }

    private static IEnumerable<string> Head(ScriptLayout layout, IReadOnlyList<string>? head) => layout switch
    {
        ScriptLayout.AssistantV3 => head is { Count: 3 } ? head : [$"{V3Mark}(V3)！！！", "", "分组,快捷编码,标题,内容,图片名,程序数据（手工新增词条时，本字段留空即可）"],
        ScriptLayout.Strict => ["快捷编码,快捷短语,快捷短语分组"],
        ScriptLayout.Generic => ["分类,话术分组,话术短标题,话术内容"],
        _ => ["快捷短语编码,快捷短语,快捷短语分组"],
    };

    private static string[] Cells(Script script, ScriptLayout layout) => layout switch
    {
        ScriptLayout.AssistantV3 => [script.Group, script.Code, script.Title ?? "", script.Text, "", ""],
        ScriptLayout.Strict => [script.Code, script.Text, script.Group.Length == 0 ? "未分组" : script.Group],
        ScriptLayout.Generic => ["", script.Group, script.Title ?? script.Code, script.Text],
        _ => [script.Code, script.Text, script.Group],
    };

    private static ScriptFileContent ReadV3(string first, StreamReader reader, string source, string encoding)
    {
        var (account, header) = (reader.ReadLine() ?? "", reader.ReadLine() ?? "");
        using var rest = new StringReader("\n\n" + header + "\n" + reader.ReadToEnd());
        return Read(CsvRows.Read(rest), source, encoding, [first, account, header]);
    }

    private static ScriptFileContent Read(IEnumerable<TableRow> rows, string source, string encoding, ImmutableArray<string> head)
    {
        var (code, text, group, title) = (-1, -1, -1, -1);
        var layout = ScriptLayout.Qianniu;
        var scripts = ImmutableArray.CreateBuilder<Script>();
        var rejected = ImmutableArray.CreateBuilder<RowError>();
        foreach (var row in rows)
        {
            if (text < 0)
            {
                (code, text, group, title) = (row.Column(s_codes), row.Column(s_texts), row.Column(s_groups), row.Column(s_titles));
                layout = head.Length > 0 ? ScriptLayout.AssistantV3 : row.Column("快捷编码") >= 0 ? ScriptLayout.Strict : row.Column("话术内容") >= 0 ? ScriptLayout.Generic : layout;
                if (text < 0 && row.Number > 10)
                {
                    break;
                }

                continue;
            }

            var words = row.Cell(text);
            if (words.Length == 0)
            {
                rejected.Add(new RowError(source, row.Number, "没有话术内容"));
                continue;
            }

            if (row.Cell(code).Contains("E+", StringComparison.OrdinalIgnoreCase) && double.TryParse(row.Cell(code), out _))
            {
                rejected.Add(new RowError(source, row.Number, "编码被Excel改成科学计数，请以文本格式导出"));
                continue;
            }

            scripts.Add(new Script(row.Cell(code), words, row.Cell(group), row.Number, row.Cell(title) is { Length: > 0 } name ? name : null));
        }

        return text < 0
            ? throw new InvalidDataException("没有找到话术那一列：表头里应有「快捷短语」或「话术内容」")
            : new ScriptFileContent(layout, encoding, scripts.ToImmutable(), rejected.ToImmutable(), Duplicates(scripts)) { Head = head };
    }

    private static ImmutableArray<ImmutableArray<Script>> Duplicates(IEnumerable<Script> scripts)
    {
        var all = scripts.ToList();
        var sameCode = all.Where(s => s.Code.Length > 0).GroupBy(s => s.Code, StringComparer.OrdinalIgnoreCase);
        var sameText = all.GroupBy(s => string.Concat(Normalizer.Normalize(s.Text).Text.Where(char.IsLetterOrDigit)), StringComparer.Ordinal).Where(g => g.Key.Length > 0);
        return [.. sameCode.Concat(sameText).Where(g => g.Count() > 1).Select(g => g.ToImmutableArray())];
    }
}
