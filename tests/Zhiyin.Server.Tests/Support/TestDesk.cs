using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;
using Zhiyin.Server;

namespace Zhiyin.Server.Tests.Support;

/// <summary>A desk in memory, with pages of its own.</summary>
internal sealed class TestDesk : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _pages = Directory.CreateTempSubdirectory("zhiyin-pages").FullName;

    private TestDesk(string[] args)
    {
        Directory.CreateDirectory(Path.Combine(_pages, "assets"));
        File.WriteAllText(Path.Combine(_pages, "index.html"), "<!doctype html><title>desk</title>");
        File.WriteAllText(Path.Combine(_pages, "assets", "app-1a2b.js"), "1");
        Directory.CreateDirectory(Path.Combine(_pages, "widget", "shop"));
        File.WriteAllText(Path.Combine(_pages, "widget", "widget.js"), "2");
        File.WriteAllText(Path.Combine(_pages, "widget", "widget.js.gz"), "packed");
        File.WriteAllText(Path.Combine(_pages, "widget", "popout.html"), "<!doctype html><title>popout</title>");
        File.WriteAllText(Path.Combine(_pages, "widget", "shop", "index.html"), "<!doctype html><title>shop</title>");
        _app = Desk.Build(["--data", Path.Combine(_pages, "data"), "--first-owner", "false", "--pages", _pages, "--widget", Path.Combine(_pages, "widget"), .. args], builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders();
        });
    }

    public HttpClient Client => field ??= _app.GetTestClient();

    public static async Task<TestDesk> StartAsync(params string[] args)
    {
        var desk = new TestDesk(args);
        await desk._app.StartAsync(TestContext.Current.CancellationToken);
        return desk;
    }

    public Task<HttpResponseMessage> PostAsync(string path, string body, string type = "application/json")
        => Client.PostAsync(new Uri(path, UriKind.Relative), new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse(type)), TestContext.Current.CancellationToken);

    public async Task<HttpResponseMessage> UploadAsync(string path, string name, byte[] content)
    {
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(content);
        form.Add(file, "file", name);
        return await Client.PostAsync(new Uri(path, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> GetAsync(string path)
        => Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_pages, recursive: true);
    }
}

internal static class Responses
{
    public static Task<string> TextAsync(this HttpResponseMessage response)
        => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
