using Microsoft.AspNetCore.Http;

namespace Zhiyin.Platform.Refusals;

/// <summary>The one mapping from results to HTTP: refusals become problem details (RFC 9457).</summary>
public static class Answers
{
    public static IResult ToHttp(this Refusal refusal)
    {
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = refusal.Code, ["titleEn"] = refusal.TitleEn };
        foreach (var (name, value) in refusal.Extra ?? new Dictionary<string, object?>())
        {
            extensions[name] = value;
        }

        return TypedResults.Problem(refusal.Detail, statusCode: refusal.Status, title: refusal.Title, extensions: extensions);
    }

    /// <summary>200 with the value, or the refusal.</summary>
    public static IResult ToHttp<T>(this Result<T> result) => result.ToHttp(value => value is Done ? TypedResults.NoContent() : TypedResults.Ok(value));

    /// <summary>What <paramref name="answer"/> makes of the value, or the refusal.</summary>
    public static IResult ToHttp<T>(this Result<T> result, Func<T, IResult> answer) => result.Refusal is { } refusal ? refusal.ToHttp() : answer(result.Value);
}
