namespace Zhiyin.People.SignIn;

/// <summary>
/// How often one account or one address was wrong lately. Locks grow: 1, 5, 15, then 60 minutes, and are forgotten after a day without a wrong try.
/// An hour at most, because a stranger who knows a login can lock it, and that must not cost the shop a working day.
/// </summary>
internal readonly record struct LockOut(int Failures, DateTimeOffset WindowStart, int Locks, DateTimeOffset? LockedUntil)
{
    /// <summary>Wrong tries of one account within <see cref="Window"/>.</summary>
    public const int AccountLimit = 5;

    /// <summary>Wrong tries from one address: higher, because a whole office shares one.</summary>
    public const int AddressLimit = 20;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan s_forget = TimeSpan.FromDays(1);
    private static readonly int[] s_minutes = [1, 5, 15, 60];

    public static readonly LockOut None = new(0, DateTimeOffset.UnixEpoch, 0, null);

    public bool IsLocked(DateTimeOffset now) => LockedUntil > now;

    /// <summary>True when the row says nothing any more and can be deleted.</summary>
    public bool IsForgotten(DateTimeOffset now) => (LockedUntil ?? WindowStart) + s_forget < now;

    /// <summary>One more wrong try. <see cref="LockedUntil"/> of the answer is set when this was one too many.</summary>
    public LockOut Failed(DateTimeOffset now, int limit)
    {
        var known = IsForgotten(now) ? None : this;
        var fresh = now - known.WindowStart > Window;
        var next = known with { Failures = fresh ? 1 : known.Failures + 1, WindowStart = fresh ? now : known.WindowStart };
        return next.Failures < limit
            ? next
            : next with { Failures = 0, Locks = next.Locks + 1, LockedUntil = now + TimeSpan.FromMinutes(s_minutes[Math.Min(next.Locks, s_minutes.Length - 1)]) };
    }
}
