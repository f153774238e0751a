using Zhiyin.People.Audit;
using Zhiyin.People.Roles;
using Zhiyin.People.SignIn;

namespace Zhiyin.People.Agents;

/// <summary>POST agents/{id}/reset_password: a generated password, shown once, to be changed at the next sign-in; ends sessions and locks. The second factor stays.</summary>
internal static class ResetAgentPassword
{
    public static async Task<IResult> HandleAsync(AgentId id, CurrentUser user, Store store, Passwords passwords, AuditLog audit, TimeProvider time, CancellationToken cancellation)
    {
        if (id == user.Agent)
        {
            return PeopleRefusals.NotSelf.ToHttp();
        }

        var password = GeneratedPassword.New();
        var hash = await passwords.HashAsync(password, cancellation);
        return (await store.WriteAsync<Result<PasswordView>>(async db =>
        {
            if (await db.FindAgentAsync(user.Shop, id, cancellation) is not { } agent)
            {
                return Refusal.NotFound;
            }

            if (Authority.OverRole(user.Rights, agent.Role) is { } refusal)
            {
                return refusal;
            }

            (agent.PasswordHash, agent.MustChangePassword) = (hash, true);
            await Sessions.EndAllAsync(db, agent, except: null, time.GetUtcNow(), cancellation);
            await SignInGuard.ClearAsync(db, agent.Login, cancellation);
            audit.Enter(db, user, "password.reset", "agent", agent.Id.ToString());
            return new PasswordView(password);
        }, cancellation)).ToHttp();
    }
}
