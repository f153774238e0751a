using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Zhiyin.People;
using Zhiyin.People.Agents;
using Zhiyin.People.Shops;
using Zhiyin.People.SignIn;
using Zhiyin.Platform.Access;
using Zhiyin.Platform.Data;
using Zhiyin.Platform.Ids;
using Zhiyin.Server;

namespace Zhiyin.Testing;

/// <summary>A whole desk in memory on a database of its own, with a clock that the test turns.</summary>
public sealed class DeskApp : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zhiyin-desk").FullName;
    private readonly WebApplication _app;

    private readonly PostgresForTests? _postgres = PostgresForTests.IfAsked();

    private DeskApp(string[] args, Action<WebApplicationBuilder>? configure)
    {
        string[] database = _postgres is null ? [] : ["--database", _postgres.Address];
        _app = Desk.Build(["--data", _folder, .. database, .. args], builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders();
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time));
            builder.Services.Replace(ServiceDescriptor.Singleton(new PeopleSettings { PasswordIterations = 1_000, MakesOwner = false }));
            configure?.Invoke(builder);
        });
    }

    /// <summary>Monday 2 March 2026, 10:00 in Shanghai: inside the usual service hours.</summary>
    public ManualTime Time { get; } = new(new DateTimeOffset(2026, 3, 2, 2, 0, 0, TimeSpan.Zero));

    /// <summary>The folder of the database file and the keys.</summary>
    public string Folder => _folder;

    public IServiceProvider Services => _app.Services;

    public TestServer Server => _app.GetTestServer();

    public Store Store => Services.GetRequiredService<Store>();

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Converters = { new StrongIdJson() }, NumberHandling = JsonNumberHandling.Strict };

    public static async Task<DeskApp> StartAsync(string[]? args = null, Action<WebApplicationBuilder>? configure = null)
    {
        var desk = new DeskApp(args ?? [], configure);
        await desk._app.StartAsync();
        return desk;
    }

    /// <summary>A shop of its own.</summary>
    public Task<Shop> ShopAsync(string name = "某某旗舰店") => Store.WriteAsync(db =>
    {
        var shop = new Shop { Id = ShopId.New(Time), Name = name, Zone = "Asia/Shanghai", CreatedAt = Time.GetUtcNow() };
        db.Add(shop);
        return Task.FromResult(shop);
    });

    /// <summary>An agent, online, and a client that is signed in as them.</summary>
    public async Task<(Agent Agent, HttpClient Client)> AgentAsync(Shop shop, Role role, string? login = null, Presence presence = Presence.Online, params TeamId[] teams)
    {
        var (token, hash) = SessionToken.New();
        var agent = await Store.WriteAsync(db =>
        {
            var id = AgentId.New(Time);
            var made = new Agent
            {
                Shop = shop.Id,
                Id = id,
                Login = login ?? $"{role}-{id.Value:N}".ToLowerInvariant(),
                Name = login ?? role.ToString(),
                Nick = "小迪",
                Role = role,
                PasswordHash = "-",
                CreatedAt = Time.GetUtcNow(),
                Presence = presence,
            };
            db.Add(made);
            db.Add(new Session { Shop = shop.Id, Id = Guid.CreateVersion7(), Agent = id, TokenHash = hash, CreatedAt = Time.GetUtcNow(), ExpiresAt = Time.GetUtcNow().AddDays(30), SeenAt = Time.GetUtcNow(), Address = "", Browser = "" });
            db.AddRange(teams.Select(team => new TeamMember { Shop = shop.Id, Team = team, Agent = id }));
            return Task.FromResult(made);
        });
        var client = Stranger();
        client.DefaultRequestHeaders.Add("Cookie", $"{SessionToken.Cookie}={token}");
        return (agent, client);
    }

    /// <summary>A client that is not signed in.</summary>
    public HttpClient Stranger()
    {
        var client = Server.CreateClient();
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _postgres?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>Reading answers.</summary>
public static class Responses
{
    public static async Task<T> ReadAsync<T>(this HttpResponseMessage response)
        => await response.Content.ReadFromJsonAsync<T>(DeskApp.Json) ?? throw new InvalidOperationException("an empty answer");
}
