using Microsoft.Data.Sqlite;
using Zhiyin.Testing;

namespace Zhiyin.Storage.Tests;

public sealed class ForgettingTests
{
    // Whoever asked must learn of it and ask again; «done» would leave the bytes in the log for good.
    [Fact]
    public async Task A_log_that_a_reader_holds_all_the_time_is_not_called_forgotten()
    {
        await using var database = await TestDatabase.SqliteAsync();
        using var reader = new SqliteConnection($"Data Source={((DatabaseChoice.SqliteFile)database.Choice).Path};Pooling=False");
        await reader.OpenAsync(TestContext.Current.CancellationToken);
        await using (var held = reader.BeginTransaction(deferred: true))
        {
            using var command = reader.CreateCommand();
            command.Transaction = held;
            command.CommandText = "SELECT count(*) FROM shops";
            await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
            await database.Store.WriteAsync(
                db =>
                {
                    db.Add(new Platform.Due.DueEntry { Shop = Platform.Ids.ShopId.New(TimeProvider.System), Id = Guid.NewGuid(), Kind = "test", DueAt = DateTimeOffset.UnixEpoch, Subject = Guid.NewGuid() });
                    return Task.FromResult(true);
                },
                TestContext.Current.CancellationToken);
            await Should.ThrowAsync<TimeoutException>(() => database.Dialect.ForgetAsync(["messages"], TestContext.Current.CancellationToken));
        }

        await database.Dialect.ForgetAsync(["messages"], TestContext.Current.CancellationToken);
    }
}
