namespace Zhiyin.Platform.Refusals;

/// <summary>
/// An expected «no», as a value: the HTTP status, a word for programs (<c>not_found</c>), what happened in Chinese and English, and what to mend.
/// <paramref name="Extra"/> is written beside them (findings of the send gate, seconds until a lock ends).
/// </summary>
public sealed record Refusal(int Status, string Code, string Title, string TitleEn, string? Detail = null, IReadOnlyDictionary<string, object?>? Extra = null)
{
    /// <summary>Nothing there, or nothing the caller may know of.</summary>
    public static Refusal NotFound { get; } = new(404, "not_found", "没有找到", "Not found");

    public static Refusal NotSignedIn { get; } = new(401, "not_signed_in", "请先登录", "Please sign in");

    public static Refusal NotAllowed { get; } = new(403, "not_allowed", "没有权限", "You do not have this right");

    /// <summary>A field that cannot be taken; <paramref name="field"/> is its JSON name.</summary>
    public static Refusal Invalid(string field, string title, string titleEn)
        => new(422, "invalid", title, titleEn, null, new Dictionary<string, object?>(StringComparer.Ordinal) { ["field"] = field });
}
