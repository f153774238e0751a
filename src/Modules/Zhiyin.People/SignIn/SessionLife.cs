namespace Zhiyin.People.SignIn;

/// <summary>How long a signed-in browser stays so: 12 hours without a request, 30 days in all.</summary>
internal static class SessionLife
{
    public static readonly TimeSpan Idle = TimeSpan.FromHours(12);
    public static readonly TimeSpan Whole = TimeSpan.FromDays(30);
    private static readonly TimeSpan s_touch = TimeSpan.FromMinutes(1);

    public static bool IsAlive(DateTimeOffset createdAt, DateTimeOffset seenAt, DateTimeOffset now) => now - seenAt < Idle && now - createdAt < Whole;

    /// <summary>True when the last use is worth writing again: once a minute, not on every request.</summary>
    public static bool WantsTouch(DateTimeOffset seenAt, DateTimeOffset now) => now - seenAt >= s_touch;
}
