using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Zhiyin.Testing;

namespace Zhiyin.Endurance.Tests;

/// <summary>What the endurance tests ask of the HTTP API: the owner's first sign-in, a key, an inbox, and the stored messages.</summary>
internal sealed partial class DeskApi : IDisposable
{
    private readonly HttpClient _client = new(new HttpClientHandler { UseCookies = true }) { Timeout = TimeSpan.FromSeconds(60) };
    private readonly IReadOnlyList<Uri> _nodes;

    private DeskApi(IReadOnlyList<Uri> nodes) => _nodes = nodes;

    public required string ApiKey { get; init; }

    public required string WebsiteToken { get; init; }

    /// <summary>Signs in with the password that the first start printed, sets a new one, and makes a key and an inbox that is always open.</summary>
    public static async Task<DeskApi> SetUpAsync(Node first, IReadOnlyList<Uri> nodes, CancellationToken cancellation)
    {
        using var client = new HttpClient(new HttpClientHandler { UseCookies = true }) { BaseAddress = first.Address };
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        var printed = Printed().Match(first.Output);
        printed.Success.ShouldBeTrue("the first start prints the owner's sign-in once:\n" + first.Output);
        await PostAsync(client, "auth/sign_in", new { login = printed.Groups["login"].Value, password = printed.Groups["password"].Value }, cancellation);
        await PostAsync(client, "profile/password", new { current = printed.Groups["password"].Value, next = "correct horse battery 42" }, cancellation);
        var key = await PostAsync(client, "api_keys", new { name = "endurance", scopes = (string[])["conversations.own", "conversations.all", "reply"] }, cancellation);
        var inbox = await PostAsync(client, "inboxes", new { name = "网店" }, cancellation);
        var api = new DeskApi(nodes) { ApiKey = key.GetProperty("secret").GetString()!, WebsiteToken = inbox.GetProperty("websiteToken").GetString()! };
        api._client.DefaultRequestHeaders.Add("api_access_token", api.ApiKey);
        return api;
    }

    public async Task<IReadOnlyList<StoredMessage>> MessagesAsync(Guid conversation)
    {
        var all = new List<StoredMessage>();
        while (true)
        {
            var after = all.Count == 0 ? 0 : all[^1].Seq;
            var page = await _client.GetFromJsonAsync<JsonElement>(new Uri(_nodes[0], $"/api/v1/conversations/{conversation}/messages?after={after}&limit=200"), DeskApp.Json);
            var items = page.GetProperty("items").EnumerateArray()
                .Select(m => new StoredMessage(m.GetProperty("seq").GetInt32(), m.GetProperty("clientId").GetString()!, m.GetProperty("messageType").GetString() == "incoming", m.GetProperty("content").GetString()!))
                .ToList();
            all.AddRange(items);
            if (items.Count == 0)
            {
                return all;
            }
        }
    }

    /// <summary>The panel of a conversation as one node draws it.</summary>
    public Task<JsonElement> PanelAsync(Uri node, Guid conversation, CancellationToken cancellation)
        => _client.GetFromJsonAsync<JsonElement>(new Uri(node, $"/api/v1/conversations/{conversation}/panel"), DeskApp.Json, cancellation);

    public void Dispose() => _client.Dispose();

    private static async Task<JsonElement> PostAsync(HttpClient client, string path, object body, CancellationToken cancellation)
    {
        using var answer = await client.PostAsJsonAsync(new Uri("/api/v1/" + path, UriKind.Relative), body, DeskApp.Json, cancellation);
        var text = await answer.Content.ReadAsStringAsync(cancellation);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{path}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }

    [GeneratedRegex(@"login\s+(?<login>\S+)\s+password\s+(?<password>\S+)")]
    private static partial Regex Printed();
}

internal sealed record StoredMessage(int Seq, string ClientId, bool Incoming, string Content);
