using System.Net;
using Zhiyin.Platform.Access;
using Zhiyin.Testing;

namespace Zhiyin.People.Tests.Profile;

public sealed class ProfileTests
{
    private const string Next = "another long password";

    [Fact]
    public async Task A_changed_password_signs_the_other_browsers_out()
    {
        await using var desk = await DeskApp.StartAsync();
        await desk.WithPasswordAsync(await desk.ShopAsync(), Role.Agent, "anna");
        var (here, there) = (desk.Holding(await desk.SignInAsync("anna", Support.Password)), desk.Holding(await desk.SignInAsync("anna", Support.Password)));
        await here.SendAsync("POST", "/api/v1/profile/password", new { current = Support.Password, next = Next }).OkAsync();
        (await here.SendAsync("GET", "/api/v1/profile")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await there.SendAsync("GET", "/api/v1/profile")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await desk.SignInAsync("anna", Next)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await desk.SignInAsync("anna", Support.Password)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await desk.AuditAsync()).ShouldContain(a => a.Action == "password.changed");
    }

    [Theory]
    [InlineData("wrong password", Next, "wrong_password")]
    [InlineData(Support.Password, "short", "weak_password")]
    [InlineData(Support.Password, "anna-2026-11", "weak_password")]
    [InlineData(Support.Password, Support.Password, "same_password")]
    public async Task A_password_is_not_changed_for_nothing(string current, string next, string code)
    {
        await using var desk = await DeskApp.StartAsync();
        await desk.WithPasswordAsync(await desk.ShopAsync(), Role.Agent, "anna");
        var client = desk.Holding(await desk.SignInAsync("anna", Support.Password));
        (await (await client.SendAsync("POST", "/api/v1/profile/password", new { current, next })).CodeAsync(422)).ShouldBe(code);
        (await desk.SignInAsync("anna", Support.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_borrowed_browser_cannot_guess_the_password()
    {
        await using var desk = await DeskApp.StartAsync();
        await desk.WithPasswordAsync(await desk.ShopAsync(), Role.Agent, "anna");
        var client = desk.Holding(await desk.SignInAsync("anna", Support.Password));
        for (var i = 0; i < 5; i++)
        {
            (await (await client.SendAsync("POST", "/api/v1/profile/password", new { current = $"guess number {i}", next = Next })).CodeAsync(422)).ShouldBe("wrong_password");
        }

        (await (await client.SendAsync("POST", "/api/v1/profile/password", new { current = Support.Password, next = Next })).CodeAsync(423)).ShouldBe("locked");
    }

    [Fact]
    public async Task Names_and_presence_are_ones_own()
    {
        await using var desk = await DeskApp.StartAsync();
        var (agent, client) = await desk.AgentAsync(await desk.ShopAsync(), Role.Agent, presence: Presence.Offline);
        await client.SendAsync("PATCH", "/api/v1/profile", new { nick = " 小千 " }).OkAsync();
        (await (await client.SendAsync("PATCH", "/api/v1/profile", new { nick = "  " })).CodeAsync(422)).ShouldBe("invalid");
        var me = await (await client.SendAsync("PUT", "/api/v1/profile/presence", new { presence = "hold" })).BodyAsync();
        (me.GetProperty("nick").GetString(), me.GetProperty("presence").GetString(), me.GetProperty("name").GetString()).ShouldBe(("小千", "hold", agent.Name));
        await client.SendAsync("PUT", "/api/v1/profile/presence", new { presence = "hold" }).OkAsync();
        var events = await desk.Store.ReadAsync(db => Task.FromResult(db.Events.Count(e => e.Kind == "agent.presence_changed" && e.Agent == agent.Id)), Support.Cancellation);
        events.ShouldBe(1);
        ((int)(await client.SendAsync("PUT", "/api/v1/profile/presence", new { presence = "asleep" })).StatusCode).ShouldBe(400);
    }

    [Fact]
    public async Task Ones_own_browsers_are_listed_and_can_be_signed_out()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        await desk.WithPasswordAsync(shop, Role.Agent, "anna");
        await desk.WithPasswordAsync(shop, Role.Agent, "bert");
        const string firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
        var here = desk.Holding(await desk.Stranger().SendAsync("POST", "/api/v1/auth/sign_in", new { login = "anna", password = Support.Password }, ("User-Agent", firefox)));
        var there = desk.Holding(await desk.SignInAsync("anna", Support.Password));
        var stranger = desk.Holding(await desk.SignInAsync("bert", Support.Password));
        var sessions = (await (await here.SendAsync("GET", "/api/v1/profile/sessions")).BodyAsync()).GetProperty("items").EnumerateArray().ToList();
        sessions.Count.ShouldBe(2);
        sessions.Single(s => s.GetProperty("current").GetBoolean()).GetProperty("browser").GetString().ShouldBe("Firefox · Linux");
        var other = sessions.Single(s => !s.GetProperty("current").GetBoolean()).GetProperty("id").GetString();
        (await stranger.SendAsync("DELETE", $"/api/v1/profile/sessions/{other}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await there.SendAsync("GET", "/api/v1/profile")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await here.SendAsync("DELETE", $"/api/v1/profile/sessions/{other}").OkAsync();
        (await there.SendAsync("GET", "/api/v1/profile")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await here.SendAsync("GET", "/api/v1/profile")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
