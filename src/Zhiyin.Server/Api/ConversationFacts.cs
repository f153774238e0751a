using Microsoft.EntityFrameworkCore;
using Zhiyin.Conversations.Buyers;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Messages;
using Zhiyin.Knowledge.Facts;
using Zhiyin.Platform.Access;
using Zhiyin.Platform.Data;
using Zhiyin.Platform.Ids;
using Zhiyin.Platform.Refusals;

namespace Zhiyin.Server.Api;

/// <summary>The facts of a conversation. Stands here because knowledge does not know conversations, nor they it.</summary>
internal static class ConversationFacts
{
    private const int MostTexts = 12;

    public static void AddConversationFacts(this IServiceCollection services) => services.AddSingleton<ITalkMatter, ConversationMatter>();

    public static void MapConversationFacts(this IEndpointRouteBuilder api)
        => api.MapGet("conversations/{id:guid}/facts", async (CurrentUser user, Guid id, Store store, FactsBook book, TimeProvider time, CancellationToken c) => await FactsAsync(user, new ConversationId(id), store, book, time, c))
            .Needs(Right.ConversationsOwn, Right.ConversationsTeam, Right.ConversationsAll, Right.ConversationsSampled)
            .WithName("conversationFacts").WithSummary("What the shop knows about the matter of a conversation: order, product, policies and promotions of the order's date.").WithTags("knowledge")
            .Produces<KnownFacts>().ProducesProblem(404);

    private static async Task<IResult> FactsAsync(CurrentUser user, ConversationId id, Store store, FactsBook book, TimeProvider time, CancellationToken stop)
    {
        var found = await store.ReadAsync(
            async db =>
            {
                var buyer = await db.Set<Conversation>().VisibleTo(db, user).Where(c => c.Id == id).Select(c => (BuyerId?)c.Buyer).FirstOrDefaultAsync(stop);
                var texts = buyer is null ? [] : await db.Set<Message>().Where(m => m.Shop == user.Shop && m.Conversation == id && m.SenderKind == SenderKind.Buyer && m.ContentType == ContentType.Text)
                    .OrderByDescending(m => m.Seq).Take(MostTexts).Select(m => m.TextMasked).ToListAsync(stop);
                return (Buyer: buyer, Texts: texts);
            },
            stop);
        if (found.Buyer is not { } of)
        {
            return Refusal.NotFound.ToHttp();
        }

        found.Texts.Reverse();
        return TypedResults.Ok(await book.ForConversationAsync(user.Shop, of, id, found.Texts, time.GetUtcNow(), stop));
    }

    /// <summary>Reads the buyer's proven identifier, the newest cards and the notes of colleagues.</summary>
    private sealed class ConversationMatter(Store store) : ITalkMatter
    {
        private const int MostCards = 10;
        private const int MostNotes = 20;

        public Task<TalkMatter> ReadAsync(ShopId shop, BuyerId buyer, ConversationId conversation, CancellationToken cancellation) => store.ReadAsync(
            async db =>
            {
                var identifier = await db.Set<Buyer>().Where(b => b.Shop == shop && b.Id == buyer).Select(b => b.Identifier).FirstOrDefaultAsync(cancellation);
                var cards = await db.Set<Message>().Where(m => m.Shop == shop && m.Conversation == conversation && m.ContentType == ContentType.Card && m.Attributes != null)
                    .OrderByDescending(m => m.Seq).Take(MostCards).Select(m => m.Attributes).ToListAsync(cancellation);
                var done = await db.Set<Message>().Where(m => m.Shop == shop && m.Conversation == conversation && m.Private && m.SenderKind == SenderKind.Agent)
                    .OrderByDescending(m => m.Seq).Take(MostNotes).Select(m => new { m.At, m.TextMasked }).ToListAsync(cancellation);
                return new TalkMatter(identifier, [.. cards.Select(a => MessageAttributes.Read(a).Card).OfType<Card>().Select(c => new TalkCard(c.OrderId, c.ProductId))],
                    [.. done.Select(n => new TalkDone(n.At, $"备注：{n.TextMasked}"))]);
            },
            cancellation);
    }
}
