using System.Buffers.Text;
using System.Security.Cryptography;

namespace Zhiyin.People.Keys;

/// <summary>
/// The words of an API key: <c>zy_</c>, eight characters that are shown in lists, and the secret of 256 random bits. Only the SHA-256 of the whole is stored;
/// with so many random bits no salt and no slow hash is needed.
/// </summary>
internal readonly record struct KeySecret(string Prefix, string Secret)
{
    private const string Mark = "zy_";
    private const int PrefixLength = 8;
    private const int SecretLength = 43;

    public string Words => $"{Prefix}_{Secret}";

    public byte[] Hash => SHA256.HashData(Encoding.UTF8.GetBytes(Words));

    public static KeySecret New()
        => new(Mark + RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", PrefixLength), Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    /// <summary>Null when the words are no key of ours at all.</summary>
    public static KeySecret? Read(string? words)
    {
        const int cut = 3 + PrefixLength;
        return words is { Length: cut + 1 + SecretLength } && words.StartsWith(Mark, StringComparison.Ordinal) && words[cut] == '_'
            ? new KeySecret(words[..cut], words[(cut + 1)..])
            : null;
    }
}
