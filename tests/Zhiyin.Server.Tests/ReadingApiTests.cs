using System.Net;
using System.Text.Json;
using Zhiyin.Server.Tests.Support;

namespace Zhiyin.Server.Tests;

public sealed class ReadingApiTests
{
    private const string Angry = """{"id":"a","thread":[{"role":"buyer","text":"用了两天就坏了，你们卖的什么东西！"}],"draft":"亲，保证明天到"}""";

    [Fact]
    public async Task One_object_is_answered_with_one_object()
    {
        await using var desk = await TestDesk.StartAsync();

        var response = await desk.PostAsync("/api/v1/review", Angry);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var root = JsonDocument.Parse(await response.TextAsync()).RootElement;
        root.GetProperty("id").GetString().ShouldBe("a");
        root.GetProperty("findings").EnumerateArray().ShouldContain(f => f.GetProperty("category").GetString() == "promise.absolute");
    }

    [Fact]
    public async Task Many_lines_are_answered_in_order_with_an_error_in_the_place_of_a_bad_one()
    {
        await using var desk = await TestDesk.StartAsync();

        var response = await desk.PostAsync("/api/v1/understand", """
            {"id":"1","thread":[{"role":"buyer","text":"在吗"}]}
            {"id":"2","thread":[{"role":"nobody","text":"在吗"}]}

            {"id":"3","thread":[]}
            """, "application/x-ndjson");

        var lines = (await response.TextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        lines.Select(l => l.GetProperty("id").GetString()).ShouldBe(["1", "2", "3"]);
        lines[1].GetProperty("line").GetInt64().ShouldBe(2);
        lines[1].GetProperty("error").GetString()!.ShouldContain("thread[0].role");
        lines[2].TryGetProperty("error", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused_in_both_languages_with_the_place()
    {
        await using var desk = await TestDesk.StartAsync();

        var response = await desk.PostAsync("/api/v1/review", """{"thread":[]}""");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonDocument.Parse(await response.TextAsync()).RootElement;
        problem.GetProperty("title").GetString().ShouldBe("请求读不懂");
        problem.GetProperty("titleEn").GetString().ShouldBe("The request cannot be read");
        problem.GetProperty("detail").GetString()!.ShouldContain("draft");
    }

    [Fact]
    public async Task A_form_of_another_site_gets_nowhere()
    {
        await using var desk = await TestDesk.StartAsync();

        (await desk.PostAsync("/api/v1/review", Angry, "text/plain")).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        desk.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        (await desk.PostAsync("/api/v1/review", Angry)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_request_of_more_than_a_megabyte_is_refused()
    {
        await using var desk = await TestDesk.StartAsync();
        var long_ = $$"""{"thread":[],"draft":"{{new string('好', 400_000)}}"}""";

        (await desk.PostAsync("/api/v1/review", long_)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        var streamed = await (await desk.PostAsync("/api/v1/review", long_ + "\n" + long_, "application/x-ndjson")).TextAsync();
        streamed.ShouldContain("a line of more than");
    }

    [Fact]
    public async Task Too_many_requests_of_one_address_have_to_wait()
    {
        await using var desk = await TestDesk.StartAsync("--requests-per-minute", "2");

        (await desk.PostAsync("/api/v1/review", Angry)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await desk.PostAsync("/api/v1/review", Angry)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var third = await desk.PostAsync("/api/v1/review", Angry);
        third.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        third.Headers.RetryAfter.ShouldNotBeNull();
        (await third.TextAsync()).ShouldContain("请求太频繁");
    }

    [Fact]
    public async Task Every_rule_is_listed_with_its_reason()
    {
        await using var desk = await TestDesk.StartAsync();

        var rules = JsonDocument.Parse(await (await desk.GetAsync("/api/v1/rules")).TextAsync()).RootElement.EnumerateArray().ToList();

        rules.Count.ShouldBe(Coach.Engine.RuleCatalog.BuiltIn.Rules.Length);
        rules.ShouldAllBe(r => r.GetProperty("why").GetString()!.Length > 0 && r.GetProperty("bad").GetArrayLength() > 0);
    }
}
