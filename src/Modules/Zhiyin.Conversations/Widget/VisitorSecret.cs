using System.Buffers.Text;
using System.Security.Cryptography;
using Zhiyin.Platform.Secrets;

namespace Zhiyin.Conversations.Widget;

/// <summary>
/// What a browser keeps to be known again: 256 random bits sealed with the master key, so that a desk knows its own without having stored it, and a browser that never writes leaves no row.
/// Stored as a hash only.
/// </summary>
public sealed class VisitorSecret(MasterKey master)
{
    private const int Bytes = 32;
    private const int LongestText = 200;

    public string New(InboxId inbox) => Base64Url.EncodeToString(master.Seal(RandomNumberGenerator.GetBytes(Bytes), Context(inbox)));

    /// <summary>The hash of a secret that this desk gave out for this inbox; null for anything else.</summary>
    public byte[]? HashOf(InboxId inbox, string? secret)
    {
        if (secret is not { Length: > 0 and <= LongestText } || !Base64Url.IsValid(secret))
        {
            return null;
        }

        try
        {
            return SHA256.HashData(master.Open(Base64Url.DecodeFromChars(secret), Context(inbox)));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static byte[] Context(InboxId inbox) => [.. "visitor"u8, .. inbox.Value.ToByteArray()];
}
