using System.Net;
using Zhiyin.Server.Tests.Support;

namespace Zhiyin.Server.Tests;

public sealed class PagesTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/reports")]
    [InlineData("/any/address/of/the/page")]
    public async Task Addresses_of_the_page_get_the_page(string path)
    {
        await using var desk = await TestDesk.StartAsync();

        var response = await desk.GetAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.TextAsync()).ShouldContain("<title>desk</title>");
        response.Headers.CacheControl!.NoCache.ShouldBeTrue();
    }

    [Fact]
    public async Task Files_with_a_hash_in_their_name_are_kept_by_the_browser()
    {
        await using var desk = await TestDesk.StartAsync();

        (await desk.GetAsync("/assets/app-1a2b.js")).Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromDays(365));
    }

    [Theory]
    [InlineData("/api/v1/nothing")]
    [InlineData("/assets/gone.js")]
    [InlineData("/api/v1/reports/unknown")]
    public async Task What_is_not_there_is_not_answered_with_the_page(string path)
    {
        await using var desk = await TestDesk.StartAsync();

        (await desk.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Pages_may_run_only_their_own_scripts()
    {
        await using var desk = await TestDesk.StartAsync();

        var response = await desk.GetAsync("/");

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("script-src 'self';");
        policy.ShouldContain("frame-ancestors 'none'");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Fact]
    public async Task A_foreign_name_for_this_machine_is_not_answered()
    {
        await using var desk = await TestDesk.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "rebound.example" } };

        (await desk.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("desk.example.com", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:5280", HttpStatusCode.OK)]
    [InlineData("rebound.example", HttpStatusCode.BadRequest)]
    public async Task A_desk_with_a_name_answers_to_it_and_to_supervisors_on_its_own_machine(string host, HttpStatusCode answer)
    {
        await using var desk = await TestDesk.StartAsync("--urls", "http://0.0.0.0:5280", "--hosts", "desk.example.com");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/readyz") { Headers = { Host = host } };

        (await desk.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(answer);
    }

    [Fact]
    public async Task The_desk_says_that_it_is_well()
    {
        await using var desk = await TestDesk.StartAsync();

        (await (await desk.GetAsync("/healthz")).TextAsync()).ShouldBe("ok\n");
    }
}
