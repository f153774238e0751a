using System.Net;
using Zhiyin.People.SignIn;
using Zhiyin.Platform.Access;
using Zhiyin.Testing;

namespace Zhiyin.People.Tests.SignIn;

public sealed class SignInTests
{
    private static readonly string[] s_limits = ["--sign-ins-per-minute", "10000"];

    [Fact]
    public async Task The_right_password_opens_a_session_that_scripts_cannot_read()
    {
        await using var desk = await DeskApp.StartAsync();
        var agent = await desk.WithPasswordAsync(await desk.ShopAsync(), Role.Lead, "anna");
        var response = await desk.SignInAsync(" ANNA ", Support.Password);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var cookie = response.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldStartWith("zhiyin_session=");
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        var me = await (await desk.Holding(response).SendAsync("GET", "/api/v1/profile")).BodyAsync();
        me.GetProperty("id").GetString().ShouldBe(agent.Id.ToString());
        me.GetProperty("role").GetString().ShouldBe("lead");
        me.GetProperty("rights").EnumerateArray().Select(r => r.GetString()).ShouldContain("team.watch");
        me.GetProperty("shop").GetProperty("zone").GetString().ShouldBe("Asia/Shanghai");
        (await desk.AuditAsync()).ShouldContain(a => a.Action == "sign_in.done" && a.Agent == agent.Id);
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_login_and_a_disabled_agent_get_the_same_answer()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        await desk.WithPasswordAsync(shop, Role.Agent, "anna");
        var gone = await desk.WithPasswordAsync(shop, Role.Agent, "gone");
        await desk.Store.WriteAsync(async db => (await db.FindAsync<Zhiyin.People.Agents.Agent>(gone.Shop, gone.Id))!.Disabled = true, Support.Cancellation);
        var answers = new List<string>();
        foreach (var (login, password) in new[] { ("anna", "wrong password"), ("nobody", "wrong password"), ("gone", Support.Password), ("anna", "") })
        {
            var response = await desk.SignInAsync(login, password);
            (await response.CodeAsync(401)).ShouldBe("bad_credentials");
            response.Headers.Contains("Set-Cookie").ShouldBeFalse();
            answers.Add(await response.Content.ReadAsStringAsync(Support.Cancellation));
        }

        answers.Distinct().Count().ShouldBe(1);
        var entered = await desk.AuditAsync();
        entered.Count(a => a.Action == "sign_in.failed").ShouldBe(4);
        entered.ShouldAllBe(a => !a.Actor.Contains("nobody") && !a.Detail.Contains("nobody"));
    }

    [Theory]
    [InlineData("anna")]
    [InlineData("nobody")]
    public async Task Five_wrong_tries_lock_a_login_whether_it_exists_or_not(string login)
    {
        await using var desk = await DeskApp.StartAsync(s_limits);
        await desk.WithPasswordAsync(await desk.ShopAsync(), Role.Agent, "anna");
        for (var i = 0; i < 5; i++)
        {
            (await (await desk.SignInAsync(login, "wrong password")).CodeAsync(401)).ShouldBe("bad_credentials");
        }

        var locked = await desk.SignInAsync(login, Support.Password);
        (await locked.CodeAsync(423)).ShouldBe("locked");
        (await locked.BodyAsync()).GetProperty("retryAfterSeconds").GetInt32().ShouldBe(60);
        locked.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(60));
        (await desk.AuditAsync()).Count(a => a.Action == "sign_in.locked").ShouldBe(1);

