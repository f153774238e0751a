using Zhiyin.People.Access;
using Zhiyin.People.Agents;
using Zhiyin.People.Audit;
using Zhiyin.People.Profile;

namespace Zhiyin.People.SignIn;

/// <summary>What a sign-in asks with; <c>code</c> once the second factor is on (from the app, or a recovery code).</summary>
public sealed record SignInAsk(string? Login, string? Password, string? Code);

/// <summary>POST auth/sign_in: password, then second factor, then a session cookie. Every outcome is in the audit.</summary>
internal sealed class StartSession(Store store, SignInGuard guard, Passwords passwords, TwoFactor factor, AuditLog audit, TimeProvider time)
{
    public static async Task<IResult> HandleAsync(SignInAsk ask, HttpContext http, StartSession use, CancellationToken cancellation)
    {
        var result = await use.RunAsync(ask, new(ClientAddress.Of(http), ClientAddress.CountedBy(http), ClientAddress.Hidden(http), http.Request.Headers.UserAgent.ToString(), SessionCookie.Read(http)), cancellation);
        if (result.Refusal is { } refusal)
        {
            if (refusal.Extra?.TryGetValue("retryAfterSeconds", out var seconds) == true)
            {
                http.Response.Headers.RetryAfter = $"{seconds}";
            }

            return refusal.ToHttp();
        }

        SessionCookie.Write(http, result.Value.Token);
        return TypedResults.Ok(result.Value.Me);
    }

    private async Task<Result<Opened>> RunAsync(SignInAsk ask, Caller caller, CancellationToken cancellation)
    {
        var login = Logins.Normalize(ask.Login);
        var password = ask.Password is { Length: <= PasswordPolicy.Longest } typed ? typed : "";
        var begun = await guard.BeginAsync(login, caller.CountedBy, cancellation);
        if (begun.Refusal is { } locked)
        {
            return locked;
        }

        var agent = await store.ReadAsync(db => db.Set<Agent>().SingleOrDefaultAsync(a => a.Login == login, cancellation), cancellation);
        var check = await passwords.CheckAsync(agent?.PasswordHash, password, cancellation);
        if (check == PasswordCheck.Busy)
        {
            await store.WriteAsync(async db =>
            {
                await guard.TakeBackAsync(db, begun.Value, completed: false, cancellation);
                return default(Done);
            }, cancellation);
            return PeopleRefusals.Busy;
        }

        if (agent is null || agent.Disabled || check == PasswordCheck.Wrong)
        {
            await store.WriteAsync(db => WriteFailureAsync(db, agent, "password", begun.Value, caller, cancellation), cancellation);
            return PeopleRefusals.BadCredentials;
        }

        var renewed = check == PasswordCheck.RightButOld ? await passwords.HashAsync(password, cancellation) : null;
        var (refusal, opened) = await store.WriteAsync(db => OpenAsync(db, agent, renewed, ask.Code, begun.Value, caller, cancellation), cancellation);
        return refusal is null ? opened! : refusal;
    }

    // Not a Result: a wrong code is refused and must be written all the same.
    private async Task<(Refusal? Refusal, Opened? Opened)> OpenAsync(ZhiyinDb db, Agent known, string? renewed, string? code, SignInTry attempt, Caller caller, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await store.Dialect.LockRowsAsync(db, "agents", [known.Id.Value], cancellation);
        var agent = await db.Set<Agent>().SingleAsync(a => a.Shop == known.Shop && a.Id == known.Id, cancellation);
        if (agent.Disabled || agent.PasswordHash != known.PasswordHash)
        {
            return (PeopleRefusals.BadCredentials, null);
        }

        if (agent.TotpConfirmed && string.IsNullOrWhiteSpace(code))
        {
            await guard.TakeBackAsync(db, attempt, completed: false, cancellation);
            return (PeopleRefusals.CodeNeeded, null);
        }

        if (agent.TotpConfirmed && !await factor.AcceptAsync(db, agent, code, now, cancellation))
        {
            await WriteFailureAsync(db, agent, "code", attempt, caller, cancellation);
            return (PeopleRefusals.BadCode, null);
        }

        await guard.TakeBackAsync(db, attempt, completed: true, cancellation);
        agent.PasswordHash = renewed ?? agent.PasswordHash;
        agent.LastSeenAt = now;
        if (caller.OldToken is { } hash)
        {
            await db.Set<Session>().Where(s => s.TokenHash == hash && s.RevokedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.RevokedAt, now), cancellation);
        }

        var (token, session) = Sessions.Open(db, agent, caller.Hidden, caller.Browser, now);
        var user = new CurrentUser(agent.Shop, agent.Id, agent.Login, agent.Role, RoleRights.Of(agent.Role), [], Session: session.Id, Address: caller.Address);
        audit.Enter(db, user, "sign_in.done", "agent", agent.Id.ToString(), new Dictionary<string, string>(StringComparer.Ordinal) { ["twoFactor"] = agent.TotpConfirmed ? "yes" : "no" });
        return (null, new(token, await Me.OfAsync(db, agent, user.Rights, cancellation)));
    }

    // The login that was typed is not written for an unknown one: people type passwords into the wrong field.
    private async Task<Done> WriteFailureAsync(ZhiyinDb db, Agent? agent, string what, SignInTry attempt, Caller caller, CancellationToken cancellation)
    {
        var shop = agent?.Shop ?? await db.Set<Shops.Shop>().OrderBy(s => s.CreatedAt).Select(s => s.Id).FirstOrDefaultAsync(cancellation);
        var detail = new Dictionary<string, string>(StringComparer.Ordinal) { ["wrong"] = agent is null ? "login" : agent.Disabled ? "disabled" : what };
        audit.EnterUnsigned(db, shop, "sign_in.failed", agent, detail, caller.Address);
        if (attempt.Locks)
        {
            audit.EnterUnsigned(db, shop, "sign_in.locked", agent, new Dictionary<string, string>(StringComparer.Ordinal) { ["what"] = attempt.Account.LocksNow(attempt.At) ? "account" : "address" }, caller.Address);
        }

        return default;
    }

    private sealed record Caller(string Address, string CountedBy, string Hidden, string Browser, byte[]? OldToken);

    private sealed record Opened(string Token, Me Me);
}
