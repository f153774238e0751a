namespace Zhiyin.People.SignIn;

/// <summary>The stored <see cref="LockOut"/> of one account or one address. Kept apart from agents, so that a login that does not exist locks like one that does.</summary>
public sealed class SignInLock
{
    /// <summary><c>account:</c> and a hash of what was typed (it may have been a password by mistake), or <c>address:</c> and the address.</summary>
    public required string Key { get; init; }

    public int Failures { get; set; }

    public DateTimeOffset WindowStart { get; set; }

    public int Locks { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    internal LockOut State
    {
        get => new(Failures, WindowStart, Locks, LockedUntil);
        set => (Failures, WindowStart, Locks, LockedUntil) = value;
    }
}
