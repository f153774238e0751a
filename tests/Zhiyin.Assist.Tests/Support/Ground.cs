using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhiyin.Conversations.Buyers;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Inboxes;
using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Privacy;
using Zhiyin.People.Agents;
using Zhiyin.People.Shops;
using Zhiyin.Platform.Access;
using Zhiyin.Platform.Ids;
using Zhiyin.Platform.Refusals;
using Zhiyin.Testing;

namespace Zhiyin.Assist.Tests.Support;

/// <summary>A desk with one shop, an agent who is signed in, and a conversation of theirs.</summary>
internal sealed class Ground : IAsyncDisposable
{
    private Ground(DeskApp desk, Shop shop, Agent agent, HttpClient client, Inbox inbox)
        => (Desk, Shop, Agent, Client, Inbox) = (desk, shop, agent, client, inbox);

    public DeskApp Desk { get; }

    public Shop Shop { get; }

    public Agent Agent { get; }

    public HttpClient Client { get; }

    public Inbox Inbox { get; }

    public Conversation Talk { get; private set; } = null!;

    public static async Task<Ground> StartAsync(string? bubble = null, Action<WebApplicationBuilder>? configure = null)
    {
        var desk = await DeskApp.StartAsync(configure: configure);
        var shop = await desk.ShopAsync();
        var (agent, client) = await desk.AgentAsync(shop, Role.Agent);
        var inbox = await desk.Store.WriteAsync(db =>
        {
            var made = new Inbox { Shop = shop.Id, Id = InboxId.New(desk.Time), Name = "官网", WebsiteToken = Guid.NewGuid().ToString("N"), HmacSecret = [], CreatedAt = desk.Time.GetUtcNow() };
            db.Add(made);
            return Task.FromResult(made);
        });
        var ground = new Ground(desk, shop, agent, client, inbox);
        ground.Talk = await ground.TalkAsync(agent);
        if (bubble is not null)
        {
            await ground.SaysAsync(bubble);
        }

        return ground;
    }

    public Task<Conversation> TalkAsync(Agent? assignee) => Desk.Store.WriteAsync(async db =>
    {
        var now = Desk.Time.GetUtcNow();
        var buyer = new Buyer { Shop = Shop.Id, Id = BuyerId.New(Desk.Time), NameMasked = "张*", CreatedAt = now };
        db.Add(buyer);
        Desk.Services.GetRequiredService<IBuyerKeys>().Create(db, Shop.Id, buyer.Id);
        var conversation = new Conversation
        {
            Shop = Shop.Id,
            Id = ConversationId.New(Desk.Time),
            Number = 1 + await db.Set<Conversation>().CountAsync(c => c.Shop == Shop.Id),
            Inbox = Inbox.Id,
            Buyer = buyer.Id,
            Status = assignee is null ? ConversationStatus.Pending : ConversationStatus.Open,
            Assignee = assignee?.Id,
            CreatedAt = now,
            LastActivityAt = now,
        };
        db.Add(conversation);
        if (assignee is not null)
        {
            db.Add(new Participant { Shop = Shop.Id, Conversation = conversation.Id, Agent = assignee.Id, Since = now });
        }

        return conversation;
    });

    /// <summary>The buyer says something; <paramref name="talk"/> null means the agent's conversation.</summary>
    public async Task SaysAsync(string text, Conversation? talk = null)
        => (await SendAsync(new(MessageKind.Incoming, SenderKind.Buyer, (talk ?? Talk).Buyer.Value, Guid.NewGuid().ToString("N"), text), talk)).Refusal.ShouldBeNull();

    /// <summary>Whatever message through the one append path.</summary>
    public Task<Result<Message>> SendAsync(NewMessage message, Conversation? talk = null)
        => Desk.Services.GetRequiredService<MessageAppender>().SendAsync(new((talk ?? Talk).Shop, (talk ?? Talk).Id, (talk ?? Talk).Buyer, message), CancellationToken.None);

    /// <summary>The panel once the buyer has been silent long enough.</summary>
    public async Task<JsonElement> PanelAsync(bool settled = true)
    {
        Desk.Time.Advance(settled ? TimeSpan.FromSeconds(4) : TimeSpan.Zero);
        var (status, body) = await GetAsync(Of("panel"));
        status.ShouldBe(200, body.ToString());
        return body;
    }

    /// <summary>The agent answers; the gate is asked with a reason at hand.</summary>
    public async Task AnswersAsync(string text)
        => (await PostAsync($"conversations/{Talk.Id}/messages", new { content = text, confirm = "试" })).Status.ShouldBe(201);

    public Task<(int Status, JsonElement Body)> PostAsync(string path, object body, HttpClient? by = null)
        => ReadAsync((by ?? Client).PostAsJsonAsync(new Uri("/api/v1/" + path, UriKind.Relative), body, DeskApp.Json));

    public static Task<(int Status, JsonElement Body)> PatchAsync(string path, object body, HttpClient by)
        => ReadAsync(by.PatchAsJsonAsync(new Uri("/api/v1/" + path, UriKind.Relative), body, DeskApp.Json));

    public Task<(int Status, JsonElement Body)> GetAsync(string path, HttpClient? by = null)
        => ReadAsync((by ?? Client).GetAsync(new Uri("/api/v1/" + path, UriKind.Relative)));

    public string Of(string action) => $"conversations/{Talk.Id}/{action}";

    public async Task<JsonElement> ReviewAsync(string draft)
    {
        var (status, body) = await PostAsync(Of("review"), new { draft });
        status.ShouldBe(200, body.ToString());
        return body;
    }

    /// <summary>What was said to the buyer in the agent's conversation.</summary>
    public Task<List<string>> SaidAsync()
        => Desk.Store.ReadAsync(db => db.Set<Message>().Where(m => m.Conversation == Talk.Id && m.Kind == MessageKind.Outgoing && !m.Private).OrderBy(m => m.Seq).Select(m => m.TextMasked).ToListAsync());

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    private static async Task<(int Status, JsonElement Body)> ReadAsync(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }
}
