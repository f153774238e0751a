using Zhiyin.People.Agents;
using Zhiyin.People.Shops;

namespace Zhiyin.People.Profile;

/// <summary>The shop as its own people see it everywhere; <paramref name="Demo"/> when it is one to try things in.</summary>
public sealed record ShopRef(ShopId Id, string Name, string Zone, bool Demo);

/// <summary>Whoever is signed in: who they are and what they may do. Pages show by <see cref="Rights"/>, never by role.</summary>
public sealed record Me(
    AgentId Id, string Login, string Name, string Nick, Role Role, IReadOnlyList<string> Rights, ShopRef Shop, Presence Presence, int Capacity, bool TwoFactor, bool MustChangePassword)
{
    internal static async Task<Me> OfAsync(ZhiyinDb db, Agent agent, IReadOnlySet<Right> rights, CancellationToken cancellation)
    {
        var found = await db.Set<Shop>().Where(s => s.Id == agent.Shop).Select(s => new { s.Id, s.Name, s.Zone, s.Settings }).SingleAsync(cancellation);
        var shop = new ShopRef(found.Id, found.Name, found.Zone, ShopSettings.Read(found.Settings).Demo);
        return new(
            agent.Id, agent.Login, agent.Name, agent.Nick, agent.Role, [.. rights.Order().Select(r => r.Wire())], shop, agent.Presence, agent.Capacity,
            agent.TotpConfirmed, agent.MustChangePassword);
    }
}
