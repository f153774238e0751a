using System.Diagnostics;
using Zhiyin.Testing;

namespace Zhiyin.Endurance.Tests;

/// <summary>Two processes on one PostgreSQL of their own with a broker of their own between them.</summary>
internal sealed class TwoNodes : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("zhiyin-nodes");
    private readonly string _script = Path.Combine(Root(), "eng", "rabbitmq.sh");
    private readonly string _port = Random.Shared.Next(5700, 5900).ToString();

    private TwoNodes(string database)
    {
        string[] settings = ["--database", database, "--broker", $"amqp://guest:guest@127.0.0.1:{_port}/", "--master-key", Path.Combine(_folder.FullName, "master.key")];
        First = new(_folder.CreateSubdirectory("a").FullName, settings);
        Second = new(_folder.CreateSubdirectory("b").FullName, settings);
    }

    public Node First { get; }

    public Node Second { get; }

    public IReadOnlyList<Uri> Addresses => [First.Address, Second.Address];

    private string Broker => Path.Combine(_folder.FullName, "broker");

    /// <summary>Starts all three; skips the test where PostgreSQL or RabbitMQ is not to be had.</summary>
    public static async Task<TwoNodes> StartAsync(CancellationToken stop)
    {
        TestDatabase.SkipWithoutPostgres();
        if (!File.Exists("/usr/lib/rabbitmq/bin/rabbitmq-server"))
        {
            Assert.Skip("no RabbitMQ on this machine (Debian's rabbitmq-server)");
        }

        var pair = new TwoNodes(await TestDatabase.EmptyPostgresAsync());
        try
        {
            await pair.StartBrokerAsync();
            await pair.First.StartAsync(stop);
            await pair.Second.StartAsync(stop);
            return pair;
        }
        catch
        {
            await pair.DisposeAsync();
            throw;
        }
    }

    public Task StartBrokerAsync() => RunAsync("start", Broker, _port);

    public Task KillBrokerAsync() => RunAsync("kill", Broker);

    public async ValueTask DisposeAsync()
    {
        await First.DisposeAsync();
        await Second.DisposeAsync();
        await RunAsync("stop", Broker);
        await DeleteAsync();
    }

    // What the broker leaves running writes its last files while the folder goes.
    private async Task DeleteAsync()
    {
        for (var left = 20; ; left--)
        {
            try
            {
                _folder.Delete(recursive: true);
                return;
            }
            catch (IOException) when (left > 0)
            {
                await Task.Delay(250);
            }
        }
    }

    private async Task RunAsync(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", [_script, .. command]))!;
        await process.WaitForExitAsync();
        (process.ExitCode == 0 || command[0] == "stop").ShouldBeTrue($"{string.Join(' ', command)} ended with {process.ExitCode}");
    }

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at!.FullName, "Zhiyin.slnx")))
        {
            at = at.Parent;
        }

        return at.FullName;
    }
}
