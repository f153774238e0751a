using Zhiyin.People.Agents;

namespace Zhiyin.People.SignIn;

/// <summary>Opens and ends sessions, in the caller's transaction.</summary>
internal static class Sessions
{
    /// <summary>A new session; the answer is the token, which is nowhere else.</summary>
    public static (string Token, Session Session) Open(ZhiyinDb db, Agent agent, string address, string browser, DateTimeOffset now)
    {
        var (token, hash) = SessionToken.New();
        var session = new Session
        {
            Shop = agent.Shop,
            Id = Guid.CreateVersion7(now),
            Agent = agent.Id,
            TokenHash = hash,
            CreatedAt = now,
            ExpiresAt = now + SessionLife.Whole,
            SeenAt = now,
            Address = address,
            Browser = Browsers.NameOf(browser),
        };
        db.Add(session);
        return (token, session);
    }

    /// <summary>Ends every session of an agent but <paramref name="except"/>, and tells open live channels.</summary>
    public static async Task EndAllAsync(ZhiyinDb db, Agent agent, Guid? except, DateTimeOffset now, CancellationToken cancellation)
    {
        var ended = await db.Set<Session>().Where(s => s.Shop == agent.Shop && s.Agent == agent.Id && s.RevokedAt == null && s.Id != except)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.RevokedAt, now), cancellation);
        if (ended > 0)
        {
            PeopleEvents.Announce(db, PeopleEvents.SignedOut, agent.Shop, agent.Id, now, except is null ? null : $$"""{"except":"{{except}}"}""");
        }
    }
}
