namespace Zhiyin.People.Agents;

/// <summary>Sets 在线/小休/挂起/离线 and tells routing and colleagues, in the caller's transaction.</summary>
internal static class Presences
{
    public static void Set(ZhiyinDb db, Agent agent, Presence presence, DateTimeOffset now)
    {
        if (agent.Presence == presence)
        {
            return;
        }

        (agent.Presence, agent.PresenceSince) = (presence, now);
        PeopleEvents.Announce(db, PeopleEvents.Presence, agent.Shop, agent.Id, now);
    }
}
