using Microsoft.AspNetCore.Mvc;
using Zhiyin.ChatLogs.Scripts;
using Zhiyin.Coach;
using Zhiyin.Coach.Engine;
using Zhiyin.Conversations.QuickReplies;
using Zhiyin.Platform.Access;
using Zhiyin.Platform.Ids;
using Zhiyin.Platform.Refusals;
using Zhiyin.Server.Http;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Server.Api;

/// <summary>What an import did, with what the coach would stop an agent from sending: rows are taken all the same, for their owner to mend.</summary>
/// <param name="Added">Rows taken new.</param>
/// <param name="Replaced">Rows that replaced a reply of the same code.</param>
/// <param name="Refused">Rows not taken.</param>
/// <param name="Warnings">Rows that carry an error of the coach.</param>
internal sealed record QuickReplyFileResult(int Added, int Replaced, IReadOnlyList<RefusedRow> Refused, IReadOnlyList<RefusedRow> Warnings);

/// <summary>Quick replies in and out as files of handbook §7.3. Stands here because Conversations does not know the layouts of other programs.</summary>
internal static class QuickReplyFiles
{
    private static readonly string[] s_kinds = ["csv", "txt", "xlsx"];
    private static readonly Refusal s_noScope = Refusal.Invalid("scope", "scope 是 own、team 或 shop", "scope is own, team or shop");

    public static void MapQuickReplyFiles(this IEndpointRouteBuilder api)
    {
        api.MapPost("canned_responses/import", ImportAsync).Needs(Right.QuickRepliesOwn, Right.QuickRepliesManage)
            .WithName("importCannedResponses").WithSummary("Takes a file of quick phrases (CSV in UTF-8 or GB18030, XLSX) into one scope.").WithTags("canned_responses")
            .Produces<QuickReplyFileResult>().ProducesProblem(400).RequireRateLimiting(Limits.Upload);
        api.MapGet("canned_responses/export", ExportAsync).Needs(Right.QuickRepliesOwn, Right.QuickRepliesManage)
            .WithName("exportCannedResponses").WithSummary("The quick phrases I may use as CSV. layout: qianniu (default), v3, strict, generic; encoding: utf-8 (default) or gb18030.").WithTags("canned_responses")
            .Produces<string>(contentType: "text/csv").ProducesProblem(422);
    }

    private static async Task<IResult> ImportAsync(
        CurrentUser user, HttpRequest request, string? scope, [FromQuery(Name = "team_id")] Guid? team, DeskSettings settings, ExchangeQuickReplies exchange, CoachOf coaches, CancellationToken stop)
    {
        // Read here and not bound: a bound file would let routing answer about the content type before anybody asks who is calling.
        var file = await Uploads.FileOfAsync(request, stop);
        if (Uploads.Check(file, settings, s_kinds) is { } refusal)
        {
            return refusal;
        }

        if (!QuickReplyRules.TryReadScope(scope, out var into))
        {
            return s_noScope.ToHttp();
        }

        ScriptFileContent read;
        try
        {
            await using var content = file!.OpenReadStream();
            read = ScriptFile.Read(content, Uploads.NameOf(file));
        }
        catch (InvalidDataException e)
        {
            return Problems.Refuse(400, "文件读不懂", "The file cannot be read", e.Message);
        }

        var rows = read.Scripts.Select(s => new QuickReplyRow(s.Code, s.Text, s.Group, s.Line)).ToList();
        var coach = await coaches.AsyncFor(request.HttpContext);
        TeamId? of = team is { } id ? new TeamId(id) : null;
        return (await exchange.ImportAsync(user, into ?? QuickReplyScope.Own, of, rows, stop)).ToHttp(done => TypedResults.Ok(new QuickReplyFileResult(
            done.Added,
            done.Replaced,
            [.. read.Rejected.Select(r => new RefusedRow(r.Line, r.Reason)).Concat(done.Refused).OrderBy(r => r.Line)],
            [.. rows.SelectMany(r => Warnings(coach, r))])));
    }

    private static IEnumerable<RefusedRow> Warnings(ReplyCoach coach, QuickReplyRow row)
        => coach.Review(ThreadReading.Read(new Conversation([])), row.Content).Findings
            .Where(f => f.Severity == Severity.Error).Select(f => new RefusedRow(row.Line, $"{f.Rule.Id} {f.Message}"));

    private static async Task<IResult> ExportAsync(
        CurrentUser user, string? scope, string? layout, string? encoding, [FromQuery(Name = "allow_formulas")] bool? allowFormulas, ExchangeQuickReplies exchange, CancellationToken stop)
    {
        ScriptLayout? chosen = layout switch
        {
            null or "qianniu" => ScriptLayout.Qianniu,
            "v3" => ScriptLayout.AssistantV3,
            "strict" => ScriptLayout.Strict,
            "generic" => ScriptLayout.Generic,
            _ => null,
        };
        if (chosen is not { } known || encoding is not (null or "utf-8" or "gb18030"))
        {
            return Refusal.Invalid("layout", "layout 是 qianniu、v3、strict 或 generic，encoding 是 utf-8 或 gb18030", "layout is qianniu, v3, strict or generic; encoding is utf-8 or gb18030").ToHttp();
        }

        if (!QuickReplyRules.TryReadScope(scope, out var from))
        {
            return s_noScope.ToHttp();
        }

        var rows = await exchange.ExportAsync(user, from, stop);
        using var file = new MemoryStream();
        // A raw {变量} would be typed to buyers by another program: it becomes something to fill in.
        var refused = ScriptFile.Write(file, rows.Select(r => new Script(r.Code, ScriptChecks.ToFillIn(r.Content), r.Group)), known, encoding == "gb18030", allowFormulas ?? false);
        return refused.IsEmpty
            ? TypedResults.Bytes(file.ToArray(), "text/csv", "quick-replies.csv")
            : new Refusal(422, "cannot_write", "有几条写不成这种格式", "Some rows cannot be written in this layout", Extra: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["rows"] = refused.Select(r => new RefusedRow(r.Line, r.Reason)).ToList(),
            }).ToHttp();
    }
}
