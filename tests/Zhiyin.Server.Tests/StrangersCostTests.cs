using System.Net;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Zhiyin.Platform.Operations;
using Zhiyin.Testing;

namespace Zhiyin.Server.Tests;

/// <summary>What somebody unknown can make the desk work for.</summary>
public sealed class StrangersCostTests
{
    [Fact]
    public async Task Addresses_of_one_IPv6_network_share_what_one_customer_may_ask()
    {
        await using var desk = await DeskApp.StartAsync(["--requests-per-minute", "2"]);
        (await RulesAsync(desk, "2001:db8:1:2::1")).ShouldBe(200);
        (await RulesAsync(desk, "2001:db8:1:2::2")).ShouldBe(200);
        (await RulesAsync(desk, "2001:db8:1:2::3")).ShouldBe(429);
        (await RulesAsync(desk, "2001:db8:1:3::1")).ShouldBe(200);
    }

    [Fact]
    public async Task However_many_ask_whether_it_is_ready_it_looks_once_a_second()
    {
        var check = new CountedCheck();
        await using var desk = await DeskApp.StartAsync(configure: b => b.Services.AddSingleton<IReadinessCheck>(check));
        using var stranger = desk.Stranger();
        var asked = Enumerable.Range(0, 5).Select(_ => ReadyAsync(stranger)).ToList();
        check.Answer.SetResult(null);
        (await Task.WhenAll(asked)).ShouldAllBe(code => code == HttpStatusCode.OK);
        (await ReadyAsync(stranger)).ShouldBe(HttpStatusCode.OK);
        check.Looks.ShouldBe(1);

        check.Answer = new();
        check.Answer.SetResult("away");
        (await ReadyAsync(stranger)).ShouldBe(HttpStatusCode.OK, "the last look is not a second old");
        desk.Time.Advance(TimeSpan.FromSeconds(1));
        (await ReadyAsync(stranger)).ShouldBe(HttpStatusCode.ServiceUnavailable);
        check.Looks.ShouldBe(2);
    }

    [Fact]
    public async Task The_description_of_the_API_is_written_once()
    {
        var written = 0;
        await using var desk = await DeskApp.StartAsync(configure: b => b.Services.Configure<OpenApiOptions>("v1", o => o.AddDocumentTransformer((_, _, _) =>
        {
            written++;
            return Task.CompletedTask;
        })));
        using var stranger = desk.Stranger();
        for (var i = 0; i < 3; i++)
        {
            using var answer = await stranger.GetAsync(new Uri($"/openapi/v1.json?{i}", UriKind.Relative), TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        written.ShouldBe(1);
    }

    private static async Task<int> RulesAsync(DeskApp desk, string from)
        => (await desk.Server.SendAsync(
            http =>
            {
                http.Request.Path = "/api/v1/rules";
                http.Connection.RemoteIpAddress = IPAddress.Parse(from);
            },
            TestContext.Current.CancellationToken)).Response.StatusCode;

    private static async Task<HttpStatusCode> ReadyAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/readyz", UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private sealed class CountedCheck : IReadinessCheck
    {
        private int _looks;

        public TaskCompletionSource<string?> Answer { get; set; } = new();

        public int Looks => _looks;

        public string Name => "counted";

        public bool Required => true;

        public async ValueTask<string?> CheckAsync(CancellationToken cancellation)
        {
            Interlocked.Increment(ref _looks);
            return await Answer.Task;
        }
    }
}
