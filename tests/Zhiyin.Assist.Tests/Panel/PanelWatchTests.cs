using Zhiyin.Assist.Tests.Support;

namespace Zhiyin.Assist.Tests.Panel;

public sealed class PanelWatchTests
{
    [Fact]
    public async Task Whoever_has_it_open_is_told_at_once_and_when_the_buyer_has_been_silent()
    {
        await using var ground = await Ground.StartAsync("在吗");
        using var live = await LiveLine.OpenAsync(ground);
        await live.SayAsync(new { t = "open", conversation = ground.Talk.Id.Value });
        await live.HearAsync("viewers");
        var start = Environment.TickCount64;
        await ground.SaysAsync("我的快递到哪了");
        var first = await live.HearAsync("panel");
        first.GetProperty("conversation").GetString().ShouldBe(ground.Talk.Id.ToString());
        first.GetProperty("seq").GetInt32().ShouldBe(2);
        (await live.HearAsync("panel")).GetProperty("seq").GetInt32().ShouldBe(2);
        (Environment.TickCount64 - start).ShouldBeGreaterThan(2900);
    }
}
