using Microsoft.AspNetCore.Http.HttpResults;
using Zhiyin.Coach.Contract;
using Zhiyin.Server.Http;
using Zhiyin.Server.Shapes;

namespace Zhiyin.Server.Api;

/// <summary>understand, review and promises: one JSON object, or many as application/x-ndjson, with the shapes and error lines of the command line.</summary>
internal static class ReadingApi
{
    public static void MapReading(this IEndpointRouteBuilder api)
    {
        Map<ConversationIn, Understood>(api, LineQuestion.Understand, "Understands a conversation: intents, emotion, what is known, missing and worth asking.");
        Map<ReviewIn, Reviewed>(api, LineQuestion.Review, "Reviews the reply about to be sent: findings, score, promises and a better version.");
        Map<PromisesIn, PromisesFound>(api, LineQuestion.Promises, "Finds what a sentence of the shop promises, with due times.");
    }

    private static void Map<TIn, TOut>(IEndpointRouteBuilder api, LineQuestion question, string summary)
        where TIn : notnull
    {
        var name = question.ToString().ToLowerInvariant();
        api.MapPost(name, (HttpContext http, DeskSettings settings, CoachOf coaches) => Answer(http, question, settings, coaches))
            .WithName(name).WithSummary(summary).WithTags("reading")
            .Accepts<TIn>("application/json", JsonLines.ContentType)
            .Produces<TOut>(contentType: "application/json", additionalContentTypes: JsonLines.ContentType)
            .ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(429)
            .RequireRateLimiting(Limits.Reading);
    }

    private static async Task<IResult> Answer(HttpContext http, LineQuestion question, DeskSettings settings, CoachOf coaches)
    {
        var coach = await coaches.AsyncFor(http);
        var type = http.Request.ContentType?.Split(';')[0].Trim();
        if (string.Equals(type, JsonLines.ContentType, StringComparison.OrdinalIgnoreCase))
        {
            return new JsonLines(question, settings.RequestBytes, coach);
        }

        if (!string.Equals(type, "application/json", StringComparison.OrdinalIgnoreCase))
        {
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        if (await http.Request.Body.ReadUpToAsync(settings.RequestBytes, http.RequestAborted) is not { } body)
        {
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        var answer = LineAnswers.Answer(question, body, 1, out var failed, coach);
        return failed ? Refuse(answer) : TypedResults.Bytes(answer, "application/json; charset=utf-8");
    }

    private static ProblemHttpResult Refuse(ReadOnlyMemory<byte> errorLine)
    {
        using var line = System.Text.Json.JsonDocument.Parse(errorLine);
        return Problems.Refuse(400, "请求读不懂", "The request cannot be read", line.RootElement.GetProperty("error").GetString());
    }
}
