using System.Security.Cryptography;
using System.Text;
using Zhiyin.Conversations.Privacy;
using Zhiyin.Platform.Secrets;

namespace Zhiyin.Conversations.Inboxes;

/// <summary>
/// The hmac token of an inbox: the shop's server signs a buyer's id with it, and only then the widget shows that buyer's history. Stored sealed with the master key.
/// </summary>
public sealed class InboxSecrets(MasterKey master)
{
    private const string What = "inbox hmac";

    /// <summary>A new token of 256 random bits in hex, and how it is stored.</summary>
    public (string Token, byte[] Sealed) New(InboxId inbox)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        return (token, Envelope.SealSecret(master, inbox.Value, What, token));
    }

    /// <summary>True when <paramref name="hash"/> is the lower-case hex HMAC-SHA256 of <paramref name="identifier"/> under the inbox's token; takes the same time either way.</summary>
    public bool Proves(Inbox inbox, string identifier, string? hash)
    {
        ArgumentNullException.ThrowIfNull(inbox);
        if (hash is not { Length: 64 } || Envelope.OpenSecret(master, inbox.Id.Value, What, inbox.HmacSecret) is not { } token)
        {
            return false;
        }

        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(token, identifier)), Encoding.ASCII.GetBytes(hash));
    }

    /// <summary>The hash that proves <paramref name="identifier"/>, for a shop whose server is this desk (the demo); null when the token cannot be read.</summary>
    public string? SignFor(Inbox inbox, string identifier)
    {
        ArgumentNullException.ThrowIfNull(inbox);
        return Envelope.OpenSecret(master, inbox.Id.Value, What, inbox.HmacSecret) is { } token ? Sign(token, identifier) : null;
    }

    /// <summary>What the shop's server computes.</summary>
    public static string Sign(string token, string identifier)
        => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(identifier)));
}
