using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhiyin.Conversations.Labels;
using Zhiyin.Platform.Access;
using Zhiyin.Platform.Ids;
using Zhiyin.Testing;

namespace Zhiyin.Conversations.Tests.Labels;

/// <summary>Labels over HTTP.</summary>
public sealed class LabelsApiTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Renaming_and_deleting_a_label_reach_the_conversations()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (_, lead) = await desk.AgentAsync(shop, Role.Lead);
        var made = await (await lead.PostAsJsonAsync("/api/v1/labels", new { title = "退款", color = "#aa0000" }, Cancellation)).ReadAsync<JsonElement>();
        var path = "/api/v1/labels/" + made.GetProperty("id").GetString();
        await desk.Store.WriteAsync(db => { db.Add(new ConversationLabel { Shop = shop.Id, Conversation = new ConversationId(Guid.NewGuid()), Title = "退款" }); return Task.FromResult(0); }, Cancellation);

        (await lead.PatchAsJsonAsync(path, new { title = "退款中" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Titles()).ShouldBe(["退款中"]);
        (await lead.DeleteAsync(path, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Titles()).ShouldBeEmpty();

        Task<List<string>> Titles() => desk.Store.ReadAsync(db => db.Set<ConversationLabel>().Select(l => l.Title).ToListAsync(Cancellation), Cancellation);
    }

    [Fact]
    public async Task Titles_are_unique_in_a_shop_and_agents_do_not_make_them()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (_, lead) = await desk.AgentAsync(shop, Role.Lead);
        var (_, agent) = await desk.AgentAsync(shop, Role.Agent);
        var (_, other) = await desk.AgentAsync(await desk.ShopAsync("另一家"), Role.Owner);
        var made = await (await lead.PostAsJsonAsync("/api/v1/labels", new { title = "投诉" }, Cancellation)).ReadAsync<JsonElement>();

        (await lead.PostAsJsonAsync("/api/v1/labels", new { title = " 投诉 " }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await lead.PostAsJsonAsync("/api/v1/labels", new { title = "a,b" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await other.PostAsJsonAsync("/api/v1/labels", new { title = "投诉" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await agent.PostAsJsonAsync("/api/v1/labels", new { title = "x" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await other.DeleteAsync("/api/v1/labels/" + made.GetProperty("id").GetString(), Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await agent.GetFromJsonAsync<JsonElement>("/api/v1/labels", Cancellation)).GetArrayLength().ShouldBe(1);
    }
}
