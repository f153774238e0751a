using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Inboxes;
using Zhiyin.Conversations.Messages;
using Zhiyin.People.Agents;
using Zhiyin.People.Shops;
using Zhiyin.People.SignIn;
using Zhiyin.Practice.Live;
using Zhiyin.Testing;

namespace Zhiyin.Practice.Tests;

/// <summary>The crowd against a whole desk, over the widget's channel.</summary>
public sealed class CrowdTests
{
    [Fact]
    public async Task Buyers_come_talk_and_stopping_ends_everything()
    {
        await using var desk = await DemoAsync();
        using var client = await SignInAsync(desk, "xiaodi");
        var before = await desk.Store.ReadAsync(db => db.Set<Conversation>().CountAsync());

        (await client.PostAsJsonAsync("/api/v1/demo/buyers/start", new { pace = 5, count = 3, seed = 7 })).StatusCode.ShouldBe(HttpStatusCode.OK);
        await UntilAsync(async () => (await ShowAsync(client)).Buyers.Count(b => b.Conversation is not null) >= 2);
        var running = await ShowAsync(client);
        running.State.ShouldBe("running");
        running.Buyers.Count.ShouldBeLessThanOrEqualTo(3);
        (await desk.Store.ReadAsync(db => db.Set<Conversation>().CountAsync())).ShouldBeGreaterThan(before + 1);

        var stopped = await (await client.PostAsync(new Uri("/api/v1/demo/buyers/stop", UriKind.Relative), null)).ReadAsync<CrowdShape>();
        stopped.State.ShouldBe("stopped");
        stopped.Buyers.ShouldBeEmpty();
        var open = await desk.Store.ReadAsync(db => db.Set<Conversation>().Where(c => c.Number > before && c.Status != ConversationStatus.Resolved).CountAsync());
        open.ShouldBe(0, "whoever is sent away ends the conversation first");
        var said = await MessagesAsync(desk);
        // Somebody else comes and speaks; had one of those who were sent away anything left to say, it would have been said by then.
        (await client.PostAsJsonAsync("/api/v1/demo/buyers/invite", new { persona = "late-gift" })).EnsureSuccessStatusCode();
        var next = "";
        await UntilAsync(async () => (await ShowAsync(client)).Buyers is [{ Conversation: { } begun }] && (next = begun.ToString()) is not null);
        await UntilAsync(async () => await MessagesAsync(desk, of: next) > 0);
        (await MessagesAsync(desk) - await MessagesAsync(desk, of: next)).ShouldBe(said, "nobody who was sent away says anything any more");
    }

    [Fact]
    public async Task A_paused_crowd_says_nothing_and_goes_on_when_started_again()
    {
        await using var desk = await DemoAsync();
        using var client = await SignInAsync(desk, "xiaodi");
        (await client.PostAsJsonAsync("/api/v1/demo/buyers/start", new { pace = 5, count = 2, seed = 3 })).EnsureSuccessStatusCode();
        await UntilAsync(async () => (await ShowAsync(client)).Buyers.Any(b => b.Conversation is not null));

        (await (await client.PostAsync(new Uri("/api/v1/demo/buyers/pause", UriKind.Relative), null)).ReadAsync<CrowdShape>()).State.ShouldBe("paused");
        var said = await QuietAsync(desk);
        await Task.Delay(4000);
        (await MessagesAsync(desk)).ShouldBe(said);

        (await client.PostAsJsonAsync("/api/v1/demo/buyers/start", new { })).EnsureSuccessStatusCode();
        await UntilAsync(async () => await MessagesAsync(desk) > said);
    }

