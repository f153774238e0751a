using System.Net;
using System.Text.Json;
using Zhiyin.Platform.Access;
using Zhiyin.Testing;

namespace Zhiyin.People.Tests.Agents;

public sealed class AgentTests
{
    [Fact]
    public async Task A_new_agent_gets_a_password_once_and_has_to_change_it()
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, owner) = await desk.AgentAsync(await desk.ShopAsync(), Role.Owner);
        var team = (await (await owner.SendAsync("POST", "/api/v1/teams", new { name = "售前" })).BodyAsync()).GetProperty("id").GetString();
        var response = await owner.SendAsync("POST", "/api/v1/agents", new { login = " Anna ", name = "安娜", nick = "", role = "agent", capacity = 6, teams = new[] { team } });
        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        var made = await response.BodyAsync();
        made.GetProperty("login").GetString().ShouldBe("anna");
        made.GetProperty("nick").GetString().ShouldBe("安娜");
        var password = made.GetProperty("password").GetString()!;
        (await (await owner.SendAsync("GET", "/api/v1/agents")).Content.ReadAsStringAsync(Support.Cancellation)).ShouldNotContain(password);

        var client = desk.Holding(await desk.SignInAsync("anna", password));
        (await (await client.SendAsync("GET", "/api/v1/teams")).CodeAsync(403)).ShouldBe("password_change_needed");
        (await desk.AuditAsync()).ShouldContain(a => a.Action == "agent.added" && a.Detail.Contains("\"role\":\"agent\"") && !a.Detail.Contains(password));
    }

    [Theory]
    [InlineData("a", "安娜", 4, "invalid")]
    [InlineData("an na", "安娜", 4, "invalid")]
    [InlineData("anna", "", 4, "invalid")]
    [InlineData("anna", "安娜", 0, "invalid")]
    [InlineData("anna", "安娜", 51, "invalid")]
    [InlineData("OWNER", "安娜", 4, "login_taken")]
    public async Task What_does_not_fit_is_refused_and_nothing_is_made(string login, string name, int capacity, string code)
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, owner) = await desk.AgentAsync(await desk.ShopAsync(), Role.Owner, "owner");
        var answer = await (await owner.SendAsync("POST", "/api/v1/agents", new { login, name, nick = name, role = "agent", capacity, teams = Array.Empty<string>() })).BodyAsync();
        answer.GetProperty("code").GetString().ShouldBe(code);
        (await ItemsAsync(owner, "/api/v1/agents")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_team_of_nobody_is_refused_as_a_whole()
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, owner) = await desk.AgentAsync(await desk.ShopAsync(), Role.Owner);
        (await (await owner.SendAsync("POST", "/api/v1/agents", new { login = "anna", name = "安娜", role = "agent", teams = new[] { Guid.NewGuid() } })).CodeAsync(422)).ShouldBe("unknown_team");
        (await (await owner.SendAsync("POST", "/api/v1/teams", new { name = "售前", members = new[] { Guid.NewGuid() } })).CodeAsync(422)).ShouldBe("unknown_agent");
        (await ItemsAsync(owner, "/api/v1/agents")).Count.ShouldBe(1);
        (await ItemsAsync(owner, "/api/v1/teams")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_role_signs_the_agent_out_and_is_in_the_audit()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (_, owner) = await desk.AgentAsync(shop, Role.Owner);
        var (anna, client) = await desk.AgentAsync(shop, Role.Agent, "anna");
        await owner.SendAsync("PATCH", $"/api/v1/agents/{anna.Id}", new { capacity = 9 }).OkAsync();
        (await client.SendAsync("GET", "/api/v1/profile")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await owner.SendAsync("PATCH", $"/api/v1/agents/{anna.Id}", new { role = "lead" }).OkAsync();
        (await client.SendAsync("GET", "/api/v1/profile")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await desk.AuditAsync()).ShouldContain(a => a.Action == "role.changed" && a.Detail == """{"from":"agent","to":"lead"}""" && a.ObjectId == anna.Id.ToString());
        var events = await desk.Store.ReadAsync(db => Task.FromResult(db.Events.Where(e => e.Agent == anna.Id).Select(e => e.Kind).ToList()), Support.Cancellation);
        events.ShouldContain("agent.signed_out");
        events.Count(e => e == "agent.changed").ShouldBe(2);
    }

    [Fact]
    public async Task A_shop_keeps_an_owner_who_can_sign_in()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (me, owner) = await desk.AgentAsync(shop, Role.Owner);
        (await (await owner.SendAsync("PATCH", $"/api/v1/agents/{me.Id}", new { role = "lead" })).CodeAsync(409)).ShouldBe("last_owner");
        (await (await owner.SendAsync("PATCH", $"/api/v1/agents/{me.Id}", new { disabled = true })).CodeAsync(409)).ShouldBe("last_owner");
        var (other, second) = await desk.AgentAsync(shop, Role.Owner);
        (await (await owner.SendAsync("PATCH", $"/api/v1/agents/{me.Id}", new { disabled = true })).CodeAsync(409)).ShouldBe("not_self");

        var both = await Task.WhenAll(
            owner.SendAsync("PATCH", $"/api/v1/agents/{other.Id}", new { role = "lead" }),
            second.SendAsync("PATCH", $"/api/v1/agents/{me.Id}", new { role = "lead" }));
        both.Count(a => a.IsSuccessStatusCode).ShouldBe(1);
    }

    [Fact]
    public async Task A_disabled_agent_is_out_at_once()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (_, owner) = await desk.AgentAsync(shop, Role.Owner);
        var (anna, client) = await desk.AgentAsync(shop, Role.Agent, "anna");
        await owner.SendAsync("PATCH", $"/api/v1/agents/{anna.Id}", new { disabled = true }).OkAsync();
        (await client.SendAsync("GET", "/api/v1/profile")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var shown = (await ItemsAsync(owner, "/api/v1/agents")).Single(a => a.GetProperty("id").GetString() == anna.Id.ToString());
        shown.GetProperty("disabled").GetBoolean().ShouldBeTrue();
        shown.GetProperty("presence").GetString().ShouldBe("offline");
        var (_, colleague) = await desk.AgentAsync(shop, Role.Agent);
        (await ItemsAsync(colleague, "/api/v1/agents")).ShouldNotContain(a => a.GetProperty("id").GetString() == anna.Id.ToString());
    }

    [Fact]
    public async Task Colleagues_see_names_and_managers_see_accounts()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (_, owner) = await desk.AgentAsync(shop, Role.Owner, "owner");
        var (_, agent) = await desk.AgentAsync(shop, Role.Agent, "anna");
        var seen = (await ItemsAsync(agent, "/api/v1/agents")).Single(a => a.GetProperty("name").GetString() == "owner");
        seen.GetProperty("login").ValueKind.ShouldBe(JsonValueKind.Null);
        seen.GetProperty("lastSeenAt").ValueKind.ShouldBe(JsonValueKind.Null);
        (await ItemsAsync(owner, "/api/v1/agents")).ShouldContain(a => a.GetProperty("login").GetString() == "anna");
    }

    [Fact]
    public async Task Another_shops_people_are_not_there()
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, owner) = await desk.AgentAsync(await desk.ShopAsync("甲店"), Role.Owner);
        var other = await desk.ShopAsync("乙店");
        var (theirs, theirOwner) = await desk.AgentAsync(other, Role.Agent);
        var (_, theirBoss) = await desk.AgentAsync(other, Role.Owner);
        var team = (await (await theirBoss.SendAsync("POST", "/api/v1/teams", new { name = "售前" })).BodyAsync()).GetProperty("id").GetString();
        var key = (await (await theirBoss.SendAsync("POST", "/api/v1/api_keys", new { name = "程序", scopes = new[] { "reply" } })).BodyAsync()).GetProperty("id").GetString();
        (await owner.SendAsync("PATCH", $"/api/v1/agents/{theirs.Id}", new { name = "x" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await owner.SendAsync("POST", $"/api/v1/agents/{theirs.Id}/reset_password")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await owner.SendAsync("PUT", $"/api/v1/agents/{theirs.Id}/presence", new { presence = "online" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await owner.SendAsync("PATCH", $"/api/v1/teams/{team}", new { name = "x" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await owner.SendAsync("DELETE", $"/api/v1/teams/{team}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await owner.SendAsync("DELETE", $"/api/v1/api_keys/{key}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ItemsAsync(owner, "/api/v1/agents")).Count.ShouldBe(1);
        (await ItemsAsync(owner, "/api/v1/teams")).ShouldBeEmpty();
        (await ItemsAsync(owner, "/api/v1/api_keys")).ShouldBeEmpty();
        (await ItemsAsync(owner, "/api/v1/audit")).ShouldBeEmpty();
        (await theirOwner.SendAsync("GET", "/api/v1/profile")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_reset_password_ends_sessions_and_opens_a_locked_door()
    {
        await using var desk = await DeskApp.StartAsync(["--sign-ins-per-minute", "1000"]);
        var shop = await desk.ShopAsync();
        var (me, owner) = await desk.AgentAsync(shop, Role.Owner);
        var anna = await desk.WithPasswordAsync(shop, Role.Agent, "anna");
        var client = desk.Holding(await desk.SignInAsync("anna", Support.Password));
        for (var i = 0; i < 5; i++)
        {
            await desk.SignInAsync("anna", "wrong password");
        }

        (await (await owner.SendAsync("POST", $"/api/v1/agents/{me.Id}/reset_password")).CodeAsync(409)).ShouldBe("not_self");
        var password = (await (await owner.SendAsync("POST", $"/api/v1/agents/{anna.Id}/reset_password")).BodyAsync()).GetProperty("password").GetString()!;
        (await client.SendAsync("GET", "/api/v1/profile")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await desk.SignInAsync("anna", password)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await desk.SignInAsync("anna", Support.Password)).CodeAsync(401)).ShouldBe("bad_credentials");
    }

    [Fact]
    public async Task A_lead_sets_the_presence_of_their_own_group_only()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (_, owner) = await desk.AgentAsync(shop, Role.Owner);
        var team = new Zhiyin.Platform.Ids.TeamId((await (await owner.SendAsync("POST", "/api/v1/teams", new { name = "售前" })).BodyAsync()).GetProperty("id").GetGuid());
        var (_, lead) = await desk.AgentAsync(shop, Role.Lead, teams: team);
        var (mine, _) = await desk.AgentAsync(shop, Role.Agent, "mine", teams: team);
        var (others, _) = await desk.AgentAsync(shop, Role.Agent, "others");
        await lead.SendAsync("PUT", $"/api/v1/agents/{mine.Id}/presence", new { presence = "break" }).OkAsync();
        (await lead.SendAsync("PUT", $"/api/v1/agents/{others.Id}/presence", new { presence = "break" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var (_, supervisor) = await desk.AgentAsync(shop, Role.Supervisor);
        await supervisor.SendAsync("PUT", $"/api/v1/agents/{others.Id}/presence", new { presence = "hold" }).OkAsync();
        var shown = (await ItemsAsync(owner, "/api/v1/agents")).ToDictionary(a => a.GetProperty("name").GetString()!, a => a.GetProperty("presence").GetString());
        (shown["mine"], shown["others"]).ShouldBe(("break", "hold"));
    }

    [Fact]
    public async Task Skill_groups_are_made_renamed_filled_and_removed()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (_, owner) = await desk.AgentAsync(shop, Role.Owner);
        var (anna, _) = await desk.AgentAsync(shop, Role.Agent, "anna");
        var (bert, _) = await desk.AgentAsync(shop, Role.Agent, "bert");
        var id = (await (await owner.SendAsync("POST", "/api/v1/teams", new { name = "售前", members = new[] { anna.Id.Value } })).BodyAsync()).GetProperty("id").GetString();
        (await (await owner.SendAsync("POST", "/api/v1/teams", new { name = "售前" })).CodeAsync(409)).ShouldBe("name_taken");
        await owner.SendAsync("PATCH", $"/api/v1/teams/{id}", new { name = "售后", members = new[] { bert.Id.Value } }).OkAsync();
        var team = (await ItemsAsync(owner, "/api/v1/teams")).ShouldHaveSingleItem();
        team.GetProperty("name").GetString().ShouldBe("售后");
        team.GetProperty("members").EnumerateArray().Select(m => m.GetString()).ShouldBe([bert.Id.ToString()]);
        await owner.SendAsync("PATCH", $"/api/v1/agents/{bert.Id}", new { teams = Array.Empty<string>() }).OkAsync();
        (await ItemsAsync(owner, "/api/v1/teams"))[0].GetProperty("members").GetArrayLength().ShouldBe(0);
        await owner.SendAsync("DELETE", $"/api/v1/teams/{id}").OkAsync();
        (await ItemsAsync(owner, "/api/v1/teams")).ShouldBeEmpty();
    }

    private static async Task<List<JsonElement>> ItemsAsync(HttpClient client, string path)
        => [.. (await (await client.SendAsync("GET", path)).BodyAsync()).GetProperty("items").EnumerateArray()];
}
