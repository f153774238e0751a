using System.Collections.Concurrent;

namespace Zhiyin.Conversations.Live;

/// <summary>The screens connected to this node, found by shop.</summary>
public sealed class LiveHub
{
    private readonly ConcurrentDictionary<ShopId, ConcurrentDictionary<AgentScreen, byte>> _screens = new();

    public void Add(AgentScreen screen)
    {
        ArgumentNullException.ThrowIfNull(screen);
        _screens.GetOrAdd(screen.User.Shop, _ => new())[screen] = 0;
    }

    public void Remove(AgentScreen screen)
    {
        ArgumentNullException.ThrowIfNull(screen);
        if (_screens.TryGetValue(screen.User.Shop, out var screens))
        {
            screens.TryRemove(screen, out _);
        }
    }

    /// <summary>The screens of one shop.</summary>
    public IEnumerable<AgentScreen> Of(ShopId shop) => _screens.TryGetValue(shop, out var screens) ? screens.Keys : [];

    public IEnumerable<AgentScreen> All => _screens.Values.SelectMany(s => s.Keys);

    public bool Any(ShopId shop) => _screens.TryGetValue(shop, out var screens) && !screens.IsEmpty;
}
