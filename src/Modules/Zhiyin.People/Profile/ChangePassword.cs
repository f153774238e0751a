using Zhiyin.People.Access;
using Zhiyin.People.Agents;
using Zhiyin.People.Audit;
using Zhiyin.People.SignIn;

namespace Zhiyin.People.Profile;

/// <summary>The password as it is and as it shall be.</summary>
public sealed record PasswordAsk(string? Current, string? Next);

/// <summary>POST profile/password: every other browser is signed out by it. Wrong current passwords count towards the lock like wrong sign-ins.</summary>
internal static class ChangePassword
{
    public static async Task<IResult> HandleAsync(
        PasswordAsk ask, CurrentUser user, HttpContext http, Store store, OwnPassword own, Passwords passwords, AuditLog audit, TimeProvider time, CancellationToken cancellation)
    {
        var known = await store.ReadAsync(db => db.AgentAsync(user.Shop, user.Agent, cancellation), cancellation);
        var next = ask.Next ?? "";
        if (PasswordPolicy.FlawOf(next, known.Login) is { } flaw)
        {
            return PeopleRefusals.Weak(flaw).ToHttp();
        }

        if (string.Equals(next, ask.Current, StringComparison.Ordinal))
        {
            return PeopleRefusals.SamePassword.ToHttp();
        }

        if (await own.RefusesAsync(known, ask.Current, user, ClientAddress.CountedBy(http), cancellation) is { } refusal)
        {
            return refusal.ToHttp();
        }

        var hash = await passwords.HashAsync(next, cancellation);
        return (await store.WriteAsync<Result<Done>>(async db =>
        {
            var agent = await db.AgentAsync(user.Shop, user.Agent, cancellation);
            (agent.PasswordHash, agent.MustChangePassword) = (hash, false);
            await Sessions.EndAllAsync(db, agent, user.Session, time.GetUtcNow(), cancellation);
            audit.Enter(db, user, "password.changed", "agent", agent.Id.ToString());
            return default(Done);
        }, cancellation)).ToHttp();
    }
}
