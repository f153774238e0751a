using System.Net;
using Zhiyin.Server.Tests.Support;

namespace Zhiyin.Server.Tests;

public sealed class WidgetPagesTests
{
    [Fact]
    public async Task Every_site_may_load_the_script_and_keeps_it_for_a_while()
    {
        await using var desk = await TestDesk.StartAsync();

        var response = await desk.GetAsync("/widget.js");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.TextAsync()).ShouldBe("2");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        response.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["cross-origin"]);
        response.Headers.CacheControl!.Public.ShouldBeTrue();
        response.Headers.CacheControl.MaxAge.ShouldBe(TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task Who_has_the_script_already_is_told_so()
    {
        await using var desk = await TestDesk.StartAsync();
        var tag = (await desk.GetAsync("/widget.js")).Headers.ETag!;
        using var again = new HttpRequestMessage(HttpMethod.Get, "/widget.js") { Headers = { IfNoneMatch = { tag } } };

        (await desk.Client.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("gzip;q=0", null)]
    public async Task The_script_goes_packed_to_who_can_unpack_it(string accepts, string? coding)
    {
        await using var desk = await TestDesk.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/widget.js");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepts);

        var response = await desk.Client.SendAsync(request, TestContext.Current.CancellationToken);

        response.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(coding);
        response.Headers.Vary.ShouldContain("Accept-Encoding");
        (await response.TextAsync()).ShouldBe(coding is null ? "2" : "packed");
    }

    [Fact]
    public async Task Who_only_asks_about_the_script_is_answered()
    {
        await using var desk = await TestDesk.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Head, "/widget.js");

        (await desk.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_window_of_its_own_keeps_its_opener_and_may_not_be_framed()
    {
        await using var desk = await TestDesk.StartAsync();

        var response = await desk.GetAsync("/widget/popout?token=x");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.GetValues("Cross-Origin-Opener-Policy").ShouldBe(["unsafe-none"]);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("script-src 'self';");
        policy.ShouldContain("frame-ancestors 'none'");
    }

    [Fact]
    public async Task The_desk_itself_keeps_strangers_windows_away()
    {
        await using var desk = await TestDesk.StartAsync();

        var response = await desk.GetAsync("/");

        response.Headers.GetValues("Cross-Origin-Opener-Policy").ShouldBe(["same-origin"]);
        response.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["same-origin"]);
    }

    [Theory]
    [InlineData("/shop/index.html")]
    [InlineData("/shop/shop.json")]
    public async Task Without_demo_there_is_no_shop(string path)
    {
        await using var desk = await TestDesk.StartAsync();

        (await desk.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task With_demo_the_shop_runs_under_a_strict_policy()
    {
        await using var desk = await TestDesk.StartAsync("--demo", "true");

        var response = await desk.GetAsync("/shop/");

        (await response.TextAsync()).ShouldContain("<title>shop</title>");
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldNotContain("unsafe");
        (await desk.GetAsync("/shop")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}
