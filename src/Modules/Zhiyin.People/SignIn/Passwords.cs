using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Zhiyin.People.SignIn;

/// <summary>What comparing a password came to. <c>RightButOld</c>: store it anew, the hash is of weaker settings. <c>Busy</c>: too many are being compared.</summary>
public enum PasswordCheck
{
    Wrong,
    Right,
    RightButOld,
    Busy,
}

/// <summary>
/// Hashes and compares passwords (PBKDF2, HMAC-SHA512). Hashing is slow on purpose, so a flood of sign-ins could eat every core: only half of them hash
/// at a time, a few wait, the rest are told to come back.
/// </summary>
public sealed class Passwords : IDisposable
{
    private static readonly object s_nobody = new();

    private readonly PasswordHasher<object> _hasher;
    private readonly SemaphoreSlim _places;
    private readonly int _longestQueue;
    private readonly string _decoy;
    private int _waiting;

    public Passwords(PeopleSettings settings)
    {
        _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = settings.PasswordIterations }));
        _places = new(settings.HashesAtATime);
        _longestQueue = settings.HashesWaiting;
        _decoy = _hasher.HashPassword(s_nobody, GeneratedPassword.New());
    }

    /// <summary>Hashes a new password; waits for its place however long the queue is, because whoever sets a password has signed in.</summary>
    public async Task<string> HashAsync(string password, CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => _hasher.HashPassword(s_nobody, password), CancellationToken.None);
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>Compares. A null <paramref name="hash"/> (no such login) costs the same time as a wrong password and is always wrong.</summary>
    public async Task<PasswordCheck> CheckAsync(string? hash, string password, CancellationToken cancellation)
    {
        if (Interlocked.Increment(ref _waiting) > _longestQueue)
        {
            Interlocked.Decrement(ref _waiting);
            return PasswordCheck.Busy;
        }

        try
        {
            await _places.WaitAsync(cancellation);
            try
            {
                var result = await Task.Run(() => Compare(hash ?? _decoy, password), CancellationToken.None);
                return (hash, result) switch
                {
                    (null, _) or (_, PasswordVerificationResult.Failed) => PasswordCheck.Wrong,
                    (_, PasswordVerificationResult.SuccessRehashNeeded) => PasswordCheck.RightButOld,
                    _ => PasswordCheck.Right,
                };
            }
            finally
            {
                _places.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private PasswordVerificationResult Compare(string hash, string password)
    {
        try
        {
            return _hasher.VerifyHashedPassword(s_nobody, hash, password);
        }
        catch (FormatException)
        {
            // No password fits what is no hash, such as the «-» of an account that cannot sign in by one.
            return PasswordVerificationResult.Failed;
        }
    }

    public void Dispose() => _places.Dispose();
}
