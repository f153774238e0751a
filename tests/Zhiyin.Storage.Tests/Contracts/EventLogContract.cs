using Microsoft.EntityFrameworkCore;
using Zhiyin.Platform.Events;
using Zhiyin.Testing;

namespace Zhiyin.Storage.Tests.Contracts;

public abstract class EventLogContract(Func<Task<TestDatabase>> open) : StoreContract(open)
{
    [Fact]
    public async Task Writers_that_commit_late_lose_and_double_nothing_for_a_reader_that_follows()
    {
        const int Writers = 8;
        const int Each = 25;
        using var writing = new CancellationTokenSource();
        var reading = FollowAsync(writing.Token);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            // Fixed seeds: which transactions dawdle and which give up is the same each time; how they interleave is not.
            var random = new Random(writer);
            for (var i = 0; i < Each; i++)
            {
                var (wait, fails) = (random.Next(0, 12), random.Next(0, 5) == 0);
                try
                {
                    await Database.Store.WriteAsync(
                        async db =>
                        {
                            db.Add(Event($"w{writer}.{(fails ? "never" : "stays")}", i));
                            await db.SaveChangesAsync(Stop);
                            await Task.Delay(wait, Stop);
                            return fails ? throw new InvalidOperationException("given up") : true;
                        },
                        Stop);
                }
                catch (InvalidOperationException e) when (e.Message == "given up")
                {
                    fails.ShouldBeTrue();
                }
            }
        }, Stop)));
        await writing.CancelAsync();

        var read = await reading;
        var stored = await Database.Store.ReadAsync(db => db.Events.Select(e => e.Position).ToListAsync(Stop), Stop);
        stored.Count.ShouldBeGreaterThan(100);
        read.Select(e => e.Position).ShouldBeUnique();
        read.Select(e => e.Position).Order().ShouldBe(stored.Order());
        read.ShouldAllBe(e => e.Kind.EndsWith("stays"));
        foreach (var writer in read.GroupBy(e => e.Kind))
        {
            writer.Select(e => e.Seq).ShouldBeInOrder(SortDirection.Ascending, $"{writer.Key} wrote one after the other");
        }
    }

    [Fact]
    public async Task The_end_of_the_log_is_behind_all_that_is_there_and_before_what_comes()
    {
        (await EndAsync()).ShouldBe(default);
        await WriteEventAsync("before");
        var end = await EndAsync();
        await WriteEventAsync("after");
        (await ReadAsync(end, 10)).Select(e => e.Kind).ShouldBe(["after"]);
    }

    [Fact]
    public async Task Reading_goes_on_where_it_stopped_however_small_the_steps()
    {
        for (var i = 1; i <= 7; i++)
        {
            await WriteEventAsync("step", i);
        }

        var seen = new List<int>();
        var cursor = default(EventCursor);
        while (await ReadAsync(cursor, 2) is { Count: > 0 } some)
        {
            seen.AddRange(some.Select(e => e.Seq));
            EventCursor.TryParse(EventCursor.Of(some[^1]).ToString(), out cursor).ShouldBeTrue();
        }

        seen.ShouldBe([1, 2, 3, 4, 5, 6, 7]);
    }

    [Theory]
    [InlineData("UPDATE events SET kind = 'other'")]
    [InlineData("DELETE FROM events")]
    [InlineData("UPDATE audit SET actor = 'somebody else'")]
    [InlineData("DELETE FROM audit")]
    public async Task What_happened_cannot_be_changed_or_removed(string sql)
    {
        await WriteEventAsync("kept");
        await Database.Store.WriteAsync(
            db =>
            {
                db.Add(new Zhiyin.People.Audit.AuditEntry { Shop = Shop, At = Noon, Actor = "小迪", Action = "a", ObjectKind = "k", ObjectId = "1", Detail = "{}", Address = "" });
                return Task.FromResult(true);
            },
            Stop);
        var refused = await Should.ThrowAsync<Exception>(() => Database.Store.WriteAsync(db => db.Database.ExecuteSqlRawAsync(sql, Stop), Stop));
        refused.GetBaseException().Message.ShouldContain("append-only");
        (await ReadAsync(default, 10)).Select(e => e.Kind).ShouldBe(["kept"]);
    }

    protected Task<IReadOnlyList<EventEntry>> ReadAsync(EventCursor after, int limit) => Database.Store.ReadAsync(db => Database.Dialect.ReadEventsAsync(db, after, limit, Stop), Stop);

    private Task<EventCursor> EndAsync() => Database.Store.ReadAsync(db => Database.Dialect.EndOfEventsAsync(db, Stop), Stop);

    private async Task<List<EventEntry>> FollowAsync(CancellationToken writing)
    {
        var read = new List<EventEntry>();
        var cursor = default(EventCursor);
        while (true)
        {
            var over = writing.IsCancellationRequested;
            var some = await ReadAsync(cursor, 7);
            if (some.Count > 0)
            {
                read.AddRange(some);
                cursor = EventCursor.Of(some[^1]);
            }
            else if (over)
            {
                return read;
            }
            else
            {
                await Task.Delay(1, Stop);
            }
        }
    }
}

public sealed class EventLogOnSqlite() : EventLogContract(TestDatabase.SqliteAsync);

public sealed class EventLogOnPostgres() : EventLogContract(TestDatabase.PostgresAsync)
{
    [Fact]
    public async Task An_event_is_held_back_while_an_earlier_transaction_may_still_bring_one()
    {
        await using var early = Database.Dialect.Open();
        await using var transaction = await early.Database.BeginTransactionAsync(Stop);
        early.Add(Event("early"));
        await early.SaveChangesAsync(Stop);
        await WriteEventAsync("late");

        (await ReadAsync(default, 10)).ShouldBeEmpty();
        await transaction.CommitAsync(Stop);
        (await ReadAsync(default, 10)).Select(e => e.Kind).ShouldBe(["early", "late"]);
    }
}
