using Zhiyin.People.Agents;
using Zhiyin.People.Shops;
using Zhiyin.People.SignIn;

namespace Zhiyin.People.Profile;

/// <summary>POST profile/two_factor: a new secret for the authenticator app. Nothing is asked at sign-in until a code has confirmed it.</summary>
internal static class BeginTwoFactor
{
    public static async Task<IResult> HandleAsync(CurrentUser user, Store store, TwoFactor factor, CancellationToken cancellation)
        => (await store.WriteAsync<Result<Enrolment>>(async db =>
        {
            var agent = await db.AgentAsync(user.Shop, user.Agent, cancellation);
            if (agent.TotpConfirmed)
            {
                return PeopleRefusals.TwoFactorOn;
            }

            var secret = Totp.NewSecret();
            agent.TotpSecret = factor.Seal(agent, secret);
            agent.TotpLastStep = 0;
            var shop = await db.Set<Shop>().Where(s => s.Id == user.Shop).Select(s => s.Name).SingleAsync(cancellation);
            return Enrolment.Of(secret, agent.Login, shop);
        }, cancellation)).ToHttp();
}
