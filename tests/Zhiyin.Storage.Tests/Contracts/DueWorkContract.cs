using Zhiyin.Platform.Due;
using Zhiyin.Testing;

namespace Zhiyin.Storage.Tests.Contracts;

public abstract class DueWorkContract(Func<Task<TestDatabase>> open) : StoreContract(open)
{
    private static readonly TimeSpan s_lease = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Due_entries_are_claimed_oldest_first_and_the_others_wait()
    {
        await AddAsync("later", Noon.AddSeconds(1));
        await AddAsync("second", Noon);
        await AddAsync("first", Noon.AddHours(-1));
        (await ClaimAsync(Noon)).OrderBy(d => d.DueAt).Select(d => d.Kind).ShouldBe(["first", "second"]);
        (await ClaimAsync(Noon, 1)).ShouldBeEmpty();
        (await ClaimAsync(Noon.AddSeconds(1))).Select(d => d.Kind).ShouldBe(["later"]);
    }

    [Fact]
    public async Task A_limit_takes_the_oldest()
    {
        await AddAsync("new", Noon);
        await AddAsync("old", Noon.AddDays(-1));
        (await ClaimAsync(Noon, 1)).Select(d => d.Kind).ShouldBe(["old"]);
    }

    [Fact]
    public async Task The_work_of_a_worker_that_died_is_taken_up_after_its_lease()
    {
        await AddAsync("wake", Noon);
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
            await AddAsync($"k{i}", Noon.AddSeconds(-i));
        }

        var claims = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => ClaimAsync(Noon, 5), Stop)));
        var kinds = claims.SelectMany(c => c).Select(d => d.Kind).ToList();
        kinds.ShouldBeUnique();
        kinds.Count.ShouldBe(60);
    }

    [Fact]
    public async Task A_claim_that_is_rolled_back_was_none()
    {
        await AddAsync("wake", Noon);
        await Should.ThrowAsync<InvalidOperationException>(() => Database.Store.WriteAsync<bool>(
            async db =>
            {
                (await Database.Dialect.ClaimDueAsync(db, Noon, s_lease, 5, Stop)).ShouldHaveSingleItem();
                throw new InvalidOperationException("fell over");
            },
            Stop));
        (await ClaimAsync(Noon)).ShouldHaveSingleItem().Attempts.ShouldBe(1);
    }

    private Task<IReadOnlyList<DueEntry>> ClaimAsync(DateTimeOffset now, int limit = 100) => Database.Store.WriteAsync(db => Database.Dialect.ClaimDueAsync(db, now, s_lease, limit, Stop), Stop);

    private Task<bool> AddAsync(string kind, DateTimeOffset at) => Database.Store.WriteAsync(
        db =>
        {
            db.Add(new DueEntry { Shop = Shop, Id = Guid.CreateVersion7(), Kind = kind, DueAt = at, Subject = Guid.NewGuid() });
            return Task.FromResult(true);
        },
        Stop);
}

public sealed class DueWorkOnSqlite() : DueWorkContract(TestDatabase.SqliteAsync);

public sealed class DueWorkOnPostgres() : DueWorkContract(TestDatabase.PostgresAsync);
