using Zhiyin.Platform.Due;
using Zhiyin.Testing;

namespace Zhiyin.Storage.Tests.Contracts;

public abstract class DueWorkContract(Func<Task<TestDatabase>> open) : StoreContract(open)
{
    private static readonly TimeSpan s_lease = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Due_entries_are_claimed_oldest_first_and_the_others_wait()
    {
        var (later, second, first) = (await AddAsync(Noon.AddSeconds(1)), await AddAsync(Noon), await AddAsync(Noon.AddHours(-1)));
        (await ClaimAsync(Noon)).OrderBy(d => d.DueAt).Select(d => d.Id).ShouldBe([first, second]);
        (await ClaimAsync(Noon, 1)).ShouldBeEmpty();
        (await ClaimAsync(Noon.AddSeconds(1))).Select(d => d.Id).ShouldBe([later]);
    }

    [Fact]
    public async Task A_limit_takes_the_oldest()
    {
        await AddAsync(Noon);
        var old = await AddAsync(Noon.AddDays(-1));
        (await ClaimAsync(Noon, 1)).Select(d => d.Id).ShouldBe([old]);
    }

    [Fact]
    public async Task Work_of_another_kind_is_left_alone()
    {
        await AddAsync(Noon.AddDays(-1), "sleep");
        var own = await AddAsync(Noon);
        (await ClaimAsync(Noon)).Select(d => d.Id).ShouldBe([own]);
    }

    [Fact]
    public async Task The_work_of_a_worker_that_died_is_taken_up_after_its_lease()
    {
        await AddAsync(Noon);
        var first = (await ClaimAsync(Noon)).ShouldHaveSingleItem();
        (first.Attempts, first.ClaimedUntil).ShouldBe((1, Noon + s_lease));
        (await ClaimAsync(Noon + s_lease - TimeSpan.FromMilliseconds(1))).ShouldBeEmpty();
        (await ClaimAsync(Noon + s_lease)).ShouldHaveSingleItem().Attempts.ShouldBe(2);
    }

    [Fact]
    public async Task Workers_that_claim_at_the_same_time_never_get_the_same_entry()
    {
        for (var i = 0; i < 60; i++)
        {
            await AddAsync(Noon.AddSeconds(-i));
        }

        var claims = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => ClaimAsync(Noon, 5), Stop)));
        var ids = claims.SelectMany(c => c).Select(d => d.Id).ToList();
        ids.ShouldBeUnique();
        ids.Count.ShouldBe(60);
    }

    [Fact]
    public async Task A_claim_that_is_rolled_back_was_none()
    {
        await AddAsync(Noon);
        await Should.ThrowAsync<InvalidOperationException>(() => Database.Store.WriteAsync<bool>(
            async db =>
            {
                (await Database.Dialect.ClaimDueAsync(db, "wake", Noon, s_lease, 5, Stop)).ShouldHaveSingleItem();
                throw new InvalidOperationException("fell over");
            },
            Stop));
        (await ClaimAsync(Noon)).ShouldHaveSingleItem().Attempts.ShouldBe(1);
    }

    private Task<IReadOnlyList<DueEntry>> ClaimAsync(DateTimeOffset now, int limit = 100) => Database.Store.WriteAsync(db => Database.Dialect.ClaimDueAsync(db, "wake", now, s_lease, limit, Stop), Stop);

    private Task<Guid> AddAsync(DateTimeOffset at, string kind = "wake") => Database.Store.WriteAsync(
        db =>
        {
            var id = Guid.CreateVersion7();
            db.Add(new DueEntry { Shop = Shop, Id = id, Kind = kind, DueAt = at, Subject = Guid.NewGuid() });
            return Task.FromResult(id);
        },
        Stop);
}

public sealed class DueWorkOnSqlite() : DueWorkContract(TestDatabase.SqliteAsync);

public sealed class DueWorkOnPostgres() : DueWorkContract(TestDatabase.PostgresAsync);