        desk.Time.Advance(TimeSpan.FromSeconds(61));
        var after = await desk.SignInAsync(login, Support.Password);
        after.StatusCode.ShouldBe(login == "anna" ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Guesses_sent_at_the_same_moment_get_no_further_than_guesses_one_by_one()
    {
        await using var desk = await DeskApp.StartAsync(s_limits);
        await desk.WithPasswordAsync(await desk.ShopAsync(), Role.Agent, "anna");
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => desk.SignInAsync("anna", "wrong password")));
        answers.Count(a => a.StatusCode == HttpStatusCode.Unauthorized).ShouldBe(5);
        answers.Count(a => a.StatusCode == HttpStatusCode.Locked).ShouldBe(25);
    }

    [Fact]
    public async Task One_address_that_tries_many_logins_is_locked_too_and_a_right_password_does_not_reset_it()
    {
        await using var desk = await DeskApp.StartAsync(s_limits);
        await desk.WithPasswordAsync(await desk.ShopAsync(), Role.Agent, "anna");
        for (var i = 0; i < LockOut.AddressLimit; i++)
        {
            if (i % 4 == 0)
            {
                (await desk.SignInAsync("anna", Support.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
            }

            (await desk.SignInAsync($"guess-{i}", "wrong password")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        (await (await desk.SignInAsync("anna", Support.Password)).CodeAsync(423)).ShouldBe("locked");
    }

    [Fact]
    public async Task Signing_in_forgets_the_mistakes_made_before()
    {
        await using var desk = await DeskApp.StartAsync(s_limits);
        await desk.WithPasswordAsync(await desk.ShopAsync(), Role.Agent, "anna");
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 4; i++)
            {
                await desk.SignInAsync("anna", "wrong password");
            }

            (await desk.SignInAsync("anna", Support.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task An_address_may_only_try_so_often_a_minute()
    {
        await using var desk = await DeskApp.StartAsync(["--sign-ins-per-minute", "3"]);
        await desk.WithPasswordAsync(await desk.ShopAsync(), Role.Agent, "anna");
        for (var i = 0; i < 3; i++)
        {
            (await desk.SignInAsync("anna", Support.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        var refused = await desk.SignInAsync("anna", Support.Password);
        (await refused.CodeAsync(429)).ShouldBe("too_many_requests");
        refused.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_weaker_hash_is_renewed_when_its_owner_signs_in()
    {
        await using var desk = await DeskApp.StartAsync();
        var agent = await desk.WithPasswordAsync(await desk.ShopAsync(), Role.Agent, "anna");
        using var weak = new Passwords(new PeopleSettings { PasswordIterations = 500 });
        var old = await weak.HashAsync(Support.Password, Support.Cancellation);
        await desk.Store.WriteAsync(async db => (await db.FindAsync<Zhiyin.People.Agents.Agent>(agent.Shop, agent.Id))!.PasswordHash = old, Support.Cancellation);
        (await desk.SignInAsync("anna", Support.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var stored = await desk.Store.ReadAsync(async db => (await db.FindAsync<Zhiyin.People.Agents.Agent>(agent.Shop, agent.Id))!.PasswordHash, Support.Cancellation);
        stored.ShouldNotBe(old);
        (await desk.SignInAsync("anna", Support.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_the_last_one_takes_the_agent_offline()
    {
        await using var desk = await DeskApp.StartAsync();
        await desk.WithPasswordAsync(await desk.ShopAsync(), Role.Agent, "anna");
        var (first, second) = (desk.Holding(await desk.SignInAsync("anna", Support.Password)), desk.Holding(await desk.SignInAsync("anna", Support.Password)));
        await first.SendAsync("PUT", "/api/v1/profile/presence", new { presence = "online" }).OkAsync();

        await first.SendAsync("POST", "/api/v1/auth/sign_out").OkAsync();
        (await (await first.SendAsync("GET", "/api/v1/profile")).CodeAsync(401)).ShouldBe("not_signed_in");
        (await (await second.SendAsync("GET", "/api/v1/profile")).BodyAsync()).GetProperty("presence").GetString().ShouldBe("online");

        await second.SendAsync("POST", "/api/v1/auth/sign_out").OkAsync();
        await desk.Stranger().SendAsync("POST", "/api/v1/auth/sign_out").OkAsync();
        var again = desk.Holding(await desk.SignInAsync("anna", Support.Password));
        (await (await again.SendAsync("GET", "/api/v1/profile")).BodyAsync()).GetProperty("presence").GetString().ShouldBe("offline");
    }

    [Fact]
    public async Task A_session_ends_by_itself_after_half_a_day_idle()
    {
        await using var desk = await DeskApp.StartAsync();
        await desk.WithPasswordAsync(await desk.ShopAsync(), Role.Agent, "anna");
        var client = desk.Holding(await desk.SignInAsync("anna", Support.Password));
        for (var i = 0; i < 3; i++)
        {
            desk.Time.Advance(TimeSpan.FromHours(11));
            (await client.SendAsync("GET", "/api/v1/profile")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        desk.Time.Advance(TimeSpan.FromHours(12));
        (await client.SendAsync("GET", "/api/v1/profile")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
