using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhiyin.Conversations.Search;
using Zhiyin.Conversations.Tests.Support;
using Zhiyin.Platform.Access;
using Zhiyin.Testing;

namespace Zhiyin.Conversations.Tests.Search;

/// <summary>Message search over HTTP, through the real index.</summary>
public sealed class SearchApiTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<List<JsonElement>> Find(HttpClient client, string query)
        => [.. (await client.GetFromJsonAsync<JsonElement>("/api/v1/search?" + query, Cancellation)).GetProperty("items").EnumerateArray()];

    private static string Q(string text) => "q=" + Uri.EscapeDataString(text);

    [Fact]
    public async Task Messages_are_found_by_words_numbers_and_traditional_characters_and_marked()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, client) = await desk.AgentAsync(shop, Role.Agent);
        var talk = await desk.ConversationAsync(shop, agent);
        await desk.SayAsync(talk, "订单4012345678901234567什么时候发货？");
        await desk.ReplyAsync(talk, agent, "亲，今天17点前发货");
        await desk.ReplyAsync(talk, agent, "买家比较急，注意发货时间", note: true);
        await desk.IndexAsync();

        (await Find(client, Q("發貨"))).Count.ShouldBe(3);
        (await Find(client, Q("4012345678901234567"))).Count.ShouldBe(1);
        (await Find(client, Q("4567 订单"))).Count.ShouldBe(1);
        (await Find(client, Q("退款"))).ShouldBeEmpty();
        var hit = (await Find(client, Q("17点前"))).ShouldHaveSingleItem();
        hit.GetProperty("conversation").GetProperty("id").GetGuid().ShouldBe(talk.Id.Value);
        hit.GetProperty("message").GetProperty("seq").GetInt32().ShouldBe(2);
        hit.GetProperty("message").GetProperty("sender").GetProperty("name").GetString().ShouldBe(agent.Name);
        var content = hit.GetProperty("message").GetProperty("content").GetString()!;
        hit.GetProperty("marks").EnumerateArray().Select(m => content.Substring(m.GetProperty("start").GetInt32(), m.GetProperty("length").GetInt32())).ShouldBe(["17点前"]);
        (await client.GetAsync("/api/v1/search?q=%20", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task What_is_masked_cannot_be_searched_for()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (_, owner) = await desk.AgentAsync(shop, Role.Owner);
        var talk = await desk.ConversationAsync(shop);
        await desk.SayAsync(talk, "我电话13812345678，地址：浙江省杭州市西湖区文三路123号");
        await desk.IndexAsync();

        (await Find(owner, Q("13812345678"))).ShouldBeEmpty();
        (await Find(owner, Q("1234"))).ShouldBeEmpty();
        (await Find(owner, Q("文三路"))).ShouldBeEmpty();
        (await Find(owner, Q("我电话")))[0].GetProperty("message").GetProperty("content").GetString()!.ShouldNotContain("1234");
    }

    [Fact]
    public async Task Nobody_finds_what_they_may_not_see()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, mine) = await desk.AgentAsync(shop, Role.Agent);
        var (_, theirs) = await desk.AgentAsync(shop, Role.Agent);
        var (_, owner) = await desk.AgentAsync(shop, Role.Owner);
        var (_, foreign) = await desk.AgentAsync(await desk.ShopAsync("另一家"), Role.Owner);
        var talk = await desk.ConversationAsync(shop, agent);
        await desk.SayAsync(talk, "我要退货");
        await desk.IndexAsync();

        (await Find(mine, Q("退货"))).Count.ShouldBe(1);
        (await Find(owner, Q("退货"))).Count.ShouldBe(1);
        (await Find(theirs, Q("退货"))).ShouldBeEmpty();
        (await Find(foreign, Q("退货"))).ShouldBeEmpty();
        (await desk.Stranger().GetAsync("/api/v1/search?" + Q("退货"), Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Pages_are_whole_without_doubles_newest_first_and_narrowed_by_time_and_inbox()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, client) = await desk.AgentAsync(shop, Role.Agent);
        var inbox = await desk.InboxAsync(shop);
        var (talk, other) = (await desk.ConversationAsync(shop, agent, inbox), await desk.ConversationAsync(shop, agent));
        for (var i = 0; i < 7; i++)
        {
            await desk.SayAsync(i < 5 ? talk : other, "什么时候发货");
            desk.Time.Advance(TimeSpan.FromHours(1));
        }

        await desk.IndexAsync();
        var (seen, cursor) = (new List<string>(), "");
        do
        {
            var page = await client.GetFromJsonAsync<JsonElement>($"/api/v1/search?{Q("发货")}&limit=3{cursor}", Cancellation);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("message").GetProperty("at").GetString()!));
            cursor = page.GetProperty("next").GetString() is { } next ? "&cursor=" + next : "";
        }
        while (cursor.Length > 0);
        seen.Count.ShouldBe(7);
        seen.ShouldBe(seen.OrderDescending(StringComparer.Ordinal).Distinct());

        (await Find(client, $"{Q("发货")}&inbox_id={inbox.Id}")).Count.ShouldBe(5);
        (await Find(client, $"{Q("发货")}&from=2026-03-02T04:00:00Z&to=2026-03-02T06:00:00Z")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_token_table_counts_messages_and_indexing_again_finds_nothing_twice()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (_, owner) = await desk.AgentAsync(shop, Role.Owner);
        var talk = await desk.ConversationAsync(shop);
        await desk.SayAsync(talk, "退货退货");
        await desk.SayAsync(talk, "退货吗");
        await desk.IndexAsync();
        (await desk.Store.ReadAsync(db => db.Set<TokenCount>().Where(t => t.Token == "退货").Select(t => t.Messages).SingleAsync(Cancellation), Cancellation)).ShouldBe(2);

        await desk.Store.WriteAsync(db => db.Set<Zhiyin.Platform.Events.StoredCursor>().Where(c => c.Consumer == "search").ExecuteDeleteAsync(Cancellation), Cancellation);
        await desk.IndexAsync();
        (await Find(owner, Q("退货"))).Count.ShouldBe(2);
    }
}
