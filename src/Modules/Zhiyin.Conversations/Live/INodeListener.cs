using Zhiyin.Platform.Events;

namespace Zhiyin.Conversations.Live;

/// <summary>
/// Hears on every node what the event log tells, in order, beside the screens: for what a node keeps in memory. Nothing durable may hang on it (that is
/// <see cref="IEventConsumer"/>): a node that starts hears only what happens from then on. It must not wait and must not fail.
/// </summary>
public interface INodeListener
{
    /// <summary>Events of one shop, just read.</summary>
    void Hear(ShopId shop, IReadOnlyList<EventEntry> events);
}
