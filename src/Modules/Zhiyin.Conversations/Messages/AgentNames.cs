using System.Collections.Concurrent;
using Zhiyin.Conversations.Desk;
using Zhiyin.People.Agents;

namespace Zhiyin.Conversations.Messages;

/// <summary>Names of a shop's people, kept for half a minute: every message shows one.</summary>
public sealed class AgentNames(Store store, TimeProvider time)
{
    private static readonly TimeSpan s_fresh = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<ShopId, (DateTimeOffset At, Dictionary<AgentId, AgentRefShape> Agents)> _shops = new();

    /// <summary>Everybody of the shop by id, also those who left. An id that is missing was added a moment ago: <paramref name="needed"/> makes it look again.</summary>
    public async ValueTask<IReadOnlyDictionary<AgentId, AgentRefShape>> OfAsync(ShopId shop, CancellationToken cancellation, AgentId? needed = null)
    {
        var now = time.GetUtcNow();
        if (_shops.TryGetValue(shop, out var kept) && now - kept.At < s_fresh && (needed is not { } id || kept.Agents.ContainsKey(id)))
        {
            return kept.Agents;
        }

        var agents = await store.ReadAsync(
            db => db.Set<Agent>().Where(a => a.Shop == shop).Select(a => new AgentRefShape(a.Id, a.Name, a.Nick, a.Presence)).ToDictionaryAsync(a => a.Id, cancellation),
            cancellation);
        _shops[shop] = (now, agents);
        return agents;
    }

    /// <summary>Somebody's name or state changed.</summary>
    public void Forget(ShopId shop) => _shops.TryRemove(shop, out _);

    /// <summary>The name colleagues know a sender by.</summary>
    public static string NameOf(Message message, string buyer, IReadOnlyDictionary<AgentId, AgentRefShape> agents)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(agents);
        return message switch
        {
            { SenderKind: SenderKind.Buyer } => buyer,
            { SenderKind: SenderKind.Agent, Sender: { } id } => agents.GetValueOrDefault(new(id))?.Name ?? "",
            { SenderKind: SenderKind.Bot } => "机器人",
            _ => "",
        };
    }
}
