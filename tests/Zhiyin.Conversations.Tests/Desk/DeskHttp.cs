using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Zhiyin.Conversations.Desk;
using Zhiyin.Testing;

namespace Zhiyin.Conversations.Tests.Desk;

/// <summary>Asks the desk as a page does.</summary>
internal static class DeskHttp
{
    public static Task<HttpResponseMessage> AskAsync(this HttpClient client, string path, object? body = null)
        => body is null
            ? client.GetAsync(new Uri("/api/v1/" + path, UriKind.Relative), TestContext.Current.CancellationToken)
            : client.PostAsJsonAsync(new Uri("/api/v1/" + path, UriKind.Relative), body, DeskApp.Json, TestContext.Current.CancellationToken);

    /// <summary>The answer, which must be a success.</summary>
    public static async Task<JsonElement> GetsAsync(this HttpClient client, string path, object? body = null)
    {
        using var answer = await client.AskAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{(int)answer.StatusCode} {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    /// <summary>The status and machine word of a refusal.</summary>
    public static async Task<(HttpStatusCode Status, string Code, JsonElement Problem)> RefusedAsync(this HttpClient client, string path, object? body = null)
    {
        using var answer = await client.AskAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.IsSuccessStatusCode.ShouldBeFalse(text);
        var problem = text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
        return (answer.StatusCode, problem.ValueKind == JsonValueKind.Object && problem.TryGetProperty("code", out var code) ? code.GetString()! : "", problem);
    }

    public static string Of(Conversation c, string action) => $"conversations/{c.Id}/{action}";

    public static IReadOnlyList<int> Numbers(this JsonElement page) => [.. page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("number").GetInt32())];
}
