using Zhiyin.Storage.Backup;

namespace Zhiyin.Cli.Lines;

/// <summary>Megabytes done of what, on standard error of a terminal, at most ten times a second.</summary>
internal sealed class ByteProgress(string what) : IProgress<BackupProgress>, IDisposable
{
    private readonly bool _shown = !Console.IsErrorRedirected;
    private long _last;

    public void Report(BackupProgress value)
    {
        var now = Environment.TickCount64;
        if (!_shown || now - _last < 100)
        {
            return;
        }

        _last = now;
        var of = value.Of > 0 ? $" of {value.Of / 1e6:N1}" : "";
        Console.Error.Write($"\r{what} {value.Entry}: {value.Bytes / 1e6:N1}{of} MB …\u001b[K");
    }

    public void Dispose()
    {
        if (_shown && _last != 0)
        {
            Console.Error.Write("\r\u001b[K");
        }
    }
}
