using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Tests.Support;
using Zhiyin.Platform.Access;
using Zhiyin.Testing;

namespace Zhiyin.Conversations.Tests.Messages;

public sealed class TimelineTests
{
    [Fact]
    public async Task A_timeline_is_read_in_parts()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, client) = await desk.AgentAsync(shop, Role.Agent);
        var conversation = await desk.ConversationAsync(shop, agent);
        for (var i = 1; i <= 9; i++)
        {
            await desk.SayAsync(conversation, $"{i}");
        }

        async Task<string> Part(string query) => string.Concat((await client.GetFromJsonAsync<TimelinePage>($"/api/v1/conversations/{conversation.Id}/messages?{query}", DeskApp.Json))!.Items.Select(m => m.Content));
        (await Part("limit=3")).ShouldBe("789");
        (await Part("before=7&limit=3")).ShouldBe("456");
        (await Part("after=7")).ShouldBe("89");
        (await Part("after=9")).ShouldBe("");
    }

    [Fact]
    public async Task Merged_conversations_are_interleaved_by_time()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, client) = await desk.AgentAsync(shop, Role.Agent);
        var buyer = await desk.BuyerAsync(shop);
        var (into, from) = (await desk.ConversationAsync(shop, agent, buyer: buyer), await desk.ConversationAsync(shop, agent, buyer: buyer));
        foreach (var (talk, text) in new[] { (from, "a"), (into, "1"), (from, "b"), (into, "2"), (into, "3"), (from, "c") })
        {
            desk.Time.Advance(TimeSpan.FromSeconds(1));
            await desk.SayAsync(talk, text);
        }

        await desk.Store.WriteAsync(db =>
        {
            db.Attach(from).Entity.MergedInto = into.Id;
            return Task.FromResult(0);
        });
        async Task<string> Part(string query) => string.Concat((await client.GetFromJsonAsync<TimelinePage>($"/api/v1/conversations/{into.Id}/messages?{query}", DeskApp.Json))!.Items.Select(m => m.Content));
        (await Part("")).ShouldBe("a1b23c");
        (await Part("limit=2")).ShouldBe("23c");
        (await Part("before=2")).ShouldBe("a1b");
    }

    [Fact]
    public async Task What_one_may_not_see_is_not_there()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, _) = await desk.AgentAsync(shop, Role.Agent);
        var (_, other) = await desk.AgentAsync(shop, Role.Agent);
        var (_, foreign) = await desk.AgentAsync(await desk.ShopAsync("别家"), Role.Owner);
        var conversation = await desk.ConversationAsync(shop, agent);
        foreach (var client in new[] { other, foreign })
        {
            (await client.GetAsync($"/api/v1/conversations/{conversation.Id}/messages")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await client.PostAsJsonAsync($"/api/v1/conversations/{conversation.Id}/messages", new { content = "您好" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task A_colleague_s_conversation_takes_notes_and_no_replies()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, _) = await desk.AgentAsync(shop, Role.Agent);
        var (helper, client) = await desk.AgentAsync(shop, Role.Agent);
        var conversation = await desk.ConversationAsync(shop, agent);
        await desk.Store.WriteAsync(db =>
        {
            db.Add(new Participant { Shop = shop.Id, Conversation = conversation.Id, Agent = helper.Id, Since = desk.Time.GetUtcNow(), Mentioned = true });
            return Task.FromResult(0);
        });
        var path = $"/api/v1/conversations/{conversation.Id}/messages";
        (await client.PostAsJsonAsync(path, new { content = "您好" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await client.PostAsJsonAsync(path, new { content = "可以退", @private = true })).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Of_many_who_answer_what_nobody_has_one_is_heard()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var clients = new List<HttpClient>();
        for (var i = 0; i < 6; i++)
        {
            clients.Add((await desk.AgentAsync(shop, Role.Agent)).Client);
        }

        var conversation = await desk.ConversationAsync(shop);
        var answers = await Task.WhenAll(clients.Select((client, i) => client.PostAsJsonAsync($"/api/v1/conversations/{conversation.Id}/messages", new { content = $"在的 {i}" })));
        answers.Count(a => a.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        (await desk.MessagesAsync(conversation)).ShouldHaveSingleItem().Sender.ShouldBe((await desk.NowAsync(conversation)).Assignee!.Value.Value);
    }

    [Fact]
    public async Task The_same_key_sends_once()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, client) = await desk.AgentAsync(shop, Role.Agent);
        var conversation = await desk.ConversationAsync(shop, agent);
        for (var i = 0; i < 3; i++)
        {
            var answer = await client.PostAsJsonAsync($"/api/v1/conversations/{conversation.Id}/messages", new { content = "您好", clientId = "k-1" });
            answer.StatusCode.ShouldBe(HttpStatusCode.Created);
            (await answer.ReadAsync<JsonElement>()).GetProperty("seq").GetInt32().ShouldBe(1);
        }
    }

    // The answer to a reply can be lost. Asked again, «refused» would make the agent say it twice.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reply_that_is_stored_is_answered_again_whatever_has_become_of_the_conversation(bool merged)
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var ((agent, client), (other, _)) = (await desk.AgentAsync(shop, Role.Agent), await desk.AgentAsync(shop, Role.Agent));
        var conversation = await desk.ConversationAsync(shop, agent);
        var path = $"/api/v1/conversations/{conversation.Id}/messages";
        (await client.PostAsJsonAsync(path, new { content = "您好", clientId = "k-1" })).StatusCode.ShouldBe(HttpStatusCode.Created);
        await desk.Store.WriteAsync(db =>
        {
            var row = db.Attach(conversation).Entity;
            row.Assignee = merged ? agent.Id : other.Id;
            row.MergedInto = merged ? Platform.Ids.ConversationId.New(desk.Time) : null;
            return Task.FromResult(0);
        });
        var again = await client.PostAsJsonAsync(path, new { content = "您好", clientId = "k-1" });
        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await again.ReadAsync<JsonElement>()).GetProperty("seq").GetInt32().ShouldBe(1);
        (await client.PostAsJsonAsync(path, new { content = "您好", clientId = "k-2" })).StatusCode.ShouldBe(merged ? HttpStatusCode.Conflict : HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_card_is_checked_and_masked()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, client) = await desk.AgentAsync(shop, Role.Agent);
        var conversation = await desk.ConversationAsync(shop, agent);
        var path = $"/api/v1/conversations/{conversation.Id}/messages";
        object Send(string url) => new { content = "", contentType = "card", contentAttributes = new { card = new { kind = "order", orderId = "2026030200012345678", title = "收件人 13812341234", url } } };
        (await client.PostAsJsonAsync(path, Send("javascript:alert(1)"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var card = (await (await client.PostAsJsonAsync(path, Send("https://shop.example/o/1"))).ReadAsync<JsonElement>()).GetProperty("contentAttributes").GetProperty("card");
        card.GetProperty("title").GetString().ShouldBe("收件人 138****1234");
        card.GetProperty("orderId").GetString().ShouldBe("2026030200012345678");
    }
}
