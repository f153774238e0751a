using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhiyin.Conversations.Buyers;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Inboxes;
using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Privacy;
using Zhiyin.People.Agents;
using Zhiyin.People.Shops;
using Zhiyin.Platform.Ids;
using Zhiyin.Platform.Refusals;
using Zhiyin.Testing;

namespace Zhiyin.Conversations.Tests.Support;

/// <summary>Rows a test starts from: an inbox, a buyer with a key, a conversation.</summary>
internal static class Talk
{
    public static MessageAppender Appender(this DeskApp desk) => desk.Services.GetRequiredService<MessageAppender>();

    public static Task<Inbox> InboxAsync(this DeskApp desk, Shop shop, TeamId? team = null, Action<Inbox>? change = null) => desk.Store.WriteAsync(db =>
    {
        var id = InboxId.New(desk.Time);
        var inbox = new Inbox
        {
            Shop = shop.Id,
            Id = id,
            Name = "官网",
            WebsiteToken = Guid.NewGuid().ToString("N"),
            HmacSecret = desk.Services.GetRequiredService<InboxSecrets>().New(id).Sealed,
            Team = team,
            CreatedAt = desk.Time.GetUtcNow(),
        };
        change?.Invoke(inbox);
        db.Add(inbox);
        return Task.FromResult(inbox);
    });

    public static Task<Buyer> BuyerAsync(this DeskApp desk, Shop shop, string name = "张*") => desk.Store.WriteAsync(db =>
    {
        var buyer = new Buyer { Shop = shop.Id, Id = BuyerId.New(desk.Time), NameMasked = name, CreatedAt = desk.Time.GetUtcNow() };
        db.Add(buyer);
        desk.Services.GetRequiredService<IBuyerKeys>().Create(db, shop.Id, buyer.Id);
        return Task.FromResult(buyer);
    });

    public static async Task<Conversation> ConversationAsync(this DeskApp desk, Shop shop, Agent? assignee = null, Inbox? inbox = null, Buyer? buyer = null, Action<Conversation>? change = null)
    {
        inbox ??= await desk.InboxAsync(shop);
        buyer ??= await desk.BuyerAsync(shop);
        return await desk.Store.WriteAsync(async db =>
        {
            var number = await db.Set<Conversation>().Where(c => c.Shop == shop.Id).CountAsync() + 1;
            var conversation = new Conversation
            {
                Shop = shop.Id,
                Id = ConversationId.New(desk.Time),
                Number = number,
                Inbox = inbox.Id,
                Team = inbox.Team,
                Buyer = buyer.Id,
                Status = assignee is null ? ConversationStatus.Pending : ConversationStatus.Open,
                Assignee = assignee?.Id,
                CreatedAt = desk.Time.GetUtcNow(),
                LastActivityAt = desk.Time.GetUtcNow(),
            };
            change?.Invoke(conversation);
            db.Add(conversation);
            if (assignee is not null)
            {
                db.Add(new Participant { Shop = shop.Id, Conversation = conversation.Id, Agent = assignee.Id, Since = desk.Time.GetUtcNow() });
            }

            return conversation;
        });
    }

    public static Task<Result<Message>> SayAsync(this DeskApp desk, Conversation conversation, string text, string? clientId = null)
        => desk.Appender().SendAsync(Bubble(conversation, text, clientId), CancellationToken.None);

    public static Task<Result<Message>> ReplyAsync(this DeskApp desk, Conversation conversation, Agent agent, string text, string? clientId = null, bool note = false)
        => desk.Appender().SendAsync(
            new(conversation.Shop, conversation.Id, conversation.Buyer, new(MessageKind.Outgoing, SenderKind.Agent, agent.Id.Value, clientId ?? Guid.NewGuid().ToString("N"), text, note)),
            CancellationToken.None);

    public static SendRequest Bubble(Conversation conversation, string text, string? clientId = null)
        => new(conversation.Shop, conversation.Id, conversation.Buyer, new(MessageKind.Incoming, SenderKind.Buyer, conversation.Buyer.Value, clientId ?? Guid.NewGuid().ToString("N"), text));

    public static Task<Conversation> NowAsync(this DeskApp desk, Conversation conversation)
        => desk.Store.ReadAsync(db => db.Set<Conversation>().FirstAsync(c => c.Id == conversation.Id));

    public static Task<List<Message>> MessagesAsync(this DeskApp desk, Conversation conversation)
        => desk.Store.ReadAsync(db => db.Set<Message>().Where(m => m.Conversation == conversation.Id).OrderBy(m => m.Seq).ToListAsync());
}
