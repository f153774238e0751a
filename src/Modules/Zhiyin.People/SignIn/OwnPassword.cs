using Zhiyin.People.Agents;
using Zhiyin.People.Audit;

namespace Zhiyin.People.SignIn;

/// <summary>Asks a signed-in person for the password once more, before what a borrowed browser must not do. Guessing it here locks like guessing it at the door.</summary>
internal sealed class OwnPassword(Store store, SignInGuard guard, Passwords passwords, AuditLog audit)
{
    /// <summary>Null when the password is right.</summary>
    public async Task<Refusal?> RefusesAsync(Agent agent, string? typed, CurrentUser user, string countedBy, CancellationToken cancellation)
    {
        var begun = await guard.BeginAsync(agent.Login, countedBy, cancellation);
        if (begun.Refusal is { } locked)
        {
            return locked;
        }

        var password = typed is { Length: <= PasswordPolicy.Longest } ? typed : "";
        var check = await passwords.CheckAsync(agent.PasswordHash, password, cancellation);
        await store.WriteAsync(async db =>
        {
            if (check == PasswordCheck.Wrong)
            {
                audit.Enter(db, user, "password.wrong", "agent", agent.Id.ToString());
            }
            else
            {
                await guard.TakeBackAsync(db, begun.Value, completed: false, cancellation);
            }

            return default(Done);
        }, cancellation);
        return check switch
        {
            PasswordCheck.Wrong => PeopleRefusals.WrongPassword,
            PasswordCheck.Busy => PeopleRefusals.Busy,
            _ => null,
        };
    }
}
