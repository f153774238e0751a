using Zhiyin.Conversations.Inboxes;
using Zhiyin.Conversations.Live;

namespace Zhiyin.Conversations.Widget;

/// <summary>An inbox as the widget needs it, read once a connection.</summary>
public sealed record WidgetInbox(Inbox Inbox, WidgetLook Look, ServiceClock Clock)
{
    public ShopId Shop => Inbox.Shop;

    public InboxId Id => Inbox.Id;
}

/// <summary>A buyer's browser: one connection, who it is, and the conversation it shows.</summary>
public sealed class WidgetSession(WidgetInbox inbox, LiveSocket socket, string address)
{
    private readonly Lock _lock = new();
    private readonly HashSet<int> _told = [];
    private ConversationId? _toldOf;

    public WidgetInbox Inbox => inbox;

    public LiveSocket Socket => socket;

    /// <summary>What its address is counted by.</summary>
    public string Address => address;

    /// <summary>It has said hello, whatever the answer was.</summary>
    public bool Greeted { get; set; }

    /// <summary>Who it is, once it has said hello.</summary>
    public Identity? Who { get; set; }

    /// <summary>Set by <see cref="WidgetHub.Place"/>.</summary>
    public BuyerId? Buyer { get; internal set; }

    /// <summary>Set by <see cref="WidgetHub.Place"/>.</summary>
    public ConversationId? Conversation { get; internal set; }

    /// <summary>Set while a bubble looks for its conversation; the hub learns of it when the state is told.</summary>
    internal Action<BuyerId, ConversationId> Running { get; set; } = (_, _) => { };

    /// <summary>It has left the hub for good; set by <see cref="WidgetHub.Remove"/>.</summary>
    internal bool Gone { get; set; }

    /// <summary>Place in the queue it was last told; null while it is in none.</summary>
    public int? QueuePlace { get; set; }

    /// <summary>True the first time a bubble is told here: it may come by the event and by the answer to the buyer's own first words.</summary>
    public bool Tells(ConversationId conversation, int seq)
    {
        lock (_lock)
        {
            if (_toldOf != conversation)
            {
                _toldOf = conversation;
                _told.Clear();
            }

            return _told.Add(seq);
        }
    }
}
