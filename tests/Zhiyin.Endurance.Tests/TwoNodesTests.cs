using System.Diagnostics;
using Zhiyin.Testing;

namespace Zhiyin.Endurance.Tests;

/// <summary>Two processes on one PostgreSQL with RabbitMQ hints serve the same conversations; either of them or the broker is killed in the middle.</summary>
public sealed class TwoNodesTests
{
    private const int Kills = 15;

    [Fact(Timeout = 900_000)]
    public async Task Killing_either_node_or_the_broker_loses_nothing_and_doubles_nothing()
    {
        TestDatabase.SkipWithoutPostgres();
        var script = Path.Combine(Root(), "eng", "rabbitmq.sh");
        if (!File.Exists("/usr/lib/rabbitmq/bin/rabbitmq-server"))
        {
            Assert.Skip("no RabbitMQ on this machine (Debian's rabbitmq-server)");
        }

        var stop = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("zhiyin-nodes");
        var broker = Path.Combine(folder.FullName, "broker");
        var port = Random.Shared.Next(5700, 5900);
        try
        {
            var database = await TestDatabase.EmptyPostgresAsync();
            await RunAsync(script, "start", broker, port.ToString());
            string[] settings = ["--database", database, "--broker", $"amqp://guest:guest@127.0.0.1:{port}/", "--master-key", Path.Combine(folder.FullName, "master.key")];
            await using var first = new Node(folder.CreateSubdirectory("a").FullName, settings);
            await using var second = new Node(folder.CreateSubdirectory("b").FullName, settings);
            await first.StartAsync(stop);
            await second.StartAsync(stop);
            Node[] nodes = [first, second];
            using var api = await DeskApi.SetUpAsync(first, [.. nodes.Select(n => n.Address)], stop);
            await using var traffic = new Traffic([.. nodes.Select(n => n.Address)], api.WebsiteToken, api.ApiKey, buyers: 8);
            await traffic.StartAsync(stop);
            for (var kill = 0; kill < Kills; kill++)
            {
                var before = traffic.Acknowledged;
                await Task.Delay(Random.Shared.Next(50, 600), stop);
                if (kill % 5 == 4)
                {
                    await RunAsync(script, "kill", broker);
                    await traffic.ProgressAsync(before, stop);
                    await RunAsync(script, "start", broker, port.ToString());
                }
                else
                {
                    var node = nodes[kill % 2];
                    await node.KillAsync();
                    await traffic.ProgressAsync(before, stop);
                    await node.StartAsync(stop);
                }
            }

            await traffic.StopAsync();
            TestContext.Current.SendDiagnosticMessage($"{traffic.Acknowledged} acknowledged over {Kills} kills");
            await traffic.CompareAsync(api);
        }
        finally
        {
            await RunAsync(script, "stop", broker);
            folder.Delete(recursive: true);
        }
    }

    private static async Task RunAsync(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", command))!;
        await process.WaitForExitAsync();
        (process.ExitCode == 0 || command[1] == "stop").ShouldBeTrue($"{string.Join(' ', command)} ended with {process.ExitCode}");
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
