using Microsoft.EntityFrameworkCore;
using Zhiyin.Conversations;
using Zhiyin.Conversations.Buyers;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Labels;
using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Privacy;
using Zhiyin.People.Agents;
using Zhiyin.People.Shops;
using Zhiyin.Platform.Data;
using Zhiyin.Platform.Events;
using Zhiyin.Platform.Ids;

namespace Zhiyin.Server.Demo;

/// <summary>A few conversations for the demo shop, said through the same append path as any other.</summary>
internal sealed class DemoTalks(Store store, MessageAppender messages, IBuyerKeys keys, TimeProvider time)
{
    public async Task HoldAsync(DemoPlan plan, DemoMade made, CancellationToken cancellation)
    {
        foreach (var talk in plan.Talks)
        {
            var agent = talk.Assignee is { } login ? made.Agents[login] : null;
            var conversation = await BeginAsync(talk, made, agent, cancellation);
            for (var i = 1; i < talk.Lines.Length; i++)
            {
                await SayAsync(conversation, talk.Lines[i], agent, cancellation);
            }

            if (talk.Resolved is { } resolution)
            {
                await CloseAsync(conversation, resolution, talk.Rating, cancellation);
            }
        }
    }

    private Task<Conversation> BeginAsync(DemoTalk talk, DemoMade made, Agent? agent, CancellationToken cancellation) => store.WriteAsync(
        async db =>
        {
            var now = time.GetUtcNow();
            var shop = await db.Set<Shop>().FirstAsync(s => s.Id == made.Shop.Id, cancellation);
            var buyer = new Buyer { Shop = shop.Id, Id = BuyerId.New(time), NameMasked = talk.Buyer, CreatedAt = now, LastSeenAt = now, Locale = "zh-CN" };
            db.Add(buyer);
            keys.Create(db, shop.Id, buyer.Id);
            var conversation = new Conversation
            {
                Shop = shop.Id,
                Id = ConversationId.New(time),
                Number = ++shop.LastNumber,
                Inbox = made.Inbox.Id,
                Buyer = buyer.Id,
                Status = agent is null ? ConversationStatus.Pending : ConversationStatus.Open,
                Assignee = agent?.Id,
                Priority = talk.Priority,
                CreatedAt = now,
                LastActivityAt = now,
            };
            db.Add(conversation);
            if (agent is not null)
            {
                db.Add(new Participant { Shop = shop.Id, Conversation = conversation.Id, Agent = agent.Id, Since = now });
            }

            db.AddRange((talk.Labels ?? []).Select(label => new ConversationLabel { Shop = shop.Id, Conversation = conversation.Id, Title = label }));
            db.Add(new EventEntry { Shop = shop.Id, At = now, Kind = ConversationEvents.Created, Conversation = conversation.Id, Buyer = buyer.Id });
            // The key has to be there before the first bubble is sealed with it.
            await db.SaveChangesAsync(cancellation);
            await messages.AppendInAsync(db, conversation, Buyers(buyer.Id, talk.Lines[0]), cancellation);
            return conversation;
        },
        cancellation);

    private async Task SayAsync(Conversation conversation, string line, Agent? agent, CancellationToken cancellation)
    {
        var message = line.StartsWith("买家：", StringComparison.Ordinal)
            ? Buyers(conversation.Buyer, line)
            : new NewMessage(MessageKind.Outgoing, SenderKind.Agent, agent!.Id.Value, Guid.NewGuid().ToString("D"), line["客服：".Length..]);
        var said = await messages.SendAsync(new(conversation.Shop, conversation.Id, conversation.Buyer, message), cancellation);
        if (said.Refusal is { } refusal)
        {
            throw new InvalidOperationException($"demo.json: «{line}» was refused: {refusal.Code}");
        }
    }

    private static NewMessage Buyers(BuyerId buyer, string line)
        => new(MessageKind.Incoming, SenderKind.Buyer, buyer.Value, Guid.NewGuid().ToString("D"), line["买家：".Length..]);

    private Task<bool> CloseAsync(Conversation said, Resolution resolution, int? rating, CancellationToken cancellation) => store.WriteAsync(
        async db =>
        {
            var conversation = await db.Set<Conversation>().FirstAsync(c => c.Shop == said.Shop && c.Id == said.Id, cancellation);
            var now = time.GetUtcNow();
            conversation.Resolve(resolution, now);
            (conversation.Rating, conversation.RatedAt) = (rating, rating is null ? null : now);
            return true;
        },
        cancellation);
}
