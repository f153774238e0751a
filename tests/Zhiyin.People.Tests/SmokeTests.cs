using System.Net;
using Zhiyin.Testing;

namespace Zhiyin.People.Tests;

public sealed class SmokeTests
{
    [Fact]
    public async Task A_stranger_who_asks_for_nothing_known_gets_nothing()
    {
        await using var desk = await DeskApp.StartAsync();
        var shop = await desk.ShopAsync();
        var (_, client) = await desk.AgentAsync(shop, Zhiyin.Platform.Access.Role.Agent);
        (await client.GetAsync(new Uri("/healthz", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
