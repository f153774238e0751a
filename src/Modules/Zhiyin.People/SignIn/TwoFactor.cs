using Zhiyin.People.Agents;
using Zhiyin.Platform.Secrets;

namespace Zhiyin.People.SignIn;

/// <summary>The second factor of an agent: the secret sealed by the master key, and the check of a code.</summary>
internal sealed class TwoFactor(MasterKey key)
{
    public byte[] Seal(Agent agent, byte[] secret) => key.Seal(secret, Context(agent));

    public byte[] Open(Agent agent) => key.Open(agent.TotpSecret, Context(agent));

    /// <summary>
    /// True for a code of the app that was not used before, or for an unused recovery code; both are used up by it. <paramref name="agent"/> is tracked by
    /// <paramref name="db"/> and its row locked.
    /// </summary>
    public async Task<bool> AcceptAsync(ZhiyinDb db, Agent agent, string? code, DateTimeOffset now, CancellationToken cancellation)
    {
        if (Totp.Accept(Open(agent), code, now, agent.TotpLastStep) is { } step)
        {
            agent.TotpLastStep = step;
            return true;
        }

        if (RecoveryCodes.HashOf(code) is not { } hash)
        {
            return false;
        }

        var spare = await db.Set<RecoveryCode>()
            .FirstOrDefaultAsync(c => c.Shop == agent.Shop && c.Agent == agent.Id && c.UsedAt == null && c.CodeHash == hash, cancellation);
        if (spare is null)
        {
            return false;
        }

        spare.UsedAt = now;
        return true;
    }

    /// <summary>Takes the second factor off: secret and recovery codes are gone.</summary>
    public static async Task RemoveAsync(ZhiyinDb db, Agent agent, CancellationToken cancellation)
    {
        (agent.TotpSecret, agent.TotpConfirmed, agent.TotpLastStep) = (null, false, 0);
        await db.Set<RecoveryCode>().Where(c => c.Shop == agent.Shop && c.Agent == agent.Id).ExecuteDeleteAsync(cancellation);
    }

    // The agent's id is part of the seal: a secret copied into another row does not open.
    private static byte[] Context(Agent agent) => Encoding.UTF8.GetBytes($"totp:{agent.Id}");
}
