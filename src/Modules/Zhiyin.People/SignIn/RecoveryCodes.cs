using System.Security.Cryptography;

namespace Zhiyin.People.SignIn;

/// <summary>
/// Ten codes for the day the phone is lost, each good once. 80 random bits each, so that a plain SHA-256 of them can be stored: nobody guesses them from it.
/// </summary>
internal static class RecoveryCodes
{
    public const int Count = 10;
    private const int CodeBytes = 10;

    /// <summary>Ten new codes as people write them: <c>ABCD-EFGH-IJKL-MNOP</c>. They are shown once.</summary>
    public static IReadOnlyList<string> New()
        => [.. Enumerable.Range(0, Count).Select(_ => string.Join('-', Base32.Write(RandomNumberGenerator.GetBytes(CodeBytes)).Chunk(4).Select(part => new string(part))))];

    /// <summary>What is stored of a code; blanks, dashes and case as typed do not matter. Null when it cannot be a code at all.</summary>
    public static byte[]? HashOf(string? typed)
        => typed is { Length: <= 64 } && Base32.Read(typed) is { Length: CodeBytes } bytes ? SHA256.HashData(bytes) : null;
}
