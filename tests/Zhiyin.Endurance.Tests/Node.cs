using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Zhiyin.Endurance.Tests;

/// <summary>The real program in a process of its own, that can be killed as a power cut does and started again on the same address.</summary>
internal sealed class Node(string folder, params string[] settings) : IAsyncDisposable
{
    private readonly StringBuilder _output = new();
    private Process? _process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>What it printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "zhiyin")) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var arg in (string[])["serve", "--urls", Address.AbsoluteUri, "--data", folder, .. settings])
        {
            start.ArgumentList.Add(arg);
        }

        // Old code cannot hide behind the machine's settings.
        start.Environment.Remove("ZHIYIN_DATABASE");
        start.Environment.Remove("ZHIYIN_BROKER");
        // These buyers type faster than people do, all from one address.
        start.Environment["widget-per-address"] = start.Environment["widget-per-visitor"] = "100000";
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _process = process;
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        for (var waited = Stopwatch.StartNew(); ;)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(Address, "/readyz"), cancellation);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
            {
                // Not listening yet.
            }

            if (process.HasExited || waited.Elapsed > TimeSpan.FromSeconds(90))
            {
                throw new InvalidOperationException($"the desk did not start (exit code {(process.HasExited ? process.ExitCode : -1)}):\n{Output}");
            }

            await Task.Delay(50, cancellation);
        }
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            _process = null;
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    public async ValueTask DisposeAsync() => await KillAsync();

    private void Keep(string? line)
    {
        if (line is not null)
        {
            lock (_output)
            {
                _output.AppendLine(line);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
