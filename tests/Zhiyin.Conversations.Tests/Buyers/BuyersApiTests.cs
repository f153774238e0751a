using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Zhiyin.Conversations.Tests.Support;
using Zhiyin.Platform.Access;
using Zhiyin.Testing;

namespace Zhiyin.Conversations.Tests.Buyers;

/// <summary>Buyers over HTTP: masked, found by who knows the whole value, seen by who sees a conversation of theirs.</summary>
public sealed class BuyersApiTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_agent_sees_the_buyers_of_their_own_conversations_masked()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, mine) = await desk.AgentAsync(shop, Role.Agent);
        var (colleague, theirs) = await desk.AgentAsync(shop, Role.Agent);
        var (_, owner) = await desk.AgentAsync(shop, Role.Owner);
        var (_, foreign) = await desk.AgentAsync(await desk.ShopAsync("另一家"), Role.Owner);
        var buyer = await desk.KnownBuyerAsync(shop, "张小三", "13812345678", "zhang@example.com", "u-7");
        await desk.ConversationAsync(shop, agent, buyer: buyer);
        await desk.ConversationAsync(shop, colleague, buyer: await desk.KnownBuyerAsync(shop, "李四"));
        var path = "/api/v1/contacts/" + buyer.Id;

        var card = await mine.GetFromJsonAsync<JsonElement>(path, Cancellation);
        card.GetProperty("name").GetString().ShouldBe("张*三");
        card.GetProperty("phone").GetString().ShouldBe("138****5678");
        card.GetProperty("email").GetString().ShouldBe("z***@example.com");
        card.GetProperty("verified").GetBoolean().ShouldBeTrue();
        card.GetProperty("conversations").GetInt32().ShouldBe(1);
        (await mine.GetFromJsonAsync<JsonElement>(path + "/conversations", Cancellation)).GetProperty("items").GetArrayLength().ShouldBe(1);
        (await theirs.GetAsync(path, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await foreign.GetAsync(path, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Count(mine, "")).ShouldBe(1);
        (await Count(owner, "")).ShouldBe(2);
    }

    [Theory]
    [InlineData("张小三", 1)]
    [InlineData("张大三", 0)]
    [InlineData("13812345678", 1)]
    [InlineData("+86 138-1234-5678", 1)]
    [InlineData("13899995678", 0)]
    [InlineData("5678", 1)]
    [InlineData("zhang@example.com", 1)]
    [InlineData("zhu@example.com", 0)]
    [InlineData("u-7", 1)]
    [InlineData("%", 0)]
    public async Task Who_knows_the_whole_value_finds_the_buyer(string query, int found)
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (_, owner) = await desk.AgentAsync(shop, Role.Owner);
        await desk.KnownBuyerAsync(shop, "张小三", "13812345678", "zhang@example.com", "u-7");
        (await Count(owner, "?q=" + Uri.EscapeDataString(query))).ShouldBe(found);
    }

    private static async Task<int> Count(HttpClient client, string query)
        => (await client.GetFromJsonAsync<JsonElement>("/api/v1/contacts" + query, Cancellation)).GetProperty("items").GetArrayLength();

    [Fact]
    public async Task Tags_note_and_attributes_are_changed_and_personal_data_in_them_is_masked()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, client) = await desk.AgentAsync(shop, Role.Agent);
        var (_, inspector) = await desk.AgentAsync(shop, Role.Inspector);
        var buyer = await desk.KnownBuyerAsync(shop, "张小三");
        await desk.ConversationAsync(shop, agent, buyer: buyer);
        var path = "/api/v1/contacts/" + buyer.Id;

        await client.PatchAsJsonAsync(path, new { tags = new[] { "老客", "VIP" }, note = "电话13812345678，下午打", attributes = new { level = "金", other = "x" } }, Cancellation);
        var card = await (await client.PatchAsJsonAsync(path, new Dictionary<string, object?> { ["attributes"] = new Dictionary<string, string?> { ["other"] = null } }, Cancellation)).ReadAsync<JsonElement>();
        card.GetProperty("note").GetString().ShouldBe("电话138****5678，下午打");
        card.GetProperty("tags").GetArrayLength().ShouldBe(2);
        card.GetProperty("attributes").EnumerateObject().Select(a => a.Name).ShouldBe(["level"]);
        (await Count(client, "?tag=VIP")).ShouldBe(1);
        (await Count(client, "?tag=VI")).ShouldBe(0);

        (await client.PatchAsJsonAsync(path, new { tags = new[] { "a b" } }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await client.PatchAsJsonAsync(path, new { note = new string('长', 2001) }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await inspector.PatchAsJsonAsync(path, new { note = "x" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_visitor_turns_out_to_be_a_known_buyer()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, client) = await desk.AgentAsync(shop, Role.Agent);
        var known = await desk.KnownBuyerAsync(shop, "张小三", "13812345678", identifier: "u-7");
        var visitor = await desk.KnownBuyerAsync(shop, "张", email: "zhang@example.com");
        await desk.ConversationAsync(shop, agent, buyer: known);
        var talk = await desk.ConversationAsync(shop, agent, buyer: visitor);
        (await desk.SayAsync(talk, "我的电话13812345678")).Refusal.ShouldBeNull();

        (await client.PostAsJsonAsync("/api/v1/actions/contact_merge", new { baseContactId = visitor.Id.Value, mergeeContactId = known.Id.Value }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var merged = await (await client.PostAsJsonAsync("/api/v1/actions/contact_merge", new { baseContactId = known.Id.Value, mergeeContactId = visitor.Id.Value }, Cancellation)).ReadAsync<JsonElement>();
        merged.GetProperty("conversations").GetInt32().ShouldBe(2);
        merged.GetProperty("email").GetString().ShouldBe("z***@example.com");
        (await client.GetFromJsonAsync<JsonElement>("/api/v1/contacts/" + visitor.Id, Cancellation)).GetProperty("id").GetGuid().ShouldBe(known.Id.Value, "the old id leads to the buyer that is kept");
        (await Count(client, "")).ShouldBe(1);
        (await client.PostAsJsonAsync("/api/v1/actions/contact_merge", new { baseContactId = known.Id.Value, mergeeContactId = visitor.Id.Value }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await desk.SayAsync(talk, "还在吗")).Refusal.ShouldBeNull("the visitor's conversation goes on under its own key");
    }

    [Fact]
    public async Task Colleagues_who_change_a_buyer_at_once_do_not_undo_each_other()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (_, client) = await desk.AgentAsync(shop, Role.Owner);
        var buyer = await desk.KnownBuyerAsync(shop, "张小三");
        var path = "/api/v1/contacts/" + buyer.Id;
        var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(i =>
            client.PatchAsJsonAsync(path, new { attributes = new Dictionary<string, string> { [$"a{i}"] = "x" } }, Cancellation)));
        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK);
        (await client.GetFromJsonAsync<JsonElement>(path, Cancellation)).GetProperty("attributes").EnumerateObject().Count().ShouldBe(24);
    }
}
