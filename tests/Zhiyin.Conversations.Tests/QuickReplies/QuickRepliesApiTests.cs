using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Zhiyin.Conversations.QuickReplies;
using Zhiyin.People.Agents;
using Zhiyin.Platform.Access;
using Zhiyin.Platform.Ids;
using Zhiyin.Testing;

namespace Zhiyin.Conversations.Tests.QuickReplies;

/// <summary>Quick replies over HTTP: three scopes, one code once in each.</summary>
public sealed class QuickRepliesApiTests
{
    private const string Path = "/api/v1/canned_responses";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_sees_their_own_their_teams_and_the_shop_s()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var team = new TeamId(Guid.NewGuid());
        await desk.Store.WriteAsync(db => { db.Add(new Team { Shop = shop.Id, Id = team, Name = "售后" }); return Task.FromResult(0); }, Cancellation);
        var (_, lead) = await desk.AgentAsync(shop, Role.Lead);
        var (_, inTeam) = await desk.AgentAsync(shop, Role.Agent, teams: team);
        var (_, outside) = await desk.AgentAsync(shop, Role.Agent);
        await Made(await lead.PostAsJsonAsync(Path, new { shortCode = "hy", content = "您好，我是客服{客服}", scope = "shop" }, Cancellation));
        await Made(await lead.PostAsJsonAsync(Path, new { shortCode = "th", content = "退货地址稍后发您", scope = "team", teamId = team.Value }, Cancellation));
        await Made(await inTeam.PostAsJsonAsync(Path, new { shortCode = "hy", content = "在的亲" }, Cancellation));

        (await Codes(inTeam)).ShouldBe(["hy", "hy", "th"], ignoreOrder: true);
        (await Codes(outside)).ShouldBe(["hy"]);
        (await Codes(lead)).ShouldBe(["hy", "th"], ignoreOrder: true);

        static async Task Made(HttpResponseMessage answer) => answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private static async Task<List<string?>> Codes(HttpClient client, string query = "")
        => [.. (await client.GetFromJsonAsync<JsonElement>(Path + query, Cancellation)).EnumerateArray().Select(r => r.GetProperty("shortCode").GetString())];

    [Fact]
    public async Task A_code_is_unique_in_its_scope_whatever_its_case()
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, lead) = await desk.AgentAsync(await desk.ShopAsync(), Role.Lead);
        (await lead.PostAsJsonAsync(Path, new { shortCode = "HY", content = "a", scope = "shop" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await lead.PostAsJsonAsync(Path, new { shortCode = "hy", content = "b", scope = "shop" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await lead.PostAsJsonAsync(Path, new { shortCode = "hy", content = "b", scope = "own" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await lead.PostAsJsonAsync(Path, new { shortCode = "a b", content = "b" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await lead.PostAsJsonAsync(Path, new { shortCode = "x", content = new string('长', 1001) }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await lead.PostAsJsonAsync(Path, new { shortCode = "x", content = "b", scope = "team" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task An_agent_keeps_to_their_own_and_cannot_widen_one_to_the_shop()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (_, lead) = await desk.AgentAsync(shop, Role.Lead);
        var (_, agent) = await desk.AgentAsync(shop, Role.Agent);
        var (_, colleague) = await desk.AgentAsync(shop, Role.Agent);
        var shops = await (await lead.PostAsJsonAsync(Path, new { shortCode = "hy", content = "a", scope = "shop" }, Cancellation)).ReadAsync<JsonElement>();
        var own = await (await agent.PostAsJsonAsync(Path, new { shortCode = "z", content = "a" }, Cancellation)).ReadAsync<JsonElement>();

        (await agent.PostAsJsonAsync(Path, new { shortCode = "y", content = "a", scope = "shop" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await agent.PatchAsJsonAsync($"{Path}/{own.GetProperty("id").GetString()}", new { scope = "shop" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await agent.PatchAsJsonAsync($"{Path}/{shops.GetProperty("id").GetString()}", new { content = "b" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await colleague.PatchAsJsonAsync($"{Path}/{own.GetProperty("id").GetString()}", new { content = "b" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await colleague.DeleteAsync($"{Path}/{own.GetProperty("id").GetString()}", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Codes(agent)).ShouldBe(["hy", "z"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_is_used_most_comes_first_and_can_be_looked_for()
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, agent) = await desk.AgentAsync(await desk.ShopAsync(), Role.Agent);
        await agent.PostAsJsonAsync(Path, new { shortCode = "a", content = "发货时间", tags = new[] { "物流" } }, Cancellation);
        var b = await (await agent.PostAsJsonAsync(Path, new { shortCode = "b", content = "退货地址" }, Cancellation)).ReadAsync<JsonElement>();
        (await agent.PostAsync($"{Path}/{b.GetProperty("id").GetString()}/use", null, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Codes(agent)).ShouldBe(["b", "a"]);
        (await Codes(agent, "?q=物流")).ShouldBe(["a"]);
    }

    [Fact]
    public async Task An_import_adds_replaces_and_says_what_it_refused()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, client) = await desk.AgentAsync(shop, Role.Lead);
        await client.PostAsJsonAsync(Path, new { shortCode = "hy", content = "旧", scope = "shop" }, Cancellation);
        var user = new CurrentUser(shop.Id, agent.Id, agent.Login, agent.Role, Zhiyin.People.Access.RoleRights.Of(Role.Lead), []);
        var exchange = desk.Services.GetRequiredService<ExchangeQuickReplies>();

        var done = (await exchange.ImportAsync(user, QuickReplyScope.Shop, null, [new("HY", "新", "01欢迎", 2), new("fh", "发货", "", 3), new("fh", "又一条", "", 4), new("", "没有编码", "", 5)], Cancellation)).Value;
        (done.Added, done.Replaced).ShouldBe((1, 1));
        done.Refused.Select(r => r.Line).ShouldBe([4, 5]);
        (await exchange.ExportAsync(user, QuickReplyScope.Shop, Cancellation)).Select(r => (r.Code, r.Content, r.Group)).ShouldBe([("fh", "发货", ""), ("hy", "新", "01欢迎")]);

        var plain = user with { Rights = Zhiyin.People.Access.RoleRights.Of(Role.Agent) };
        (await exchange.ImportAsync(plain, QuickReplyScope.Shop, null, [new("x", "y", "", 2)], Cancellation)).Refusal!.Code.ShouldBe("not_allowed");
    }
}
