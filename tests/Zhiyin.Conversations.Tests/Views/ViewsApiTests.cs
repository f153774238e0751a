using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Zhiyin.Platform.Access;
using Zhiyin.Testing;

namespace Zhiyin.Conversations.Tests.Views;

/// <summary>Saved views over HTTP.</summary>
public sealed class ViewsApiTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_view_is_one_s_own_until_it_is_shared_and_sharing_needs_the_right()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (_, lead) = await desk.AgentAsync(shop, Role.Lead);
        var (_, agent) = await desk.AgentAsync(shop, Role.Agent);
        var (_, other) = await desk.AgentAsync(await desk.ShopAsync("另一家"), Role.Owner);
        var query = new { status = "open", labels = new[] { "投诉" } };
        var made = await (await lead.PostAsJsonAsync("/api/v1/custom_filters", new { name = "我的投诉", query }, Cancellation)).ReadAsync<JsonElement>();
        var path = "/api/v1/custom_filters/" + made.GetProperty("id").GetString();

        (await agent.GetFromJsonAsync<JsonElement>("/api/v1/custom_filters", Cancellation)).GetArrayLength().ShouldBe(0);
        (await agent.DeleteAsync(path, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await lead.PatchAsJsonAsync(path, new { shared = true }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var seen = (await agent.GetFromJsonAsync<JsonElement>("/api/v1/custom_filters", Cancellation))[0];
        seen.GetProperty("mine").GetBoolean().ShouldBeFalse();
        seen.GetProperty("query").GetProperty("labels")[0].GetString().ShouldBe("投诉");
        (await agent.PatchAsJsonAsync(path, new { name = "x" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await agent.PostAsJsonAsync("/api/v1/custom_filters", new { name = "x", shared = true, query }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await other.GetFromJsonAsync<JsonElement>("/api/v1/custom_filters", Cancellation)).GetArrayLength().ShouldBe(0);
        (await lead.DeleteAsync(path, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("""{"name":"x","query":{"sql":"1=1"}}""")]
    [InlineData("""{"name":"x","query":[1]}""")]
    [InlineData("""{"name":" ","query":{}}""")]
    public async Task A_query_of_unknown_fields_is_refused(string body)
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, agent) = await desk.AgentAsync(await desk.ShopAsync(), Role.Agent);
        (await agent.PostAsync("/api/v1/custom_filters", new StringContent(body, System.Text.Encoding.UTF8, "application/json"), Cancellation)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }
}
