using Zhiyin.ChatLogs.Reading;
using Zhiyin.ChatLogs.Tables;
using Zhiyin.Knowledge.Import;
using Zhiyin.Platform.Access;
using Zhiyin.Platform.Refusals;
using Zhiyin.Server.Http;

namespace Zhiyin.Server.Api;

/// <summary>Knowledge from files. Stands here because the knowledge module does not read CSV and Excel.</summary>
internal static class KnowledgeFiles
{
    private static readonly string[] s_files = ["csv", "txt", "xlsx"];

    public static void MapKnowledgeFiles(this IEndpointRouteBuilder api)
    {
        api.MapPost("knowledge/import", ImportAsync).Needs(Right.KnowledgeManage)
            .WithName("importKnowledge").WithSummary("Takes a table (CSV in UTF-8 or GB18030, XLSX) of products, orders, policies, promotions or articles. dry_run=true only says what would happen.").WithTags("knowledge")
            .Produces<KnowledgeImport>().ProducesProblem(400).RequireRateLimiting(Limits.Upload);
        api.MapGet("knowledge/import/columns", () => TypedResults.Ok(SheetKinds.Columns)).Needs(Right.KnowledgeManage)
            .WithName("importColumns").WithSummary("The columns of each kind of table; those with * are needed.").WithTags("knowledge");
    }

    private static async Task<IResult> ImportAsync(CurrentUser user, HttpRequest request, string? kind, [Microsoft.AspNetCore.Mvc.FromQuery(Name = "dry_run")] bool? dryRun, DeskSettings settings, ImportKnowledge import, CancellationToken stop)
    {
        // Read here and not bound: a bound file would let routing answer about the content type before anybody asks who is calling.
        var file = await Uploads.FileOfAsync(request, stop);
        if (Uploads.Check(file, settings, s_files) is { } refusal)
        {
            return refusal;
        }

        List<SheetRow> rows;
        try
        {
            await using var content = file!.OpenReadStream();
            rows = Rows(content);
        }
        catch (InvalidDataException e)
        {
            return Problems.Refuse(400, "文件读不懂", "The file cannot be read", e.Message);
        }

        return (await import.RunAsync(user, kind ?? "", rows, dryRun ?? false, stop)).ToHttp();
    }

    // The first row names the columns; a * behind a name only tells people that it is needed.
    private static List<SheetRow> Rows(Stream content)
    {
        var table = Table(content).Take(ImportKnowledge.Most + 2).ToList();
        if (table.Count == 0)
        {
            throw new InvalidDataException("文件是空的：第一行写列名，下面每行一条");
        }

        var names = table[0].Cells.Select(c => c.Trim().Trim('\ufeff', '*', '"', ' ')).ToList();
        return [.. table.Skip(1).Select(row => new SheetRow(row.Number, names.Select((name, i) => (Name: name, Cell: row.Cell(i))).Where(c => c.Name.Length > 0).DistinctBy(c => c.Name, StringComparer.Ordinal).ToDictionary(c => c.Name, c => c.Cell, StringComparer.Ordinal)))];
    }

    private static IEnumerable<TableRow> Table(Stream content)
    {
        if (XlsxRows.IsWorkbook(content))
        {
            return XlsxRows.Read(content);
        }

        var (encoding, whole) = TextEncoding.Detect(content);
        using var reader = new StreamReader(whole, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var text = reader.ReadToEnd();
        var head = text.AsSpan(0, Math.Max(text.IndexOf('\n', StringComparison.Ordinal), 0));
        return CsvRows.Read(new StringReader(text), head.Contains('\t') && !head.Contains(',') ? '\t' : ',');
    }
}
