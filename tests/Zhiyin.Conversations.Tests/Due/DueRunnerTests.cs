using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhiyin.Conversations.Due;
using Zhiyin.Conversations.Tests.Desk;
using Zhiyin.Platform.Due;
using Zhiyin.Platform.Ids;
using Zhiyin.Testing;

namespace Zhiyin.Conversations.Tests.Due;

public sealed class DueRunnerTests
{
    [Fact]
    public async Task What_is_due_is_done_once_and_what_is_not_waits()
    {
        var work = new Work();
        await using var desk = await StartAsync(work);
        var now = desk.Time.GetUtcNow();
        var (due, later) = (await AddAsync(desk, now), await AddAsync(desk, now.AddMinutes(5)));
        await desk.RunDueAsync();
        await desk.RunDueAsync();
        work.Done.ShouldBe([due]);
        desk.Time.Advance(TimeSpan.FromMinutes(5));
        await desk.RunDueAsync();
        work.Done.ShouldBe([due, later]);
        (await desk.ReadAsync(db => db.Set<DueEntry>().CountAsync(d => d.Kind == "test"))).ShouldBe(0);
    }

    [Fact]
    public async Task What_fails_is_tried_again_with_longer_pauses_and_holds_up_nobody()
    {
        var work = new Work();
        await using var desk = await StartAsync(work);
        var now = desk.Time.GetUtcNow();
        // It fails from the beginning: the desk's own runner looks once a second.
        var bad = Guid.CreateVersion7();
        work.Fails.TryAdd(bad, 0);
        await AddAsync(desk, now, subject: bad);
        var good = await AddAsync(desk, now);
        await desk.RunDueAsync();
        work.Done.ShouldBe([good]);
        await desk.RunDueAsync();
        work.Fails[bad].ShouldBe(1, "not at once");
        desk.Time.Advance(TimeSpan.FromSeconds(10));
        await desk.RunDueAsync();
        work.Fails[bad].ShouldBe(2);
        desk.Time.Advance(TimeSpan.FromSeconds(10));
        await desk.RunDueAsync();
        work.Fails[bad].ShouldBe(2, "the second pause is twice as long");
        work.Fails.TryRemove(bad, out _);
        desk.Time.Advance(TimeSpan.FromSeconds(10));
        await desk.RunDueAsync();
        work.Done.ShouldBe([good, bad]);
    }

    [Fact]
    public async Task What_a_dead_node_claimed_is_taken_up_when_its_lease_is_over()
    {
        var work = new Work();
        await using var desk = await StartAsync(work);
        var now = desk.Time.GetUtcNow();
        var left = await AddAsync(desk, now, claimedUntil: now.AddMinutes(2));
        await desk.RunDueAsync();
        work.Done.ShouldBeEmpty();
        desk.Time.Advance(TimeSpan.FromMinutes(2));
        await desk.RunDueAsync();
        work.Done.ShouldBe([left]);
    }

    [Fact]
    public async Task What_takes_long_holds_up_no_other_kind_and_stays_claimed()
    {
        var (work, slow) = (new Work(), new Slow());
        await using var desk = await DeskApp.StartAsync(configure: builder => builder.Services.AddSingleton<IDueWork>(work).AddSingleton<IDueWork>(slow));
        var now = desk.Time.GetUtcNow();
        await AddAsync(desk, now.AddHours(-1), kind: slow.Kind);
        await slow.Began.Task.WaitAsync(TimeSpan.FromSeconds(20));
        var quick = await AddAsync(desk, now);
        for (var tries = 0; !work.Done.Contains(quick); tries++)
        {
            tries.ShouldBeLessThan(500, "it waits for the other");
            await Task.Delay(20);
        }

        desk.Time.Advance(TimeSpan.FromMinutes(1));
        for (var tries = 0; (await desk.ReadAsync(db => db.Set<DueEntry>().SingleAsync(d => d.Kind == slow.Kind))).ClaimedUntil != now.AddMinutes(3); tries++)
        {
            tries.ShouldBeLessThan(200, "another node would begin it again");
            await Task.Delay(100);
        }

        slow.End.SetResult();
    }

    [Fact]
    public async Task A_lease_runs_from_when_its_entry_is_begun()
    {
        var work = new Work();
        await using var desk = await StartAsync(work);
        work.Takes = () => desk.Time.Advance(TimeSpan.FromSeconds(90));
        work.Left = entry => entry.ClaimedUntil!.Value - desk.Time.GetUtcNow();
        var due = desk.Time.GetUtcNow();
        for (var i = 0; i < 4; i++)
        {
            await AddAsync(desk, due);
        }

        await desk.RunDueAsync();
        work.Leases.ShouldBe(Enumerable.Repeat(TimeSpan.FromMinutes(2), 4));
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 20)]
    [InlineData(5, 160)]
    [InlineData(10, 3600)]
    [InlineData(1000, 3600)]
    public void Pauses_double_up_to_an_hour(int attempts, int seconds) => DueRunner.PauseAfter(attempts).ShouldBe(TimeSpan.FromSeconds(seconds));

    private static Task<DeskApp> StartAsync(Work work) => DeskApp.StartAsync(configure: builder => builder.Services.AddSingleton<IDueWork>(work));

    private static Task<Guid> AddAsync(DeskApp desk, DateTimeOffset due, DateTimeOffset? claimedUntil = null, Guid? subject = null, string kind = "test") => desk.WriteAsync(db =>
    {
        var id = subject ?? Guid.CreateVersion7();
        db.Add(new DueEntry { Shop = new ShopId(id), Id = id, Kind = kind, DueAt = due, Subject = id, ClaimedUntil = claimedUntil });
        return Task.FromResult(id);
    });

    private sealed class Work : IDueWork
    {
        public string Kind => "test";

        public ConcurrentQueue<Guid> Done { get; } = [];

        public ConcurrentDictionary<Guid, int> Fails { get; } = [];

        public Action Takes { get; set; } = () => { };

        public Func<DueEntry, TimeSpan> Left { get; set; } = _ => default;

        public ConcurrentQueue<TimeSpan> Leases { get; } = [];

        public Task RunAsync(DueEntry entry, CancellationToken cancellation)
        {
            if (Fails.TryGetValue(entry.Subject, out var failed))
            {
                Fails[entry.Subject] = failed + 1;
                throw new InvalidOperationException("not today");
            }

            Leases.Enqueue(Left(entry));
            Takes();
            Done.Enqueue(entry.Subject);
            return Task.CompletedTask;
        }
    }

    private sealed class Slow : IDueWork
    {
        public string Kind => "slow";

        public TaskCompletionSource Began { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource End { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task RunAsync(DueEntry entry, CancellationToken cancellation)
        {
            Began.TrySetResult();
            return End.Task.WaitAsync(cancellation);
        }
    }
}
