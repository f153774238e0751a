using Zhiyin.Conversations.Routing;
using Zhiyin.Platform.Access;
using Zhiyin.Platform.Ids;

namespace Zhiyin.Conversations.Tests.Routing;

public sealed class RoutingChoiceTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    private static readonly TeamId s_afterSales = new(Guid.CreateVersion7());
    private static readonly TeamId s_preSales = new(Guid.CreateVersion7());

    // name:open/capacity@minutes since last given; «-» never given, «!» not available.
    [Theory]
    [InlineData("a:1/4@5 b:0/4@5", "b", "the least loaded")]
    [InlineData("a:2/8@5 b:1/4@9 c:2/4@99", "b", "load is a share of the capacity; the tie goes to who waited longer")]
    [InlineData("a:1/4@3 b:1/4@7", "b", "ties: longest since last given")]
    [InlineData("a:1/4@3 b:1/4-", "b", "never given anything comes first")]
    [InlineData("a:4/4@3 b:3/4@1", "b", "the full one is passed over")]
    [InlineData("a:4/4@3 b:5/4@1", null, "all full: the queue")]
    [InlineData("a:0/4!@3 b:3/4@1", "b", "who is away gets nothing")]
    [InlineData("a:0/4!@3", null, "nobody there: the queue")]
    [InlineData("", null, "no agents at all")]
    public void The_least_loaded_available_agent_is_chosen(string agents, string? expected, string why)
    {
        var all = Read(agents);
        var chosen = RoutingChoice.Choose([.. all.Values], team: null);
        all.FirstOrDefault(a => a.Value == chosen).Key.ShouldBe(expected, why);
    }

    [Fact]
    public void Only_the_team_is_asked_when_the_conversation_has_one()
    {
        var all = Read("a:0/4@9 b:3/4@1");
        var agents = new[] { all["a"] with { Teams = new HashSet<TeamId> { s_preSales } }, all["b"] with { Teams = new HashSet<TeamId> { s_afterSales } } };
        RoutingChoice.Choose(agents, s_afterSales)!.Agent.ShouldBe(all["b"].Agent);
        RoutingChoice.Choose(agents, null)!.Agent.ShouldBe(all["a"].Agent);
        RoutingChoice.Choose(agents, new TeamId(Guid.CreateVersion7())).ShouldBeNull();
    }

    [Fact]
    public void The_preferred_agent_wins_with_room_and_the_excepted_one_never()
    {
        var all = Read("a:0/4@9 b:3/4@1 c:4/4@1");
        RoutingChoice.Choose([.. all.Values], null, preferred: all["b"].Agent)!.Agent.ShouldBe(all["b"].Agent);
        RoutingChoice.Choose([.. all.Values], null, preferred: all["c"].Agent)!.Agent.ShouldBe(all["a"].Agent);
        RoutingChoice.Choose([.. all.Values], null, except: all["a"].Agent)!.Agent.ShouldBe(all["b"].Agent);
    }

    [Theory]
    [InlineData(Presence.Online, false, null, true)]
    [InlineData(Presence.Online, false, 0, true)]
    [InlineData(Presence.Online, false, 120, true)]
    [InlineData(Presence.Online, false, 121, false)]
    [InlineData(Presence.Online, true, 0, false)]
    [InlineData(Presence.Break, false, 0, false)]
    [InlineData(Presence.Hold, false, 0, false)]
    [InlineData(Presence.Offline, false, 0, false)]
    public void Available_is_online_and_alive(Presence presence, bool disabled, int? silentSeconds, bool expected)
        => RoutingChoice.IsAvailable(presence, disabled, silentSeconds is { } s ? s_now.AddSeconds(-s) : null, s_now).ShouldBe(expected);

    private static Dictionary<string, Candidate> Read(string agents) => agents.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(
        a => a[..1],
        a =>
        {
            var given = a.IndexOfAny(['@', '-']);
            var load = a[2..given].TrimEnd('!').Split('/');
            DateTimeOffset? last = a[given] == '@' ? s_now.AddMinutes(-int.Parse(a[(given + 1)..])) : null;
            return new Candidate(new(Guid.CreateVersion7()), !a.Contains('!'), int.Parse(load[0]), int.Parse(load[1]), last, new HashSet<TeamId>());
        });
}
