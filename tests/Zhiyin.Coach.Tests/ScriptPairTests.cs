using System.Text.Json;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Tests;

/// <summary>
/// The seventy pairs of handbook §6 (Data/pairs.jsonl, variables bound): the traditional script gets a warning of its first pain point, the better one none.
/// Facts of a pair are the values of its better script, with the responsibility where it apologises for a fault.
/// </summary>
public sealed class ScriptPairTests
{
    // Why a traditional script is not marked with its first pain point.
    private static readonly Dictionary<string, string> s_otherwise = new()
    {
    };

    public static TheoryData<string> Ids => [.. Fixtures.Lines("pairs.jsonl").Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString()!)];

    private static (JsonElement Pair, Func<string, Review> Review) Read(string id)
    {
        var pair = Fixtures.Lines("pairs.jsonl").Select(l => JsonDocument.Parse(l).RootElement).Single(p => p.GetProperty("id").GetString() == id);
        var buyer = pair.GetProperty("buyer").GetString();
        var thread = ThreadReading.Read(new Conversation(buyer is null ? [] : [new Message(Role.Buyer, buyer)], FactSheet.From(pair.GetProperty("facts"))));
        return (pair, name => ReplyCoach.Default.Review(thread, pair.GetProperty(name).GetString()!));
    }

    [Theory, MemberData(nameof(Ids))]
    public void The_traditional_script_is_marked_with_its_pain_point(string id)
    {
        var (pair, review) = Read(id);
        var painPoint = pair.GetProperty("painPoints")[0].GetString();
        var found = review("before").Findings.Where(f => f.Severity > Severity.Hint).ToList();
        if (s_otherwise.TryGetValue(id, out var why))
        {
            found.ShouldNotContain(f => f.Category.PainPoint == painPoint, $"no longer an exception: {why}");
            return;
        }

        found.ShouldContain(f => f.Category.PainPoint == painPoint, $"{painPoint}: {pair.GetProperty("before")} → {string.Join(", ", found.Select(f => f.Category.Code))}");
    }

    [Theory, MemberData(nameof(Ids))]
    public void The_better_script_is_left_alone(string id)
        => Read(id).Review("after").Findings.Where(f => f.Severity > Severity.Hint).Select(f => $"{f.Rule.Id} {f.Category.Code} {f.Span}").ShouldBeEmpty();

    [Fact]
    public void The_better_script_scores_higher()
    {
        var lower = Ids.Select(row => row.Data).Where(id => Read(id) is var (_, review) && review("after").Score.Score < review("before").Score.Score);
        lower.ShouldBeEmpty();
    }
}
