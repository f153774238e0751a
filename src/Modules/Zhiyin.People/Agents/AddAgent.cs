using Zhiyin.People.Audit;
using Zhiyin.People.Roles;
using Zhiyin.People.SignIn;

namespace Zhiyin.People.Agents;

/// <summary>A new agent. Without a nick buyers see the name; the password is generated and must be changed at the first sign-in.</summary>
public sealed record NewAgent(string? Login, string? Name, string? Nick, Role Role, int? Capacity, IReadOnlyList<TeamId>? Teams);

/// <summary>POST agents.</summary>
internal static class AddAgent
{
    public static async Task<IResult> HandleAsync(NewAgent ask, CurrentUser user, Store store, Passwords passwords, AuditLog audit, TimeProvider time, CancellationToken cancellation)
    {
        var login = Logins.Normalize(ask.Login);
        var name = AgentFields.Name(ask.Name, "name");
        var nick = AgentFields.Name(string.IsNullOrWhiteSpace(ask.Nick) ? ask.Name : ask.Nick, "nick");
        var capacity = AgentFields.Capacity(ask.Capacity ?? 4);
        if ((LoginRefusal(login) ?? name.Refusal ?? nick.Refusal ?? capacity.Refusal ?? Authority.OverRole(user.Rights, ask.Role)) is { } refusal)
        {
            return refusal.ToHttp();
        }

        var password = GeneratedPassword.New();
        var hash = await passwords.HashAsync(password, cancellation);
        return (await store.WriteAsync<Result<AgentView>>(async db =>
        {
            await store.Dialect.LockAsync(db, "login:" + login, cancellation);
            if (await db.Set<Agent>().AnyAsync(a => a.Login == login, cancellation))
            {
                return PeopleRefusals.LoginTaken;
            }

            var agent = new Agent
            {
                Shop = user.Shop,
                Id = AgentId.New(time),
                Login = login,
                Name = name.Value,
                Nick = nick.Value,
                Role = ask.Role,
                Capacity = capacity.Value,
                PasswordHash = hash,
                MustChangePassword = true,
                CreatedAt = time.GetUtcNow(),
            };
            db.Add(agent);
            if (await TeamMembers.SetTeamsAsync(db, agent, ask.Teams ?? [], cancellation) is { } unknown)
            {
                return unknown;
            }

            audit.Enter(db, user, "agent.added", "agent", agent.Id.ToString(), new Dictionary<string, string>(StringComparer.Ordinal) { ["login"] = login, ["role"] = RoleNames.Wire(ask.Role) });
            PeopleEvents.Announce(db, PeopleEvents.AgentChanged, agent.Shop, agent.Id, agent.CreatedAt);
            return AgentView.Of(agent, ask.Teams ?? [], whole: true, open: 0) with { Password = password };
        }, cancellation)).ToHttp(view => TypedResults.Created($"/api/v1/agents/{view.Id}", view));
    }

    private static Refusal? LoginRefusal(string login)
        => Logins.IsValid(login) ? null : Refusal.Invalid("login", "账号为 2 到 64 个字母、数字或 . _ - @ +", "A login has 2 to 64 letters, digits or . _ - @ +");
}
