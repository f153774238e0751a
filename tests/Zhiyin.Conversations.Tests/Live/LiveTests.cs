using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Tests.Support;
using Zhiyin.Platform.Access;
using Zhiyin.Testing;

namespace Zhiyin.Conversations.Tests.Live;

/// <summary>The desk's live channel over a real WebSocket.</summary>
public sealed class LiveTests
{
    [Fact]
    public async Task What_is_said_is_told_to_those_who_may_see_it_and_to_nobody_else()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (mine, client) = await desk.AgentAsync(shop, Role.Agent);
        var (_, other) = await desk.AgentAsync(shop, Role.Agent);
        var (_, foreign) = await desk.AgentAsync(await desk.ShopAsync("别家"), Role.Owner);
        var conversation = await desk.ConversationAsync(shop, mine);
        await using var me = await Line.DeskAsync(desk, client);
        await using var colleague = await Line.DeskAsync(desk, other);
        await using var stranger = await Line.DeskAsync(desk, foreign);
        await Task.WhenAll(me.NextAsync("ready"), colleague.NextAsync("ready"), stranger.NextAsync("ready"));
        await desk.SayAsync(conversation, "我的手机 13812341234");
        var told = await me.NextAsync("message");
        told.GetProperty("message").GetProperty("content").GetString().ShouldBe("我的手机 138****1234");
        told.GetProperty("message").GetProperty("sender").GetProperty("name").GetString().ShouldBe("张*");
        told.GetProperty("conversation").GetProperty("unread").GetInt32().ShouldBe(1);
        told.GetProperty("position").GetInt64().ShouldBeGreaterThan(0);
        await colleague.SettleAsync();
        await stranger.SettleAsync();
        colleague.Heard.ShouldNotContain(f => f.GetProperty("t").GetString() == "message");
        stranger.Heard.ShouldNotContain(f => f.GetProperty("t").GetString() == "message");
    }

    [Fact]
    public async Task A_reply_is_sent_acknowledged_and_repeated_without_harm()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, client) = await desk.AgentAsync(shop, Role.Agent);
        var conversation = await desk.ConversationAsync(shop, agent);
        await using var me = await Line.DeskAsync(desk, client);
        for (var i = 0; i < 2; i++)
        {
            await me.SayAsync(new { t = "send", @ref = 7, conversation = conversation.Id, clientId = "a1", content = "您好" });
            var sent = await me.NextAsync("sent");
            sent.GetProperty("ref").GetInt32().ShouldBe(7);
            sent.GetProperty("message").GetProperty("seq").GetInt32().ShouldBe(1);
        }

        await me.SayAsync(new { t = "send", @ref = "r", conversation = conversation.Id, clientId = "a2", content = " " });
        (await me.NextAsync("refused")).GetProperty("problem").GetProperty("code").GetString().ShouldBe("invalid");
        (await desk.MessagesAsync(conversation)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_comes_back_is_told_what_was_missed()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, client) = await desk.AgentAsync(shop, Role.Agent);
        var conversation = await desk.ConversationAsync(shop, agent);
        await using var witness = await Line.DeskAsync(desk, client);
        await witness.NextAsync("ready");
        long position;
        await using (var before = await Line.DeskAsync(desk, client))
        {
            await before.NextAsync("ready");
            await desk.SayAsync(conversation, "一");
            position = (await before.NextAsync("message")).GetProperty("position").GetInt64();
        }

        await desk.SayAsync(conversation, "二");
        await desk.SayAsync(conversation, "三");
        // Told to whoever was there: what the next line hears of them, it hears because it asked.
        await witness.NextAsync("message", f => f.GetProperty("message").GetProperty("content").GetString() == "三");
        await using var after = await Line.DeskAsync(desk, client);
        await after.NextAsync("ready");
        await after.SayAsync(new { t = "resume", position });
        (await after.NextAsync("message")).GetProperty("message").GetProperty("content").GetString().ShouldBe("二");
        (await after.NextAsync("message")).GetProperty("message").GetProperty("content").GetString().ShouldBe("三");
        await after.SayAsync(new { t = "resume", position = 999_999 });
        await after.NextAsync("reset");
    }

    [Fact]
    public async Task Colleagues_see_who_looks_and_who_writes()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, client) = await desk.AgentAsync(shop, Role.Agent);
        var (boss, owner) = await desk.AgentAsync(shop, Role.Owner);
        var conversation = await desk.ConversationAsync(shop, agent);
        await using var me = await Line.DeskAsync(desk, client);
        await using var chief = await Line.DeskAsync(desk, owner);
        await me.SayAsync(new { t = "open", conversation = conversation.Id });
        await me.SettleAsync();
        await chief.SayAsync(new { t = "open", conversation = conversation.Id });
        var seen = await me.NextAsync("viewers", f => f.GetProperty("viewers").GetArrayLength() == 1);
        seen.GetProperty("viewers")[0].GetProperty("id").GetGuid().ShouldBe(boss.Id.Value);
        await chief.SayAsync(new { t = "typing", conversation = conversation.Id, on = true });
        (await me.NextAsync("typing")).GetProperty("by").GetProperty("id").GetGuid().ShouldBe(boss.Id.Value);
        await chief.CloseAsync();
        await me.NextAsync("viewers", f => f.GetProperty("viewers").GetArrayLength() == 0);
    }

    [Fact]
    public async Task Nobody_writes_who_may_not_answer()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var ((agent, client), (boss, owner), (_, reads)) = (await desk.AgentAsync(shop, Role.Agent), await desk.AgentAsync(shop, Role.Owner), await desk.AgentAsync(shop, Role.Inspector));
        var conversation = await desk.ConversationAsync(shop, agent, change: c => (c.Status, c.ResolvedAt) = (ConversationStatus.Resolved, desk.Time.GetUtcNow()));
        await using var me = await Line.DeskAsync(desk, client);
        await using var chief = await Line.DeskAsync(desk, owner);
        await using var inspector = await Line.DeskAsync(desk, reads);
        foreach (var line in new[] { me, chief, inspector })
        {
            await line.SayAsync(new { t = "open", conversation = conversation.Id });
            await line.SettleAsync();
        }

        foreach (var line in new[] { inspector, chief })
        {
            await line.SayAsync(new { t = "typing", conversation = conversation.Id, on = true });
            await line.SettleAsync();
        }

        (await me.NextAsync("typing")).GetProperty("by").GetProperty("id").GetGuid().ShouldBe(boss.Id.Value);
    }

    [Fact]
    public async Task A_conversation_one_may_not_see_cannot_be_opened_or_marked()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var ((agent, _), (self, other)) = (await desk.AgentAsync(shop, Role.Agent), await desk.AgentAsync(shop, Role.Agent));
        var (hidden, own) = (await desk.ConversationAsync(shop, agent), await desk.ConversationAsync(shop, self));
        await desk.SayAsync(hidden, "在吗");
        await desk.SayAsync(own, "在吗");
        // Left from when they could see it: what a mark would change.
        await desk.Store.WriteAsync(db =>
        {
            db.Add(new Mention { Shop = shop.Id, Agent = self.Id, Conversation = hidden.Id, Seq = 1, At = desk.Time.GetUtcNow() });
            return Task.FromResult(0);
        });
        await using var line = await Line.DeskAsync(desk, other);
        await line.SayAsync(new { t = "open", conversation = hidden.Id });
        await line.SayAsync(new { t = "seen", conversation = hidden.Id, seq = 1 });
        await line.SayAsync(new { t = "send", @ref = 1, conversation = hidden.Id, clientId = "x", content = "您好" });
        (await line.NextAsync("refused")).GetProperty("problem").GetProperty("status").GetInt32().ShouldBe(404);
        // Marks are written together or in their order: when the later one is there, the earlier would be.
        await line.SayAsync(new { t = "seen", conversation = own.Id, seq = 1 });
        await line.NextAsync("conversation", f => f.GetProperty("why").GetString() == "seen");
        (await desk.Store.ReadAsync(db => db.Set<Mention>().SingleAsync())).SeenAt.ShouldBeNull();
        (await desk.NowAsync(hidden)).AgentSeenSeq.ShouldBe(0);
    }

    [Fact]
    public async Task Read_marks_of_whoever_has_it_are_stored()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (agent, client) = await desk.AgentAsync(shop, Role.Agent);
        var conversation = await desk.ConversationAsync(shop, agent);
        await desk.SayAsync(conversation, "在吗");
        await using var me = await Line.DeskAsync(desk, client);
        await me.SayAsync(new { t = "seen", conversation = conversation.Id, seq = 99 });
        (await me.NextAsync("conversation", f => f.GetProperty("why").GetString() == "seen")).GetProperty("conversation").GetProperty("unread").GetInt32().ShouldBe(0);
        (await desk.NowAsync(conversation)).AgentSeenSeq.ShouldBe(1);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"t\":5}")]
    [InlineData("{\"t\":\"open\",\"conversation\":\"no id\"}")]
    [InlineData("{\"t\":\"send\",\"conversation\":\"00000000-0000-0000-0000-000000000001\",\"content\":5}")]
    [InlineData("{\"t\":\"seen\",\"conversation\":{},\"seq\":1e99}")]
    public async Task Nonsense_does_not_end_the_channel(string frame)
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, client) = await desk.AgentAsync(await desk.ShopAsync(), Role.Agent);
        await using var line = await Line.DeskAsync(desk, client);
        await line.SayRawAsync(frame);
        await line.SettleAsync();
    }

    [Fact]
    public async Task Nobody_gets_in_without_signing_in()
    {
        await using var desk = await DeskApp.StartAsync();
        await Should.ThrowAsync<InvalidOperationException>(() => Line.OpenAsync(desk, "/live"));
        (await desk.Stranger().GetAsync("/live")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_revoked_key_and_an_expired_session_lose_their_channel()
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, owner) = await desk.AgentAsync(await desk.ShopAsync(), Role.Owner);
        var made = await (await owner.PostAsJsonAsync("/api/v1/api_keys", new { name = "程序", scopes = new[] { "conversations.all" } })).Content.ReadFromJsonAsync<JsonElement>();
        var sockets = desk.Server.CreateWebSocketClient();
        sockets.ConfigureRequest = request => request.Headers["api_access_token"] = made.GetProperty("secret").GetString();
        using var program = await sockets.ConnectAsync(new Uri(desk.Server.BaseAddress, "/live"), CancellationToken.None);
        (await owner.DeleteAsync($"/api/v1/api_keys/{made.GetProperty("id").GetGuid()}")).EnsureSuccessStatusCode();
        await EndAsync(program);

        await using var screen = await Line.DeskAsync(desk, owner);
        await screen.NextAsync("ready");
        desk.Time.Advance(TimeSpan.FromDays(31));
        await desk.Services.GetRequiredService<Conversations.Live.LiveSigns>().LeaveAsync(CancellationToken.None);
        await screen.NextAsync("restart");
        await screen.Ended.WaitAsync(TimeSpan.FromSeconds(5));
    }

    private static async Task EndAsync(System.Net.WebSockets.WebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        var buffer = new byte[4096];
        while (socket.State == System.Net.WebSockets.WebSocketState.Open && (await socket.ReceiveAsync(buffer, patience.Token)).MessageType != System.Net.WebSockets.WebSocketMessageType.Close)
        {
        }
    }

    [Fact]
    public async Task A_desk_that_stops_says_so()
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, client) = await desk.AgentAsync(await desk.ShopAsync(), Role.Agent);
        await using var line = await Line.DeskAsync(desk, client);
        await line.NextAsync("ready");
        desk.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        await line.NextAsync("restart");
        await line.Ended.WaitAsync(TimeSpan.FromSeconds(5));
    }
}
