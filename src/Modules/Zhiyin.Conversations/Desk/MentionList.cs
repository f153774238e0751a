using Zhiyin.Conversations.Buyers;
using Zhiyin.Conversations.Messages;
using Zhiyin.Platform.Paging;

namespace Zhiyin.Conversations.Desk;

/// <summary>A note that calls me by name.</summary>
public sealed record MentionShape(ConversationItemShape Conversation, MessageShape Message, bool Seen);

/// <summary>Where colleagues called me, the newest first.</summary>
public sealed class MentionList(Store store, AgentNames names)
{
    public Task<Page<MentionShape>> RunAsync(CurrentUser user, PageAsk ask, CancellationToken cancellation) => store.ReadAsync(
        async db =>
        {
            ArgumentNullException.ThrowIfNull(user);
            var rows = await (
                from mention in db.Set<Mention>()
                where mention.Shop == user.Shop && mention.Agent == user.Agent
                join message in db.Set<Message>() on new { mention.Shop, mention.Conversation, mention.Seq } equals new { message.Shop, message.Conversation, message.Seq }
                join c in db.Set<Conversation>() on new { mention.Shop, Id = mention.Conversation } equals new { c.Shop, c.Id }
                join buyer in db.Set<Buyer>() on new { c.Shop, Id = c.Buyer } equals new { buyer.Shop, buyer.Id }
                orderby mention.At descending, mention.Seq descending
                select new { mention.SeenAt, Message = message, c.AgentSeenSeq, c.BuyerSeenSeq, Buyer = buyer.NameMasked }).Skip(ask.Offset).Take(ask.Size + 1).ToListAsync(cancellation);
            var items = (await ConversationItems.LoadAsync(db, user, [.. rows.Select(r => r.Message.Conversation).Distinct()], cancellation)).ToDictionary(i => i.Id);
            var agents = await names.OfAsync(user.Shop, cancellation);
            return ask.Of<MentionShape>(
            [
                .. rows.Select(r => new MentionShape(
                    items[r.Message.Conversation], MessageShape.Of(r.Message, AgentNames.NameOf(r.Message, r.Buyer, agents), r.AgentSeenSeq, r.BuyerSeenSeq), r.SeenAt is not null)),
            ]);
        },
        cancellation);
}
