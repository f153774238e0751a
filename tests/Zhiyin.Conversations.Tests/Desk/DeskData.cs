using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhiyin.Conversations.Buyers;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Due;
using Zhiyin.Conversations.Inboxes;
using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Privacy;
using Zhiyin.Conversations.Routing;
using Zhiyin.People.Agents;
using Zhiyin.People.Shops;
using Zhiyin.Platform.Data;
using Zhiyin.Platform.Ids;
using Zhiyin.Testing;

namespace Zhiyin.Conversations.Tests.Desk;

/// <summary>Puts shops, buyers and conversations straight into the store, for tests of what agents do with them.</summary>
internal static class DeskData
{
    public static Task<T> ReadAsync<T>(this DeskApp desk, Func<ZhiyinDb, Task<T>> read) => desk.Store.ReadAsync(read, TestContext.Current.CancellationToken);

    public static Task<T> WriteAsync<T>(this DeskApp desk, Func<ZhiyinDb, Task<T>> write) => desk.Store.WriteAsync(write, TestContext.Current.CancellationToken);

    public static Task<Team> TeamAsync(this DeskApp desk, Shop shop, string name = "售后") => desk.WriteAsync(db =>
    {
        var team = new Team { Shop = shop.Id, Id = TeamId.New(desk.Time), Name = name };
        db.Add(team);
        return Task.FromResult(team);
    });

    public static Task<Inbox> InboxAsync(this DeskApp desk, Shop shop, TeamId? team = null) => desk.WriteAsync(db =>
    {
        var inbox = new Inbox { Shop = shop.Id, Id = InboxId.New(desk.Time), Name = "官网", WebsiteToken = Guid.NewGuid().ToString("N"), HmacSecret = [], Team = team, CreatedAt = desk.Time.GetUtcNow() };
        db.Add(inbox);
        return Task.FromResult(inbox);
    });

    /// <summary>A buyer with a key of their own.</summary>
    public static Task<Buyer> BuyerAsync(this DeskApp desk, Shop shop, string name = "林**") => desk.WriteAsync(db =>
    {
        var buyer = new Buyer { Shop = shop.Id, Id = BuyerId.New(desk.Time), NameMasked = name, Tags = "老客 VIP", CreatedAt = desk.Time.GetUtcNow() };
        db.Add(buyer);
        desk.Services.GetRequiredService<IBuyerKeys>().Create(db, shop.Id, buyer.Id);
        return Task.FromResult(buyer);
    });

    /// <summary>A conversation that begins now with one bubble; routed when <paramref name="route"/>, given to <paramref name="assignee"/> when there is one, queued otherwise.</summary>
    public static Task<Conversation> ConversationAsync(
        this DeskApp desk, Inbox inbox, Buyer buyer, AgentId? assignee = null, bool route = false, string text = "在吗", Action<Conversation>? with = null)
        => desk.WriteAsync(async db =>
        {
            var now = desk.Time.GetUtcNow();
            var router = desk.Services.GetRequiredService<Router>();
            await router.LockAsync(db, inbox.Shop, default);
            var number = 1 + (await db.Set<Conversation>().Where(c => c.Shop == inbox.Shop).MaxAsync(c => (int?)c.Number) ?? 0);
            var made = new Conversation
            {
                Shop = inbox.Shop,
                Id = ConversationId.New(desk.Time),
                Number = number,
                Inbox = inbox.Id,
                Buyer = buyer.Id,
                Status = assignee is null ? ConversationStatus.Pending : ConversationStatus.Open,
                Assignee = assignee,
                Team = inbox.Team,
                CreatedAt = now,
                LastActivityAt = now,
            };
            db.Add(made);
            await SayAsync(desk, db, made, text);
            if (assignee is { } agent)
            {
                db.Add(new Participant { Shop = inbox.Shop, Conversation = made.Id, Agent = agent, Since = now });
            }

            with?.Invoke(made);
            if (route)
            {
                await router.AssignAsync(db, made, default);
            }

            return made;
        });

    /// <summary>The buyer says something more.</summary>
    public static Task<Conversation> SaysAsync(this DeskApp desk, Conversation conversation, string text) => desk.WriteAsync(async db =>
    {
        var c = await db.Set<Conversation>().SingleAsync(x => x.Id == conversation.Id);
        await SayAsync(desk, db, c, text);
        return c;
    });

    /// <summary>Does what is due now.</summary>
    public static Task<int> RunDueAsync(this DeskApp desk) => desk.Services.GetRequiredService<DueRunner>().RunOnceAsync(desk.Time.GetUtcNow(), TestContext.Current.CancellationToken);

    public static Task<Conversation> FreshAsync(this DeskApp desk, Conversation conversation) => desk.ReadAsync(db => db.Set<Conversation>().SingleAsync(c => c.Id == conversation.Id));

    private static async Task SayAsync(DeskApp desk, ZhiyinDb db, Conversation c, string text)
    {
        var bubble = new NewMessage(MessageKind.Incoming, SenderKind.Buyer, c.Buyer.Value, Guid.NewGuid().ToString("N"), text);
        (await desk.Services.GetRequiredService<MessageAppender>().AppendInAsync(db, c, bubble, TestContext.Current.CancellationToken)).Refusal.ShouldBeNull();
    }
}
