using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Zhiyin.People.SignIn;

/// <summary>
/// Time-based one-time codes (RFC 6238): SHA-1, six digits, steps of 30 seconds, one step of grace to either side for a clock that is off.
/// SHA-1 because the common apps ignore every other choice; its weakness (collisions) does not touch HMAC.
/// </summary>
internal static class Totp
{
    public const int Digits = 6;
    public const int StepSeconds = 30;
    private const int GraceSteps = 1;
    private const int SecretBytes = 20;

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    public static long StepAt(DateTimeOffset now) => Math.DivRem(now.ToUnixTimeSeconds(), StepSeconds).Quotient;

    public static string CodeAt(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238 and every authenticator app; see above.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash[(hash[^1] & 15)..]) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6");
    }

    /// <summary>
    /// The step the code belongs to, or null when it is wrong. Steps up to <paramref name="lastStep"/> were used before and are wrong: a code read over
    /// a shoulder is worth nothing. Store the returned step as the next <paramref name="lastStep"/>.
    /// </summary>
    public static long? Accept(ReadOnlySpan<byte> secret, string? code, DateTimeOffset now, long lastStep)
    {
        var typed = code?.Replace(" ", "", StringComparison.Ordinal) ?? "";
        if (typed.Length != Digits || !typed.All(char.IsAsciiDigit))
        {
            return null;
        }

        var at = StepAt(now);
        long? found = null;
        // Every step is tried, so that the time taken does not tell which one fitted.
        for (var step = at - GraceSteps; step <= at + GraceSteps; step++)
        {
            var fits = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeAt(secret, step)), Encoding.ASCII.GetBytes(typed));
            found = fits && step > lastStep ? step : found;
        }

        return found;
    }
}
