using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhiyin.Conversations.Inboxes;
using Zhiyin.People.Audit;
using Zhiyin.Platform.Access;
using Zhiyin.Platform.Ids;
using Zhiyin.Testing;

namespace Zhiyin.Conversations.Tests.Inboxes;

/// <summary>Inboxes over HTTP.</summary>
public sealed class InboxesApiTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_owner_makes_changes_and_closes_an_inbox()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (_, owner) = await desk.AgentAsync(shop, Role.Owner);

        var made = await (await owner.PostAsJsonAsync("/api/v1/inboxes", new { name = "官网" }, Cancellation)).ReadAsync<JsonElement>();
        made.GetProperty("open").GetBoolean().ShouldBeTrue("10:00 in Shanghai, hours 08:00–23:00");
        made.GetProperty("hours").GetProperty("week")[0][0].GetProperty("to").GetString().ShouldBe("23:00");
        var path = "/api/v1/inboxes/" + made.GetProperty("id").GetString();

        var changed = await (await owner.PatchAsJsonAsync(path, new { origins = new[] { "https://Shop.Example.com/", "https://*.example.org" }, hours = (object?)null, widget = new { title = "小迪", color = "#ff0000" } }, Cancellation)).ReadAsync<JsonElement>();
        changed.GetProperty("origins").EnumerateArray().Select(o => o.GetString()).ShouldBe(["https://shop.example.com", "https://*.example.org"]);
        changed.GetProperty("hours").ValueKind.ShouldBe(JsonValueKind.Null);
        changed.GetProperty("name").GetString().ShouldBe("官网");
        changed.GetProperty("widget").GetProperty("color").GetString().ShouldBe("#ff0000");

        (await owner.GetStringAsync(path + "/snippet", Cancellation)).ShouldContain(made.GetProperty("websiteToken").GetString()!);
        (await owner.DeleteAsync(path, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await owner.GetAsync(path, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await owner.GetFromJsonAsync<JsonElement>("/api/v1/inboxes", Cancellation)).GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("""{"name":""}""")]
    [InlineData("""{"name":"a","origins":["shop.example.com"]}""")]
    [InlineData("""{"name":"a","origins":["javascript://x"]}""")]
    [InlineData("""{"name":"a","hours":{"week":[],"holidays":[],"workdays":[]}}""")]
    [InlineData("""{"name":"a","hours":{"week":[[{"from":"9","to":"10"}],[],[],[],[],[],[]],"holidays":[],"workdays":[]}}""")]
    [InlineData("""{"name":"a","widget":{"color":"red"}}""")]
    [InlineData("""{"name":"a","teamId":"00000000-0000-0000-0000-000000000001"}""")]
    public async Task What_makes_no_sense_is_refused_with_the_field(string body)
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, owner) = await desk.AgentAsync(await desk.ShopAsync(), Role.Owner);
        var answer = await owner.PostAsync("/api/v1/inboxes", new StringContent(body, System.Text.Encoding.UTF8, "application/json"), Cancellation);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.ReadAsync<JsonElement>()).GetProperty("field").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Others_may_look_but_not_change_and_another_shop_sees_nothing()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (_, owner) = await desk.AgentAsync(shop, Role.Owner);
        var (_, agent) = await desk.AgentAsync(shop, Role.Supervisor);
        var (_, stranger) = await desk.AgentAsync(await desk.ShopAsync("另一家"), Role.Owner);
        var made = await (await owner.PostAsJsonAsync("/api/v1/inboxes", new { name = "官网" }, Cancellation)).ReadAsync<JsonElement>();
        var path = "/api/v1/inboxes/" + made.GetProperty("id").GetString();

        (await agent.GetAsync(path, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await agent.PatchAsJsonAsync(path, new { name = "x" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await agent.PostAsync(path + "/rotate_hmac", null, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await stranger.GetAsync(path, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.PostAsync(path + "/rotate_hmac", null, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await desk.Stranger().GetAsync(path, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_hmac_token_is_shown_once_sealed_at_rest_and_the_last_one_counts()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (_, owner) = await desk.AgentAsync(shop, Role.Owner);
        var made = await (await owner.PostAsJsonAsync("/api/v1/inboxes", new { name = "官网" }, Cancellation)).ReadAsync<JsonElement>();
        var id = new InboxId(made.GetProperty("id").GetGuid());
        var first = await Rotate();
        var second = await Rotate();

        var secrets = desk.Services.GetRequiredService<InboxSecrets>();
        var inbox = await desk.Store.ReadAsync(db => db.Set<Inbox>().SingleAsync(i => i.Id == id, Cancellation), Cancellation);
        secrets.Proves(inbox, "user-7", InboxSecrets.Sign(second, "user-7")).ShouldBeTrue();
        secrets.Proves(inbox, "user-7", InboxSecrets.Sign(first, "user-7")).ShouldBeFalse("the old token proves nothing");
        secrets.Proves(inbox, "user-8", InboxSecrets.Sign(second, "user-7")).ShouldBeFalse("a hash proves its own user only");
        secrets.Proves(inbox, "user-7", null).ShouldBeFalse();
        System.Text.Encoding.UTF8.GetString(inbox.HmacSecret).ShouldNotContain(second);
        (await owner.GetStringAsync("/api/v1/inboxes/" + id, Cancellation)).ShouldNotContain(second);
        var audit = await desk.Store.ReadAsync(db => db.Set<AuditEntry>().Where(a => a.Action == "inbox.hmac_rotated").ToListAsync(Cancellation), Cancellation);
        audit.Count.ShouldBe(2);
        audit.ShouldAllBe(a => !a.Detail.Contains(second));

        async Task<string> Rotate() => (await (await owner.PostAsync($"/api/v1/inboxes/{id}/rotate_hmac", null, Cancellation)).ReadAsync<JsonElement>()).GetProperty("hmacToken").GetString()!;
    }

    [Theory]
    [InlineData("", "https://any.example", true)]
    [InlineData("https://shop.example.com", "https://shop.example.com", true)]
    [InlineData("https://shop.example.com", "http://shop.example.com", false)]
    [InlineData("https://shop.example.com", "https://shop.example.com:8443", false)]
    [InlineData("https://shop.example.com", null, false)]
    [InlineData("https://shop.example.com", "null", false)]
    [InlineData("https://*.example.com", "https://a.example.com", true)]
    [InlineData("https://*.example.com", "https://a.b.example.com", true)]
    [InlineData("https://*.example.com", "https://example.com", false)]
    [InlineData("https://*.example.com", "https://evilexample.com", false)]
    public void An_origin_is_allowed_or_not(string stored, string? origin, bool allowed) => InboxOrigins.Allows(stored, origin).ShouldBe(allowed);
}
