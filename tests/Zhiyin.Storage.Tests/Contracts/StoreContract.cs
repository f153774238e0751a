using Zhiyin.Platform.Events;
using Zhiyin.Platform.Ids;
using Zhiyin.Testing;

namespace Zhiyin.Storage.Tests.Contracts;

/// <summary>What must hold on every database. A contract is written once; each database has a class of two lines that runs it.</summary>
public abstract class StoreContract(Func<Task<TestDatabase>> open) : IAsyncLifetime
{
    protected static readonly DateTimeOffset Noon = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);

    protected TestDatabase Database { get; private set; } = null!;

    protected ShopId Shop { get; } = ShopId.New(TimeProvider.System);

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Database = await open();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Database?.DisposeAsync() ?? default;
    }

    protected EventEntry Event(string kind, int seq = 0) => new() { Shop = Shop, At = Noon, Kind = kind, Seq = seq };

    protected Task WriteEventAsync(string kind, int seq = 0) => Database.Store.WriteAsync(
        db =>
        {
            db.Add(Event(kind, seq));
            return Task.FromResult(true);
        },
        Stop);
}
