using Microsoft.AspNetCore.Http.HttpResults;
using Zhiyin.Coach;
using Zhiyin.Server.Http;
using Zhiyin.Server.Shapes;

namespace Zhiyin.Server.Api;

/// <summary>Files in, reports out: the same as the commands of CONTRACT.md §2. Nothing of a file is written to disk.</summary>
internal static class FilesApi
{
    // A check of a large file uses every core; more than two at once only make all of them late.
    private static readonly SemaphoreSlim s_turns = new(2);

    public static void MapFiles(this IEndpointRouteBuilder api)
    {
        api.MapFile("audit", "Inspects a chat export (handbook §7.4), UTF-8 or GB18030.", ["txt", "log", "csv", "tsv", "json", "jsonl", "xlsx", "htm", "html"], AuditFile.Run);
        api.MapFile("optimize", "Diagnoses and rewrites a script library (CSV in UTF-8 or GB18030, XLSX).", ["csv", "xlsx"], OptimizeFile.Run);
        api.MapGet("reports/{id}", Page).WithName("reportPage").WithTags("files").WithSummary("The page of a kept report.").Produces<string>(contentType: "text/html").ProducesProblem(404);
        api.MapGet("reports/{id}/lines", Lines).WithName("reportLines").WithTags("files").WithSummary("A kept report as JSON Lines.").Produces<string>(contentType: JsonLines.ContentType).ProducesProblem(404);
    }

    private static void MapFile(this IEndpointRouteBuilder api, string name, string summary, string[] kinds, Func<Stream, string, ReplyCoach, CancellationToken, FileReport> run)
        => api.MapPost(name, (IFormFile? file, string? format, HttpContext http, DeskSettings settings, KeptReports kept, CoachOf coaches, CancellationToken stop) => Take(file, format, http, settings, kept, coaches, kinds, run, stop))
            .WithName(name).WithTags("files").WithSummary(summary + " format: jsonl (default), html, or keep for both at addresses that live a while.")
            .Produces<string>(contentType: JsonLines.ContentType, additionalContentTypes: "text/html").Produces<KeptReport>(201)
            .ProducesProblem(400).ProducesProblem(413).ProducesProblem(429)
            .DisableAntiforgery().RequireRateLimiting(Limits.StrangersFile);

    private static async Task<IResult> Take(
        IFormFile? file, string? format, HttpContext http, DeskSettings settings, KeptReports kept, CoachOf coaches, string[] kinds, Func<Stream, string, ReplyCoach, CancellationToken, FileReport> run, CancellationToken stop)
    {
        if (Uploads.Check(file, settings, kinds) is { } refusal)
        {
            return refusal;
        }

        var coach = await coaches.AsyncFor(http);
        await s_turns.WaitAsync(stop);
        try
        {
            await using var content = file!.OpenReadStream();
            return Answer(run(content, Uploads.NameOf(file), coach, stop), format, kept);
        }
        catch (InvalidDataException e)
        {
            return Problems.Refuse(400, "文件读不懂", "The file cannot be read", e.Message);
        }
        finally
        {
            s_turns.Release();
        }
    }

    private static IResult Answer(FileReport report, string? format, KeptReports kept)
    {
        switch (format)
        {
            case "html":
                return new ReportPage(report, download: false);
            case "keep":
                var address = $"/api/v1/reports/{kept.Keep(report)}";
                return TypedResults.Created(address, new KeptReport(report.Name, address, address + "/lines", report.Items, (int)KeptReports.Life.TotalMinutes));
            case null or "jsonl":
                return TypedResults.Bytes(report.Lines, JsonLines.ContentType + "; charset=utf-8");
            default:
                return Problems.Refuse(400, "没有这种格式", "There is no such format", "jsonl, html, keep");
        }
    }

    private static Results<ReportPage, NotFound> Page(string id, bool? download, KeptReports kept)
        => kept.Find(id) is { } report ? new ReportPage(report, download ?? false) : TypedResults.NotFound();

    private static Results<FileContentHttpResult, NotFound> Lines(string id, KeptReports kept)
        => kept.Find(id) is { } report
            ? TypedResults.Bytes(report.Lines, JsonLines.ContentType + "; charset=utf-8", Path.GetFileNameWithoutExtension(report.Name) + ".jsonl")
            : TypedResults.NotFound();
}
