namespace Zhiyin.Endurance.Tests;

/// <summary>One process on SQLite, killed at random points under load: nothing that was acknowledged is lost, nothing is doubled, the order stays.</summary>
public sealed class KilledTests
{
    private const int Kills = 30;

    [Fact(Timeout = 600_000)]
    public async Task Thirty_kills_under_load_lose_nothing_and_double_nothing()
    {
        var stop = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("zhiyin-kill");
        try
        {
            await using var node = new Node(folder.FullName);
            await node.StartAsync(stop);
            using var api = await DeskApi.SetUpAsync(node, [node.Address], stop);
            await using var traffic = new Traffic([node.Address], api.WebsiteToken, api.ApiKey, buyers: 8);
            await traffic.StartAsync(stop);
            for (var kill = 0; kill < Kills; kill++)
            {
                var before = traffic.Acknowledged;
                await traffic.ProgressAsync(before, stop);
                await Task.Delay(Random.Shared.Next(20, 400), stop);
                await node.KillAsync();
                await node.StartAsync(stop);
            }

            await traffic.StopAsync();
            traffic.Acknowledged.ShouldBeGreaterThanOrEqualTo(Kills);
            TestContext.Current.SendDiagnosticMessage($"{traffic.Acknowledged} acknowledged over {Kills} kills");
            await traffic.CompareAsync(api);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
