namespace Zhiyin.Cli.Lines;

/// <summary>A counter on standard error, only on a terminal, at most ten times a second.</summary>
internal sealed class ProgressLine : IDisposable
{
    private readonly bool _shown;
    private readonly string _what;
    private long _last;

    private ProgressLine(string what, bool shown)
    {
        _what = what;
        _shown = shown;
    }

    /// <summary>Silent unless standard error is a terminal and standard output is not (answers would be mixed with it).</summary>
    public static ProgressLine ForTerminal(string what) => new(what, !Console.IsErrorRedirected && Console.IsOutputRedirected);

    public void Report(long lines, int failed)
    {
        var now = Environment.TickCount64;
        if (!_shown || now - _last < 100)
        {
            return;
        }

        _last = now;
        Console.Error.Write($"\r{_what}: {lines:N0} lines{(failed > 0 ? $", {failed:N0} unreadable" : "")} …");
    }

    public void Dispose()
    {
        if (_shown && _last != 0)
        {
            Console.Error.Write("\r\u001b[K");
        }
    }
}
