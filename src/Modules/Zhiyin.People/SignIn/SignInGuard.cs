using System.Security.Cryptography;

namespace Zhiyin.People.SignIn;

/// <summary>
/// Counts wrong tries by account and by address. A try is counted as wrong before the password is looked at and taken back when it was right: a hundred
/// guesses sent at the same moment get no further than five sent one by one.
/// </summary>
internal sealed class SignInGuard(Store store, TimeProvider time)
{
    /// <summary>The beginning of a try, or <c>locked</c>.</summary>
    public Task<Result<SignInTry>> BeginAsync(string login, string address, CancellationToken cancellation) => store.WriteAsync<Result<SignInTry>>(async db =>
    {
        var now = time.GetUtcNow();
        var account = await CountedAsync(db, AccountKey(login), now, LockOut.AccountLimit, cancellation);
        var place = await CountedAsync(db, AddressKey(address), now, LockOut.AddressLimit, cancellation);
        var left = new[] { account.Before, place.Before }.Where(s => s.IsLocked(now)).Select(s => s.LockedUntil!.Value - now).DefaultIfEmpty().Max();
        return left > TimeSpan.Zero ? PeopleRefusals.Locked(left) : new SignInTry(account, place, now);
    }, cancellation);

    /// <summary>The try was no guess: neither counter keeps it. A completed sign-in also forgets what the account did wrong before.</summary>
    public async Task TakeBackAsync(ZhiyinDb db, SignInTry attempt, bool completed, CancellationToken cancellation)
    {
        foreach (var count in new[] { attempt.Account, attempt.Address })
        {
            await store.Dialect.LockAsync(db, count.Key, cancellation);
            if (await db.Set<SignInLock>().SingleOrDefaultAsync(l => l.Key == count.Key, cancellation) is not { } row)
            {
                continue;
            }

            if (completed && count == attempt.Account)
            {
                db.Remove(row);
            }
            else
            {
                row.State = row.State == count.After ? count.Before : row.State with { Failures = Math.Max(0, row.Failures - 1) };
            }
        }
    }

    /// <summary>Lets an account in again, after its password was set anew by somebody with the authority to.</summary>
    public static Task<int> ClearAsync(ZhiyinDb db, string login, CancellationToken cancellation)
    {
        var key = AccountKey(login);
        return db.Set<SignInLock>().Where(l => l.Key == key).ExecuteDeleteAsync(cancellation);
    }

    private async Task<SignInCount> CountedAsync(ZhiyinDb db, string key, DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        await store.Dialect.LockAsync(db, key, cancellation);
        var row = await db.Set<SignInLock>().SingleOrDefaultAsync(l => l.Key == key, cancellation);
        if (row is null)
        {
            db.Add(row = new SignInLock { Key = key });
            row.State = LockOut.None;
        }

        var before = row.State;
        row.State = before.Failed(now, limit);
        return new(key, before, row.State);
    }

    private static string AccountKey(string login) => "account:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(login)));

    private static string AddressKey(string address) => "address:" + address;
}

/// <summary>What one try did to one counter.</summary>
internal sealed record SignInCount(string Key, LockOut Before, LockOut After)
{
    public bool LocksNow(DateTimeOffset now) => After.IsLocked(now);
}

/// <summary>One try to sign in, counted as wrong until taken back.</summary>
internal sealed record SignInTry(SignInCount Account, SignInCount Address, DateTimeOffset At)
{
    public bool Locks => Account.LocksNow(At) || Address.LocksNow(At);
}
