using System.Net.WebSockets;
using Zhiyin.Conversations.Privacy;
using Zhiyin.Conversations.Widget;
using Zhiyin.Platform.Events;

namespace Zhiyin.Conversations.Live;

/// <summary>
/// What a node does when the log says that a buyer was erased: it forgets the key, and ends what the buyer's browsers have open. They come back as strangers, since their secrets are revoked.
/// </summary>
public sealed class ErasedBuyers(IBuyerKeys keys, WidgetHub widgets)
{
    public void Leave(IReadOnlyList<EventEntry> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        foreach (var buyer in events.Where(e => e.Kind == ConversationEvents.BuyerErased && e.Buyer is not null).Select(e => e.Buyer!.Value))
        {
            keys.Drop(buyer);
            foreach (var session in widgets.OfBuyer(buyer).ToList())
            {
                // A browser that takes no more must not hold up the news of others.
                _ = session.Socket.CloseAsync(WebSocketCloseStatus.EndpointUnavailable, "erased");
            }
        }
    }
}
