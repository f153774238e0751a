using Zhiyin.People.Agents;
using Zhiyin.People.Audit;
using Zhiyin.People.SignIn;

namespace Zhiyin.People.Start;

/// <summary>What the owner of the machine does when the owner of the shop cannot get in: sets a new generated password. Works beside a running desk.</summary>
public sealed class OwnerReset
{
    private readonly Store _store;
    private readonly Passwords _passwords;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;

    internal OwnerReset(Store store, Passwords passwords, AuditLog audit, TimeProvider time) => (_store, _passwords, _audit, _time) = (store, passwords, audit, time);

    /// <summary>
    /// The login and its new password. <paramref name="login"/> null: the only owner, and refused when there are several. Ends sessions and locks, lets a disabled
    /// owner in again; the second factor stays unless <paramref name="clearTwoFactor"/>.
    /// </summary>
    public async Task<Result<(string Login, string Password)>> RunAsync(string? login, bool clearTwoFactor, CancellationToken cancellation)
    {
        var password = GeneratedPassword.New();
        var hash = await _passwords.HashAsync(password, cancellation);
        var wanted = login is null ? null : Logins.Normalize(login);
        return await _store.WriteAsync<Result<(string, string)>>(async db =>
        {
            var owners = await db.Set<Agent>().Where(a => a.Role == Role.Owner && (wanted == null || a.Login == wanted)).OrderBy(a => a.Login).ToListAsync(cancellation);
            if (owners.Count != 1)
            {
                return owners.Count == 0
                    ? new Refusal(404, "no_owner", wanted is null ? "还没有店主" : "没有这个店主账号", wanted is null ? "there is no owner yet: start the desk once" : $"«{wanted}» is not an owner's login")
                    : new Refusal(409, "several_owners", "有多位店主，请指定账号", $"there are several owners, choose one with --login: {string.Join(", ", owners.Select(o => o.Login))}");
            }

            var owner = owners[0];
            (owner.PasswordHash, owner.MustChangePassword, owner.Disabled) = (hash, true, false);
            await Sessions.EndAllAsync(db, owner, except: null, _time.GetUtcNow(), cancellation);
            await SignInGuard.ClearAsync(db, owner.Login, cancellation);
            if (clearTwoFactor)
            {
                await TwoFactor.RemoveAsync(db, owner, cancellation);
            }

            _audit.EnterSystem(db, owner.Shop, "password.reset", "agent", owner.Id.ToString(), new Dictionary<string, string>(StringComparer.Ordinal) { ["by"] = "command line", ["twoFactorCleared"] = clearTwoFactor ? "yes" : "no" });
            return (owner.Login, password);
        }, cancellation);
    }
}
