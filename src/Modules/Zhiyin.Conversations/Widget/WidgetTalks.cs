using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Routing;

namespace Zhiyin.Conversations.Widget;

/// <summary>The conversation as its buyer sees it.</summary>
public sealed record WidgetTalk(
    ConversationId Id, ConversationStatus Status, int? QueuePlace, int? WaitedSeconds, WidgetAgent? Agent, int LastSeq, int AgentSeenSeq, int BuyerSeenSeq, bool CanRate, bool Rated);

/// <summary>Whoever answers: the name buyers know, and a colour that stays the same.</summary>
public sealed record WidgetAgent(string Name, string Color);

/// <summary>Finds a buyer's conversation in an inbox and tells how it stands.</summary>
public sealed class WidgetTalks(AgentNames names, TimeProvider time)
{
    private static readonly string[] s_colours = ["#1f6feb", "#0e7c66", "#8250df", "#bc4c00", "#b3261e", "#116329", "#9a3f86", "#4b5a6b"];

    /// <summary>The newest conversation of this buyer here, or the one it was merged into; null when there is none.</summary>
    public static async Task<Conversation?> FindAsync(ZhiyinDb db, ShopId shop, BuyerId buyer, InboxId inbox, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var found = await db.Set<Conversation>().Where(c => c.Shop == shop && c.Buyer == buyer && c.Inbox == inbox && c.MergedInto == null)
            .OrderByDescending(c => c.Number).FirstOrDefaultAsync(cancellation);
        if (found is not null)
        {
            return found;
        }

        var into = await db.Set<Conversation>().Where(c => c.Shop == shop && c.Buyer == buyer && c.Inbox == inbox).OrderByDescending(c => c.Number).Select(c => c.MergedInto).FirstOrDefaultAsync(cancellation);
        // Only into another of the same buyer: what is sealed with another's key is not theirs to read.
        return into is null ? null : await db.Set<Conversation>().FirstOrDefaultAsync(c => c.Shop == shop && c.Id == into && c.Buyer == buyer, cancellation);
    }

    public async Task<WidgetTalk> ShapeAsync(ZhiyinDb db, Conversation c, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(c);
        var queued = c is { Status: ConversationStatus.Pending, Assignee: null, MergedInto: null };
        var place = queued ? (await Queue.PlacesAsync(db, c.Shop, [c.Id], cancellation)).GetValueOrDefault(c.Id, 1) : (int?)null;
        var agent = c.Assignee is { } id ? (await names.OfAsync(c.Shop, cancellation, id)).GetValueOrDefault(id) : null;
        return new(
            c.Id, c.Status, place, queued && c.WaitingSince is { } since ? (int)Math.Max(0, (time.GetUtcNow() - since).TotalSeconds) : null,
            agent is null ? null : new(agent.Nick, ColourOf(agent.Id)), c.LastSeq, c.AgentSeenSeq, c.BuyerSeenSeq,
            RateConversation.CanRate(c, time.GetUtcNow()), c.Rating is not null);
    }

    private static string ColourOf(AgentId agent) => s_colours[agent.Value.ToByteArray()[15] % s_colours.Length];
}
