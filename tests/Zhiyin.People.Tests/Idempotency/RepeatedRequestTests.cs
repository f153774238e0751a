using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhiyin.People.Idempotency;
using Zhiyin.People.Start;
using Zhiyin.Platform.Access;
using Zhiyin.Testing;

namespace Zhiyin.People.Tests.Idempotency;

public sealed class RepeatedRequestTests
{
    private static readonly (string, string) s_key = ("Idempotency-Key", "9d3f");

    [Fact]
    public async Task The_same_key_gets_the_first_answer_and_nothing_happens_twice()
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, owner) = await desk.AgentAsync(await desk.ShopAsync(), Role.Owner);
        var ask = new { login = "anna", name = "安娜", role = "agent" };
        var first = await owner.SendAsync("POST", "/api/v1/agents", ask, s_key);
        var again = await owner.SendAsync("POST", "/api/v1/agents", ask, s_key);
        (first.StatusCode, again.StatusCode).ShouldBe((HttpStatusCode.Created, HttpStatusCode.Created));
        var text = await first.Content.ReadAsStringAsync(Support.Cancellation);
        text.ShouldContain("password");
        (await again.Content.ReadAsStringAsync(Support.Cancellation)).ShouldBe(text);
        again.Content.Headers.ContentType.ShouldBe(first.Content.Headers.ContentType);
        again.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        (await desk.AuditAsync()).Count(a => a.Action == "agent.added").ShouldBe(1);

        // Without the key it is a new request.
        (await (await owner.SendAsync("POST", "/api/v1/agents", ask)).CodeAsync(409)).ShouldBe("login_taken");
    }

    [Fact]
    public async Task The_same_key_with_another_request_is_refused()
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, owner) = await desk.AgentAsync(await desk.ShopAsync(), Role.Owner);
        await owner.SendAsync("POST", "/api/v1/teams", new { name = "售前" }, s_key).OkAsync();
        (await (await owner.SendAsync("POST", "/api/v1/teams", new { name = "售后" }, s_key)).CodeAsync(422)).ShouldBe("idempotency_mismatch");
        (await (await owner.SendAsync("PATCH", "/api/v1/shop", new { name = "售前" }, s_key)).CodeAsync(422)).ShouldBe("idempotency_mismatch");
    }

    [Fact]
    public async Task Keys_are_each_users_own_and_last_a_day()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (_, owner) = await desk.AgentAsync(shop, Role.Owner);
        var (_, second) = await desk.AgentAsync(shop, Role.Owner);
        await owner.SendAsync("POST", "/api/v1/teams", new { name = "售前" }, s_key).OkAsync();
        (await (await second.SendAsync("POST", "/api/v1/teams", new { name = "售前" }, s_key)).CodeAsync(409)).ShouldBe("name_taken");
        for (var i = 0; i < 3; i++)
        {
            desk.Time.Advance(TimeSpan.FromHours(9));
            await owner.SendAsync("GET", "/api/v1/profile").OkAsync();
        }

        (await (await owner.SendAsync("POST", "/api/v1/teams", new { name = "售前" }, s_key)).CodeAsync(409)).ShouldBe("name_taken");
    }

    [Fact]
    public async Task Of_many_at_the_same_moment_one_is_done()
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, owner) = await desk.AgentAsync(await desk.ShopAsync(), Role.Owner);
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => owner.SendAsync("POST", "/api/v1/agents", new { login = "anna", name = "安娜", role = "agent" }, s_key)));
        foreach (var answer in answers)
        {
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.Created, HttpStatusCode.Conflict);
            (await answer.Content.ReadAsStringAsync(Support.Cancellation)).ShouldNotContain("login_taken");
        }

        (await desk.AuditAsync()).Count(a => a.Action == "agent.added").ShouldBe(1);
    }

    [Fact]
    public async Task Remembered_answers_are_sealed_and_swept_after_a_day()
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, owner) = await desk.AgentAsync(await desk.ShopAsync(), Role.Owner);
        var made = await (await owner.SendAsync("POST", "/api/v1/api_keys", new { name = "程序", scopes = new[] { "reply" } }, s_key)).BodyAsync();
        var secret = made.GetProperty("secret").GetString()!;
        var row = (await desk.Store.ReadAsync(db => db.Set<RememberedAnswer>().ToListAsync(Support.Cancellation), Support.Cancellation)).ShouldHaveSingleItem();
        row.Status.ShouldBe(201);
        row.Body.ShouldNotContain(secret);
        System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(row.Body)).ShouldNotContain(secret);

        var housekeeping = desk.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<Housekeeping>().Single();
        await housekeeping.SweepAsync(Support.Cancellation);
        (await desk.Store.ReadAsync(db => db.Set<RememberedAnswer>().CountAsync(Support.Cancellation), Support.Cancellation)).ShouldBe(1);
        desk.Time.Advance(TimeSpan.FromHours(25));
        await housekeeping.SweepAsync(Support.Cancellation);
        (await desk.Store.ReadAsync(db => db.Set<RememberedAnswer>().CountAsync(Support.Cancellation), Support.Cancellation)).ShouldBe(0);
    }
}
