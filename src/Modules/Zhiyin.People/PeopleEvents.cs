using Zhiyin.Platform.Events;

namespace Zhiyin.People;

/// <summary>What this module tells the event log. Readers: routing (presence, capacity), the live channel (presence, signed out), views that name agents.</summary>
public static class PeopleEvents
{
    /// <summary>在线/小休/挂起/离线 changed; <c>Agent</c> says whose.</summary>
    public const string Presence = "agent.presence_changed";

    /// <summary>Name, role, capacity, teams or being disabled changed.</summary>
    public const string AgentChanged = "agent.changed";

    /// <summary>Sessions of the agent ended: all of them, or but the one in <c>{"except":id}</c>, or only the one in <c>{"session":id}</c>, or the key in <c>{"key":id}</c> was revoked. Live channels close.</summary>
    public const string SignedOut = "agent.signed_out";

    /// <summary>A skill group was made, renamed, removed or got other members; <c>{"team":id}</c>.</summary>
    public const string TeamChanged = "team.changed";

    /// <summary>Name, zone, retention or settings of the shop changed.</summary>
    public const string ShopChanged = "shop.changed";

    internal static void Announce(ZhiyinDb db, string kind, ShopId shop, AgentId? agent, DateTimeOffset now, string? data = null)
        => db.Events.Add(new EventEntry { Shop = shop, At = now, Kind = kind, Agent = agent, Data = data });
}
