using System.Buffers.Text;
using System.Security.Cryptography;

namespace Zhiyin.People.SignIn;

/// <summary>The secret in the cookie: 256 random bits, of which only the hash is stored.</summary>
public static class SessionToken
{
    public const string Cookie = "zhiyin_session";

    public static (string Token, byte[] Hash) New()
    {
        var bytes = RandomNumberGenerator.GetBytes(32);
        return (Base64Url.EncodeToString(bytes), SHA256.HashData(bytes));
    }

    /// <summary>The hash of a cookie's token; null when it cannot be one.</summary>
    public static byte[]? HashOf(string? token)
    {
        Span<byte> bytes = stackalloc byte[33];
        return token is { Length: 43 } && Base64Url.TryDecodeFromChars(token, bytes, out var length) && length == 32 ? SHA256.HashData(bytes[..32]) : null;
    }
}