    [Fact]
    public async Task A_buyer_asked_in_hears_the_agent_calms_down_thanks_and_rates()
    {
        await using var desk = await DemoAsync();
        using var client = await SignInAsync(desk, "xiaodi");
        (await client.PostAsJsonAsync("/api/v1/demo/buyers/start", new { pace = 5, count = 1 })).EnsureSuccessStatusCode();
        (await client.PostAsync(new Uri("/api/v1/demo/buyers/stop", UriKind.Relative), null)).EnsureSuccessStatusCode();
        (await client.PostAsJsonAsync("/api/v1/demo/buyers/invite", new { persona = "nobody" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.PostAsJsonAsync("/api/v1/demo/buyers/invite", new { persona = "late-gift" })).EnsureSuccessStatusCode();
        await UntilAsync(async () => (await ShowAsync(client)).Buyers is [{ Conversation: not null }]);
        var buyer = (await ShowAsync(client)).Buyers.Single();
        await client.PostAsJsonAsync($"/api/v1/conversations/{buyer.Conversation}/claim", new { });

        (await client.PostAsJsonAsync($"/api/v1/conversations/{buyer.Conversation}/messages", new { clientId = Guid.NewGuid(), content = "说好的时间没等到，换谁都会着急，抱歉。我现在就问仓库，10分钟内给您答复。" })).EnsureSuccessStatusCode();
        await UntilAsync(async () => (await ShowAsync(client)).Buyers.All(b => b.Anger < buyer.Anger - 15));
        (await client.PostAsJsonAsync($"/api/v1/conversations/{buyer.Conversation}/messages", new { clientId = Guid.NewGuid(), content = "查到了，仓库今天18:00前给您发出，发出后单号发您，周五前能到您手上。" })).EnsureSuccessStatusCode();

        await UntilAsync(async () => (await ShowAsync(client)).Left.Count == 1, seconds: 30);
        var left = (await ShowAsync(client)).Left.Single();
        left.Rating.ShouldBeGreaterThanOrEqualTo(4);
        left.Solved.ShouldBeTrue();
        var rated = await desk.Store.ReadAsync(db => db.Set<Conversation>().SingleAsync(c => c.Rating == left.Rating && c.BuyerSaysSolved == true && c.RatedAt != null && c.Resolution == Resolution.None));
        rated.Id.ToString().ShouldBe(left.Conversation);
    }

    [Fact]
    public async Task A_stranger_directs_nobody_and_neither_does_who_answers_no_buyers()
    {
        await using var desk = await DemoAsync();
        (await desk.Stranger().GetAsync(new Uri("/api/v1/demo", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var inspector = await SignInAsync(desk, "zhijian");
        (await inspector.PostAsJsonAsync("/api/v1/demo/buyers/start", new { })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Outside_a_demo_there_is_no_crowd()
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, client) = await desk.AgentAsync(await desk.ShopAsync(), Platform.Access.Role.Owner);
        (await client.GetAsync(new Uri("/api/v1/demo", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.PostAsJsonAsync("/api/v1/demo/buyers/start", new { })).StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed);
        desk.Services.GetService<BuyerCrowd>().ShouldBeNull();
    }

    private static Task<DeskApp> DemoAsync() => DeskApp.StartAsync(["--demo", "true"], builder => builder.Services.Replace(ServiceDescriptor.Singleton<IShopDoor, DoorInMemory>()));

    private static async Task<HttpClient> SignInAsync(DeskApp desk, string login)
    {
        var (token, hash) = SessionToken.New();
        await desk.Store.WriteAsync(async db =>
        {
            var agent = await db.Set<Agent>().SingleAsync(a => a.Login == login);
            var now = desk.Time.GetUtcNow();
            db.Add(new Session
            {
                Shop = agent.Shop,
                Id = Guid.CreateVersion7(),
                Agent = agent.Id,
                TokenHash = hash,
                CreatedAt = now,
                ExpiresAt = now.AddDays(1),
                SeenAt = now,
                Address = "",
                Browser = "",
            });
            return true;
        });
        var client = desk.Stranger();
        client.DefaultRequestHeaders.Add("Cookie", $"{SessionToken.Cookie}={token}");
        return client;
    }

    private static async Task<CrowdShape> ShowAsync(HttpClient client) => await (await client.GetAsync(new Uri("/api/v1/demo", UriKind.Relative))).ReadAsync<CrowdShape>();

    private static async Task<int> MessagesAsync(DeskApp desk, string? of = null)
        => (await desk.Store.ReadAsync(db => db.Set<Conversations.Messages.Message>().Where(m => m.Kind == MessageKind.Incoming).Select(m => m.Conversation).ToListAsync())).Count(id => of is null || id.ToString() == of);

    // Who was past the gate when it closed still finishes a bubble: on a busy machine some seconds later.
    private static async Task<int> QuietAsync(DeskApp desk)
    {
        var (said, since) = (await MessagesAsync(desk), 0);
        await UntilAsync(
            async () =>
            {
                var now = await MessagesAsync(desk);
                (since, said) = (now == said ? since + 1 : 0, now);
                return since >= 30;
            },
            seconds: 60);
        return said;
    }

    private static async Task UntilAsync(Func<Task<bool>> holds, int seconds = 20)
    {
        for (var i = 0; i < seconds * 10; i++)
        {
            if (await holds())
            {
                return;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("what was waited for did not come");
    }

    /// <summary>The same door without a network.</summary>
    private sealed class DoorInMemory(Platform.Data.Store store, InboxSecrets secrets, Microsoft.AspNetCore.Hosting.Server.IServer server) : IShopDoor
    {
        public async Task<WebSocket> ConnectAsync(CancellationToken cancellation)
        {
            var test = (TestServer)server;
            return await test.CreateWebSocketClient().ConnectAsync(new Uri(test.BaseAddress, $"/widget/live?token={(await InboxAsync()).WebsiteToken}"), cancellation);
        }

        public async Task<string?> ProveAsync(string identifier, CancellationToken cancellation) => secrets.SignFor(await InboxAsync(), identifier);

        private Task<Inbox> InboxAsync() => store.ReadAsync(db => db.Set<Inbox>().FirstAsync());
    }
}
