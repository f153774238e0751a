using Microsoft.Data.Sqlite;

namespace Zhiyin.Storage.Sqlite;

/// <summary>
/// Moves committed pages from the log beside the file (<c>-wal</c>) into the file, off the path of a commit. Under steady load the log never gets the quiet moment in which it could
/// start again from its beginning, so past <see cref="MostBytes"/> writers wait for a short turn of it.
/// </summary>
internal sealed class Checkpointer : IAsyncDisposable
{
    private const long WorthBytes = 4 << 20;
    private const long MostBytes = 64 << 20;
    private const int MostAttempts = 50;
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(1);
    private readonly string _log;
    private readonly string _connection;
    private readonly FairGate _gate;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;
    private long _seenSize;
    private DateTime _seenWrite;

    public Checkpointer(string file, string connection, FairGate gate, TimeProvider time)
    {
        (_log, _connection, _gate, _time) = (file + "-wal", connection, gate, time);
        _running = Task.Run(RunAsync);
    }

    /// <summary>
    /// Makes what was deleted unreadable: the search index drops the words of deleted messages step by step, letting writers pass in between, and the log is emptied. A reader that
    /// holds an old page keeps the log for a while; then it is tried again, and in the end given up with a <see cref="TimeoutException"/>.
    /// </summary>
    public async Task EmptyAsync(CancellationToken cancellation)
    {
        using var connection = Open();
        var first = true;
        do
        {
            using (await _gate.EnterAsync(cancellation))
            {
                if (!SearchWords.Merge(connection, first))
                {
                    break;
                }
            }

            first = false;
        }
        while (true);

        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            using (await _gate.EnterAsync(cancellation))
            {
                if (Checkpoint(connection, "TRUNCATE"))
                {
                    return;
                }
            }

            await Task.Delay(s_pause, cancellation);
        }

        throw new TimeoutException("a reader holds pages of what was deleted: the log could not be emptied");
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        while (true)
        {
            try
            {
                await Task.Delay(s_pause, _time, _stop.Token);
                await StepAsync();
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (SqliteException)
            {
                // Busy or out of space: the log keeps everything, the next turn tries again.
            }
        }
    }

    private async Task StepAsync()
    {
        var log = new FileInfo(_log);
        var (size, written) = log.Exists ? (log.Length, log.LastWriteTimeUtc) : default;
        var grown = size - _seenSize >= WorthBytes;
        var quiet = written != _seenWrite && _time.GetUtcNow().UtcDateTime - written > s_quiet;
        if (size == 0 || !(grown || quiet || size >= MostBytes))
        {
            return;
        }

        (_seenSize, _seenWrite) = (size, written);
        using var connection = Open();
        Checkpoint(connection, "PASSIVE");
        if (size < MostBytes)
        {
            return;
        }

        using (await _gate.EnterAsync(_stop.Token))
        {
            Checkpoint(connection, "TRUNCATE");
            _seenSize = 0;
        }
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = ConnectionSetup.Pragmas + "PRAGMA busy_timeout=100;";
        command.ExecuteNonQuery();
        return connection;
    }

    // False when a reader kept it from going all the way.
    private static bool Checkpoint(SqliteConnection connection, string mode)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA wal_checkpoint({mode});";
        return command.ExecuteScalar() is 0L;
    }
}
