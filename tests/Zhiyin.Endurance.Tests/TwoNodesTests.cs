using Zhiyin.Testing.Wire;

namespace Zhiyin.Endurance.Tests;

/// <summary>Two processes on one PostgreSQL with RabbitMQ hints serve the same conversations; either of them or the broker is killed in the middle.</summary>
public sealed class TwoNodesTests
{
    private const int Kills = 15;

    [Fact(Timeout = 900_000)]
    public async Task Killing_either_node_or_the_broker_loses_nothing_and_doubles_nothing()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var pair = await TwoNodes.StartAsync(stop);
        using var api = await DeskApi.SetUpAsync(pair.First, pair.Addresses, stop);
        await using var traffic = new Traffic(pair.Addresses, api.WebsiteToken, api.ApiKey, buyers: 8);
        await traffic.StartAsync(stop);
        for (var kill = 0; kill < Kills; kill++)
        {
            var before = traffic.Acknowledged;
            await Task.Delay(Random.Shared.Next(50, 600), stop);
            if (kill % 5 == 4)
            {
                await pair.KillBrokerAsync();
                await traffic.ProgressAsync(before, stop);
                await pair.StartBrokerAsync();
            }
            else
            {
                var node = kill % 2 == 0 ? pair.First : pair.Second;
                await node.KillAsync();
                await traffic.ProgressAsync(before, stop);
                await node.StartAsync(stop);
            }
        }

        await traffic.StopAsync();
        TestContext.Current.SendDiagnosticMessage($"{traffic.Acknowledged} acknowledged over {Kills} kills");
        await traffic.CompareAsync(api);
    }

    [Fact(Timeout = 180_000)]
    public async Task Who_types_on_one_node_is_seen_on_the_other_and_nothing_is_suggested_there_meanwhile()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var pair = await TwoNodes.StartAsync(stop);
        using var api = await DeskApi.SetUpAsync(pair.First, pair.Addresses, stop);
        await using var buyer = new BuyerClient([pair.First.Address], api.WebsiteToken);
        await buyer.ConnectAsync(stop);
        await buyer.SayAsync("这款还有货吗", stop);
        while (buyer.Conversation is null)
        {
            // Which conversation it is comes with the feed, behind the acknowledgement.
            await Task.Delay(20, stop);
        }

        var conversation = buyer.Conversation;
        var (ready, seen) = (new TaskCompletionSource(), new TaskCompletionSource<bool>());
        var live = new UriBuilder(pair.Second.Address) { Scheme = "ws", Path = "/live" }.Uri;
        await using var agent = await JsonWire.OpenAsync(
            live,
            frame =>
            {
                switch (frame.GetProperty("t").GetString())
                {
                    case "ready":
                        ready.TrySetResult();
                        break;
                    case "typing" when frame.GetProperty("conversation").GetGuid() == conversation:
                        seen.TrySetResult(frame.GetProperty("on").GetBoolean());
                        break;
                }
            },
            new Dictionary<string, string>(StringComparer.Ordinal) { ["api_access_token"] = api.ApiKey },
            stop);
        await ready.Task.WaitAsync(TimeSpan.FromSeconds(20), stop);
        await agent.SendAsync(new { t = "open", conversation }, stop);

        // The broker may still be on its way to one of the nodes, and «open» on its way through the other: who types says so again and again.
        for (var attempt = 0; attempt < 60 && !seen.Task.IsCompleted; attempt++)
        {
            await buyer.TypeAsync(on: true, stop);
            await Task.WhenAny(seen.Task, Task.Delay(500, stop));
        }

        seen.Task.IsCompletedSuccessfully.ShouldBeTrue("nothing came over the broker in half a minute");
        (await seen.Task).ShouldBeTrue();

        // Long after the silence that ends a turn: only the typing holds the suggestions back.
        await Task.Delay(TimeSpan.FromSeconds(4), stop);
        await buyer.TypeAsync(on: true, stop);
        await Task.Delay(500, stop);
        var held = await api.PanelAsync(pair.Second.Address, conversation.Value, stop);
        held.GetProperty("settled").GetBoolean().ShouldBeFalse();
        held.GetProperty("replies").GetArrayLength().ShouldBe(0);

        await buyer.TypeAsync(on: false, stop);
        for (var attempt = 0; attempt < 40 && !(await api.PanelAsync(pair.Second.Address, conversation.Value, stop)).GetProperty("settled").GetBoolean(); attempt++)
        {
            await Task.Delay(100, stop);
        }

        var free = await api.PanelAsync(pair.Second.Address, conversation.Value, stop);
        free.GetProperty("settled").GetBoolean().ShouldBeTrue("within four seconds of the last key");
        free.GetProperty("replies").GetArrayLength().ShouldBeGreaterThan(0);
    }
}
