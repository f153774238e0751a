using System.Net;
using Zhiyin.Platform.Access;
using Zhiyin.Testing;

namespace Zhiyin.People.Tests.Access;

public sealed class CredentialTests
{
    [Fact]
    public async Task A_key_acts_with_its_scopes_and_no_further()
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, owner) = await desk.AgentAsync(await desk.ShopAsync(), Role.Owner);
        var made = await (await owner.SendAsync("POST", "/api/v1/api_keys", new { name = "仓库", scopes = new[] { "audit.read" } })).BodyAsync();
        var secret = made.GetProperty("secret").GetString()!;
        using var program = desk.WithKey(secret);
        (await program.SendAsync("GET", "/api/v1/audit")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await program.SendAsync("GET", "/api/v1/api_keys")).CodeAsync(403)).ShouldBe("not_allowed");
        (await (await program.SendAsync("POST", "/api/v1/profile/password", new { current = "x", next = "y" })).CodeAsync(403)).ShouldBe("session_needed");
        using var bearer = desk.Server.CreateClient();
        (await bearer.SendAsync("GET", "/api/v1/audit", null, ("Authorization", $"Bearer {secret}"))).StatusCode.ShouldBe(HttpStatusCode.OK);

        var listed = await (await owner.SendAsync("GET", "/api/v1/api_keys")).Content.ReadAsStringAsync(Support.Cancellation);
        listed.ShouldContain(made.GetProperty("prefix").GetString()!);
        listed.ShouldNotContain(secret);
        await owner.SendAsync("DELETE", $"/api/v1/api_keys/{made.GetProperty("id").GetString()}").OkAsync();
        (await program.SendAsync("GET", "/api/v1/audit")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var entered = await desk.AuditAsync();
        entered.Select(a => a.Action).ShouldBe(["api_key.added", "api_key.revoked"]);
        entered.ShouldAllBe(a => !a.Detail.Contains(secret));
    }

    [Fact]
    public async Task A_key_ends_with_its_time_and_with_its_makers_rights()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (_, owner) = await desk.AgentAsync(shop, Role.Owner);
        var (second, client) = await desk.AgentAsync(shop, Role.Owner);
        var until = desk.Time.GetUtcNow().AddDays(1);
        var brief = await KeyAsync(client, ["audit.read"], until);
        var lasting = await KeyAsync(client, ["audit.read", "reply"], null);
        using var byBrief = desk.WithKey(brief);
        using var byLasting = desk.WithKey(lasting);
        desk.Time.Advance(TimeSpan.FromHours(11));
        (await byBrief.SendAsync("GET", "/api/v1/audit")).StatusCode.ShouldBe(HttpStatusCode.OK);
        // The owner's cookie is idle otherwise.
        await owner.SendAsync("GET", "/api/v1/profile").OkAsync();
        desk.Time.Advance(TimeSpan.FromHours(11));
        await owner.SendAsync("GET", "/api/v1/profile").OkAsync();
        desk.Time.Advance(TimeSpan.FromHours(3));
        (await byBrief.SendAsync("GET", "/api/v1/audit")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await byLasting.SendAsync("GET", "/api/v1/audit")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await owner.SendAsync("PATCH", $"/api/v1/agents/{second.Id}", new { role = "agent" }).OkAsync();
        (await (await byLasting.SendAsync("GET", "/api/v1/audit")).CodeAsync(403)).ShouldBe("not_allowed");
        await owner.SendAsync("PATCH", $"/api/v1/agents/{second.Id}", new { disabled = true }).OkAsync();
        (await byLasting.SendAsync("GET", "/api/v1/profile")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("cross-site", null, 403)]
    [InlineData("same-site", null, 403)]
    [InlineData("same-origin", null, 200)]
    [InlineData("none", null, 200)]
    [InlineData(null, "https://evil.example", 403)]
    [InlineData(null, "http://localhost:9", 403)]
    [InlineData(null, "null", 403)]
    [InlineData(null, "http://localhost", 200)]
    [InlineData(null, null, 200)]
    public async Task Another_sites_page_cannot_write_with_the_cookie(string? site, string? origin, int status)
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, signedIn) = await desk.AgentAsync(await desk.ShopAsync(), Role.Agent);
        using var client = desk.Server.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", signedIn.DefaultRequestHeaders.GetValues("Cookie").Single());
        var headers = new[] { ("Sec-Fetch-Site", site), ("Origin", origin) }.Where(h => h.Item2 is not null).Select(h => (h.Item1, h.Item2!)).ToArray();
        ((int)(await client.SendAsync("PUT", "/api/v1/profile/presence", new { presence = "online" }, headers)).StatusCode).ShouldBe(status);
        (await client.SendAsync("GET", "/api/v1/profile", null, headers)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var live = await client.SendAsync("GET", "/live", null, [.. headers, ("Upgrade", "websocket"), ("Connection", "Upgrade")]);
        (live.StatusCode == HttpStatusCode.Forbidden).ShouldBe(status == 403);
    }

    [Fact]
    public async Task A_programs_key_is_no_ones_cookie_and_may_come_from_anywhere()
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, owner) = await desk.AgentAsync(await desk.ShopAsync(), Role.Owner);
        using var program = desk.WithKey(await KeyAsync(owner, ["reply"], null));
        (await program.SendAsync("PUT", "/api/v1/profile/presence", new { presence = "online" }, ("Origin", "https://tools.example"))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Somebody_with_a_password_others_have_seen_can_only_change_it()
    {
        await using var desk = await DeskApp.StartAsync();
        await desk.WithPasswordAsync(await desk.ShopAsync(), Role.Owner, "anna", mustChange: true);
        var client = desk.Holding(await desk.SignInAsync("anna", Support.Password));
        (await (await client.SendAsync("GET", "/api/v1/profile")).BodyAsync()).GetProperty("mustChangePassword").GetBoolean().ShouldBeTrue();
        (await (await client.SendAsync("GET", "/api/v1/agents")).CodeAsync(403)).ShouldBe("password_change_needed");
        await client.SendAsync("POST", "/api/v1/profile/password", new { current = Support.Password, next = "another long password" }).OkAsync();
        (await client.SendAsync("GET", "/api/v1/agents")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task One_key_or_browser_may_only_ask_so_often_a_minute()
    {
        await using var desk = await DeskApp.StartAsync(["--requests-per-minute", "5"]);
        var shop = await desk.ShopAsync();
        var (_, first) = await desk.AgentAsync(shop, Role.Agent);
        var (_, second) = await desk.AgentAsync(shop, Role.Agent);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 6; i++)
        {
            answers.Add((await first.SendAsync("GET", "/api/v1/profile")).StatusCode);
        }

        answers.ShouldBe([.. Enumerable.Repeat(HttpStatusCode.OK, 5), HttpStatusCode.TooManyRequests]);
        (await second.SendAsync("GET", "/api/v1/profile")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_only_some_may_see_is_kept_out_of_caches()
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, client) = await desk.AgentAsync(await desk.ShopAsync(), Role.Agent);
        (await client.SendAsync("GET", "/api/v1/profile")).Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    private static async Task<string> KeyAsync(HttpClient client, string[] scopes, DateTimeOffset? expiresAt)
        => (await (await client.SendAsync("POST", "/api/v1/api_keys", new { name = "程序", scopes, expiresAt })).BodyAsync()).GetProperty("secret").GetString()!;
}
