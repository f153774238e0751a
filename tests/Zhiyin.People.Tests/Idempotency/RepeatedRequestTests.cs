using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhiyin.People.Access;
using Zhiyin.People.Agents;
using Zhiyin.People.Idempotency;
using Zhiyin.People.Start;
using Zhiyin.Platform.Access;
using Zhiyin.Platform.Secrets;
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

    [Fact]
    public async Task A_caller_who_goes_after_it_was_done_does_not_get_it_done_twice()
    {
        await using var desk = await DeskApp.StartAsync();
        var (agent, _) = await desk.AgentAsync(await desk.ShopAsync(), Role.Owner);
        var acted = 0;
        using var caller = new CancellationTokenSource();
        var repeated = Repeated(desk, async http =>
        {
            acted++;
            await caller.CancelAsync();
            // As a query after the commit does.
            http.RequestAborted.ThrowIfCancellationRequested();
            http.Response.StatusCode = 201;
        });
        await Should.ThrowAsync<OperationCanceledException>(() => repeated.InvokeAsync(Request(agent, caller.Token)), "there is nobody to tell");
        var again = Request(agent, Support.Cancellation);
        await repeated.InvokeAsync(again);
        (acted, again.Response.StatusCode, again.Response.Headers["Idempotency-Replayed"].ToString()).ShouldBe((1, 201, "true"));
    }

    [Fact]
    public async Task A_key_whose_request_died_with_its_node_can_be_used_again_before_long()
    {
        await using var desk = await DeskApp.StartAsync();
        var (agent, _) = await desk.AgentAsync(await desk.ShopAsync(), Role.Owner);
        var (acted, never) = (0, new TaskCompletionSource());
        var dead = Repeated(desk, _ => never.Task).InvokeAsync(Request(agent, Support.Cancellation));
        var alive = Repeated(desk, http =>
        {
            acted++;
            http.Response.StatusCode = 201;
            return Task.CompletedTask;
        });
        for (var tries = 0; (await desk.Store.ReadAsync(db => db.Set<RememberedAnswer>().CountAsync(Support.Cancellation), Support.Cancellation)) == 0; tries++)
        {
            tries.ShouldBeLessThan(500, "the first request never began");
            await Task.Delay(10, Support.Cancellation);
        }

        var early = Request(agent, Support.Cancellation);
        await alive.InvokeAsync(early);
        (acted, early.Response.StatusCode).ShouldBe((0, 409));
        desk.Time.Advance(TimeSpan.FromMinutes(2));
        var late = Request(agent, Support.Cancellation);
        await alive.InvokeAsync(late);
        (acted, late.Response.StatusCode).ShouldBe((1, 201));
        never.SetResult();
        await dead;
    }

    private static RepeatedRequests Repeated(DeskApp desk, RequestDelegate next) => new(next, desk.Store, desk.Services.GetRequiredService<MasterKey>(), desk.Time);

    private static DefaultHttpContext Request(Agent agent, CancellationToken aborted)
    {
        var http = new DefaultHttpContext { RequestAborted = aborted };
        http.Features.Set(new CurrentUser(agent.Shop, agent.Id, agent.Login, agent.Role, RoleRights.Of(agent.Role), []));
        (http.Request.Method, http.Request.Path, http.Request.Headers["Idempotency-Key"]) = ("POST", "/api/v1/anything", s_key.Item2);
        http.RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider();
        return http;
    }
}
