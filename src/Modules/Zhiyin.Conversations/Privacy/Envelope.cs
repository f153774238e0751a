using System.Security.Cryptography;
using System.Text;
using Zhiyin.Platform.Secrets;

namespace Zhiyin.Conversations.Privacy;

/// <summary>
/// Envelope encryption: the master key wraps one random key per buyer, the buyer's key seals everything of that buyer. Each value is bound to the row it belongs to: moved
/// elsewhere it does not open. Deleting the wrapped key makes all of it unreadable at once; a backup taken before still holds the key, which is why backups expire too.
/// </summary>
public static class Envelope
{
    private const int KeyBytes = 32;

    /// <summary>A new key for a buyer, wrapped by the master key and bound to the buyer's id.</summary>
    public static byte[] NewBuyerKey(MasterKey master, BuyerId buyer)
    {
        ArgumentNullException.ThrowIfNull(master);
        Span<byte> key = stackalloc byte[KeyBytes];
        RandomNumberGenerator.Fill(key);
        try
        {
            return master.Seal(key, Bound("key", buyer.Value, ""));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>The buyer's key in clear; null when the master key is another one or the row was tampered with.</summary>
    public static byte[]? Unwrap(MasterKey master, BuyerId buyer, byte[] wrapped)
    {
        ArgumentNullException.ThrowIfNull(master);
        return Try(() => master.Open(wrapped, Bound("key", buyer.Value, "")));
    }

    /// <summary>Seals a bubble's text, bound to its conversation and to the client's own id of the bubble.</summary>
    public static byte[] SealText(byte[] buyerKey, ConversationId conversation, string clientId, string text)
        => MasterKey.Seal(buyerKey, Encoding.UTF8.GetBytes(text), Bound("text", conversation.Value, clientId));

    /// <summary>The text; null when it does not open.</summary>
    public static string? OpenText(byte[] buyerKey, ConversationId conversation, string clientId, byte[] box)
        => Try(() => MasterKey.Open(buyerKey, box, Bound("text", conversation.Value, clientId))) is { } plain ? Encoding.UTF8.GetString(plain) : null;

    /// <summary>Seals bytes of a row (a picture, the buyer's fields), bound to the row's id and to <paramref name="what"/> they are.</summary>
    public static byte[] SealBytes(byte[] buyerKey, Guid row, string what, ReadOnlySpan<byte> plain)
        => MasterKey.Seal(buyerKey, plain, Bound(what, row, ""));

    /// <summary>The bytes; null when they do not open.</summary>
    public static byte[]? OpenBytes(byte[] buyerKey, Guid row, string what, byte[] box)
        => Try(() => MasterKey.Open(buyerKey, box, Bound(what, row, "")));

    /// <summary>Seals a secret of the shop under the master key, bound to the row it stands in.</summary>
    public static byte[] SealSecret(MasterKey master, Guid row, string what, string secret)
    {
        ArgumentNullException.ThrowIfNull(master);
        return master.Seal(Encoding.UTF8.GetBytes(secret), Bound(what, row, ""));
    }

    /// <summary>The secret; null when it does not open.</summary>
    public static string? OpenSecret(MasterKey master, Guid row, string what, byte[] box)
    {
        ArgumentNullException.ThrowIfNull(master);
        return Try(() => master.Open(box, Bound(what, row, ""))) is { } plain ? Encoding.UTF8.GetString(plain) : null;
    }

    private static byte[] Bound(string what, Guid row, string within) => [.. Encoding.UTF8.GetBytes($"zhiyin {what} "), .. row.ToByteArray(), .. Encoding.UTF8.GetBytes(within)];

    private static byte[]? Try(Func<byte[]> open)
    {
        try
        {
            return open();
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
