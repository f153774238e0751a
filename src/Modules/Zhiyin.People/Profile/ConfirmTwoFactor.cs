using Zhiyin.People.Agents;
using Zhiyin.People.Audit;
using Zhiyin.People.SignIn;

namespace Zhiyin.People.Profile;

/// <summary>A code of the app.</summary>
public sealed record CodeAsk(string? Code);

/// <summary>The recovery codes, shown this once.</summary>
public sealed record RecoveryCodesView(IReadOnlyList<string> RecoveryCodes);

/// <summary>POST profile/two_factor/confirm: the app shows right codes, so the second factor is on from now.</summary>
internal static class ConfirmTwoFactor
{
    public static async Task<IResult> HandleAsync(CodeAsk ask, CurrentUser user, Store store, TwoFactor factor, AuditLog audit, TimeProvider time, CancellationToken cancellation)
        => (await store.WriteAsync<Result<RecoveryCodesView>>(async db =>
        {
            var now = time.GetUtcNow();
            var agent = await db.AgentAsync(user.Shop, user.Agent, cancellation);
            if (agent.TotpConfirmed)
            {
                return PeopleRefusals.TwoFactorOn;
            }

            if (agent.TotpSecret is null)
            {
                return PeopleRefusals.TwoFactorNotBegun;
            }

            if (Totp.Accept(factor.Open(agent), ask.Code, now, agent.TotpLastStep) is not { } step)
            {
                return PeopleRefusals.BadCode with { Status = 422 };
            }

            (agent.TotpConfirmed, agent.TotpLastStep) = (true, step);
            var codes = SignIn.RecoveryCodes.New();
            db.AddRange(codes.Select(code => new RecoveryCode { Shop = agent.Shop, Id = Guid.CreateVersion7(now), Agent = agent.Id, CodeHash = SignIn.RecoveryCodes.HashOf(code)! }));
            audit.Enter(db, user, "two_factor.on", "agent", agent.Id.ToString());
            return new RecoveryCodesView(codes);
        }, cancellation)).ToHttp();
}
