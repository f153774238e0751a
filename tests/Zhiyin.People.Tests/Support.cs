using System.Net.Http.Json;
using System.Text.Json;
using Zhiyin.People.Agents;
using Zhiyin.People.Audit;
using Zhiyin.People.Shops;
using Zhiyin.People.SignIn;
using Zhiyin.Platform.Access;
using Zhiyin.Platform.Ids;
using Zhiyin.Testing;

namespace Zhiyin.People.Tests;

/// <summary>Requests and stored rows as these tests need them.</summary>
internal static class Support
{
    public const string Password = "correct horse battery";

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>An agent who can sign in with <see cref="Password"/>.</summary>
    public static async Task<Agent> WithPasswordAsync(this DeskApp desk, Shop shop, Role role, string login, bool mustChange = false)
    {
        using var passwords = new Passwords(new PeopleSettings { PasswordIterations = 1_000 });
        var hash = await passwords.HashAsync(Password, Cancellation);
        return await desk.Store.WriteAsync(db =>
        {
            var agent = new Agent
            {
                Shop = shop.Id,
                Id = AgentId.New(desk.Time),
                Login = login,
                Name = login,
                Nick = login,
                Role = role,
                PasswordHash = hash,
                MustChangePassword = mustChange,
                CreatedAt = desk.Time.GetUtcNow(),
            };
            db.Add(agent);
            return Task.FromResult(agent);
        }, Cancellation);
    }

    public static Task<HttpResponseMessage> SendAsync(this HttpClient client, string method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.RelativeOrAbsolute)) { Content = body is null ? null : JsonContent.Create(body) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return client.SendAsync(request, Cancellation);
    }

    public static Task<HttpResponseMessage> SignInAsync(this DeskApp desk, string login, string password, string? code = null)
        => desk.Stranger().SendAsync("POST", "/api/v1/auth/sign_in", new { login, password, code });

    /// <summary>A client with the cookie the answer set.</summary>
    public static HttpClient Holding(this DeskApp desk, HttpResponseMessage signedIn)
    {
        var client = desk.Stranger();
        client.DefaultRequestHeaders.Add("Cookie", signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        return client;
    }

    public static HttpClient WithKey(this DeskApp desk, string key)
    {
        var client = desk.Server.CreateClient();
        client.DefaultRequestHeaders.Add("api_access_token", key);
        return client;
    }

    public static async Task<JsonElement> BodyAsync(this HttpResponseMessage response)
        => JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation)).RootElement;

    /// <summary>The machine word of a refusal, after looking at the status.</summary>
    public static async Task<string?> CodeAsync(this HttpResponseMessage response, int status)
    {
        ((int)response.StatusCode).ShouldBe(status, await response.Content.ReadAsStringAsync(Cancellation));
        return (await response.BodyAsync()).GetProperty("code").GetString();
    }

    public static async Task OkAsync(this Task<HttpResponseMessage> sending)
    {
        var response = await sending;
        response.IsSuccessStatusCode.ShouldBeTrue($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync(Cancellation)}");
    }

    public static Task<List<AuditEntry>> AuditAsync(this DeskApp desk)
        => desk.Store.ReadAsync(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.Set<AuditEntry>().OrderBy(a => a.Position), Cancellation), Cancellation);
}
