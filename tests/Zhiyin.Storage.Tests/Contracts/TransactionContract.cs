using Microsoft.EntityFrameworkCore;
using Zhiyin.People.Shops;
using Zhiyin.Platform.Events;
using Zhiyin.Platform.Ids;
using Zhiyin.Platform.Refusals;
using Zhiyin.Testing;

namespace Zhiyin.Storage.Tests.Contracts;

public abstract class TransactionContract(Func<Task<TestDatabase>> open) : StoreContract(open)
{
    [Fact]
    public async Task A_refusal_leaves_nothing_and_wakes_nobody()
    {
        var next = Database.Signal.Next;
        var answer = await Database.Store.WriteAsync<Result<Done>>(
            async db =>
            {
                db.Add(Event("never"));
                await db.SaveChangesAsync(Stop);
                return Refusal.NotFound;
            },
            Stop);
        answer.Refusal.ShouldNotBeNull();
        next.IsCompleted.ShouldBeFalse();
        (await CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_write_that_brings_an_event_wakes_the_readers_after_it_is_durable()
    {
        var next = Database.Signal.Next;
        await WriteEventAsync("news");
        next.IsCompleted.ShouldBeTrue();
        await Database.RestartAsync();
        (await CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Counting_up_under_a_lock_of_the_row_loses_no_step()
    {
        await AddShopAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
            {
                await Database.Store.WriteAsync(
                    async db =>
                    {
                        await Database.Dialect.LockRowsAsync(db, "shops", [Shop.Value], Stop);
                        var shop = await db.Set<Shop>().SingleAsync(s => s.Id == Shop, Stop);
                        shop.LastNumber++;
                        return true;
                    },
                    Stop);
            }
        }, Stop)));
        (await Database.Store.ReadAsync(db => db.Set<Shop>().Where(s => s.Id == Shop).Select(s => s.LastNumber).SingleAsync(Stop), Stop)).ShouldBe(80);
    }

    [Fact]
    public async Task A_named_lock_lets_one_in_at_a_time()
    {
        var (inside, most) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Database.Store.WriteAsync(
            async db =>
            {
                await Database.Dialect.LockAsync(db, "consumer:test", Stop);
                most = Math.Max(most, Interlocked.Increment(ref inside));
                await Task.Delay(5, Stop);
                Interlocked.Decrement(ref inside);
                return true;
            },
            Stop), Stop)));
        most.ShouldBe(1);
    }

    [Fact]
    public async Task Readers_do_not_wait_for_a_writer_and_see_the_last_commit()
    {
        await WriteEventAsync("first");
        var release = new TaskCompletionSource();
        var written = new TaskCompletionSource();
        var writing = Task.Run(() => Database.Store.WriteAsync(
            async db =>
            {
                db.Add(Event("second"));
                await db.SaveChangesAsync(Stop);
                written.SetResult();
                await release.Task;
                return true;
            },
            Stop), Stop);
        await written.Task;
        (await CountAsync()).ShouldBe(1);
        release.SetResult();
        await writing;
        (await CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Waiting_for_the_turn_can_be_given_up_and_holds_nobody_else()
    {
        using var impatient = new CancellationTokenSource();
        var release = new TaskCompletionSource();
        var started = new TaskCompletionSource();
        var holding = Task.Run(() => Database.Store.WriteAsync(
            async _ =>
            {
                started.SetResult();
                await release.Task;
                return true;
            },
            Stop), Stop);
        await started.Task;
        var waiting = Database.Store.WriteAsync(
            async db =>
            {
                await Database.Dialect.LockAsync(db, "x", impatient.Token);
                await Task.Delay(Timeout.Infinite, impatient.Token);
                return true;
            },
            impatient.Token);
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        release.SetResult();
        await holding;
        await WriteEventAsync("after");
        (await CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Instants_keep_their_milliseconds_and_ids_their_kind()
    {
        var at = new DateTimeOffset(2026, 2, 28, 23, 59, 59, 987, TimeSpan.FromHours(8));
        var agent = AgentId.New(TimeProvider.System);
        await Database.Store.WriteAsync(
            db =>
            {
                db.Add(new EventEntry { Shop = Shop, At = at, Kind = "kept", Agent = agent, Data = "{\"四\":\"𠮷\"}" });
                return Task.FromResult(true);
            },
            Stop);
        var stored = await Database.Store.ReadAsync(db => db.Events.SingleAsync(e => e.Agent == agent && e.At == at && e.At < at.AddMilliseconds(1), Stop), Stop);
        (stored.At, stored.Shop, stored.Agent, stored.Conversation, stored.Data).ShouldBe((at.ToUniversalTime(), Shop, agent, null, "{\"四\":\"𠮷\"}"));
    }

    protected Task AddShopAsync(ShopId? id = null) => Database.Store.WriteAsync(
        db =>
        {
            db.Add(new Shop { Id = id ?? Shop, Name = "某某旗舰店", Zone = "Asia/Shanghai", CreatedAt = Noon });
            return Task.FromResult(true);
        },
        Stop);

    private Task<int> CountAsync() => Database.Store.ReadAsync(db => db.Events.CountAsync(Stop), Stop);
}

public sealed class TransactionsOnSqlite() : TransactionContract(TestDatabase.SqliteAsync);

public sealed class TransactionsOnPostgres() : TransactionContract(TestDatabase.PostgresAsync)
{
    [Fact]
    public async Task Two_that_wait_for_each_other_are_both_done_in_the_end()
    {
        var other = ShopId.New(TimeProvider.System);
        await AddShopAsync();
        await AddShopAsync(other);
        using var both = new Barrier(2);
        var runs = 0;
        await Task.WhenAll(new[] { (Shop, other), (other, Shop) }.Select(pair => Task.Run(async () =>
        {
            var met = false;
            await Database.Store.WriteAsync(
                async db =>
                {
                    Interlocked.Increment(ref runs);
                    await db.Set<Shop>().Where(s => s.Id == pair.Item1).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastNumber, x => x.LastNumber + 1), Stop);
                    if (!met)
                    {
                        met = true;
                        both.SignalAndWait(Stop);
                    }

                    await db.Set<Shop>().Where(s => s.Id == pair.Item2).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastNumber, x => x.LastNumber + 1), Stop);
                    return true;
                },
                Stop);
        }, Stop)));
        runs.ShouldBe(3, "the database breaks a deadlock by failing one, and the store tries that one again");
        (await Database.Store.ReadAsync(db => db.Set<Shop>().Select(s => s.LastNumber).ToListAsync(Stop), Stop)).ShouldBe([2, 2]);
    }
}
