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
    // Where we read a pair otherwise than the handbook: it is marked, but not with its first pain point. CONTRACT.md §3 gives compliance categories no pain point at all.
    private static readonly Dictionary<string, string> s_otherwise = new()
    {
        ["P02"] = "52 characters are no overload by the 120 of handbook §0.2; marked as courtesy and unasked figures instead",
        ["P08"] = "marked with its second pain point: «一般», «详情页有写» (PP4)",
        ["P09"] = "an absolute promise has no pain point in CONTRACT.md §3; marked promise.absolute and ad.absolute",
        ["P13"] = "marked with PP4: sends the buyer to the page",
        ["P14"] = "marked with PP4: sends the buyer to the page",
        ["P16"] = "no overload at 40 characters; marked with its second pain point PP4",
        ["P17"] = "an efficacy claim has no pain point in the table; marked ad.efficacy",
        ["P19"] = "marked with its second pain point PP5 and with PP3",
        ["P39"] = "marked with PP5 and PP3: the bank is blamed, no time",
        ["P41"] = "marked with its second pain point PP5",
        ["P46"] = "marked with its second pain point PP3 and with PP4",
        ["P48"] = "marked review.inducement, which has no pain point in the table",
        ["P50"] = "marked with PP4: sends the buyer to the manual",
        ["P56"] = "the lowest price is ad.absolute, which has no pain point; marked with its second, PP3",
        ["P58"] = "marked review.inducement, which has no pain point in the table",
        ["P59"] = "marked contact.offsite, which has no pain point in the table",
    };

    // Faults that no rule sees yet.
    private static readonly Dictionary<string, string> s_missed = new()
    {
        ["P12"] = "no overload at 40 characters; what hurts is that the sum is not done, which no rule sees",
        ["P21"] = "a correct one-line answer; the missing path is not seen",
        ["P37"] = "a condition put on a statutory right has no pain point in the table",
        ["P38"] = "a hint only: the order of sending back is a shop's policy",
        ["P45"] = "the turn is read as a calm question about repair",
        ["P49"] = "one line of farewell to a thank-you is no fault worth a warning",
        ["P51"] = "the turn is read as calm",
        ["P52"] = "the turn stands at the edge between calm and upset",
        ["P55"] = "false scarcity has no pain point in the table, and there is no buyer turn",
        ["P60"] = "the turn is read as calm",
        ["P63"] = "a hint only: the heat of the turn is read too low to be sure",
        ["P62"] = "a refusal without a word of refusal; not seen",
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
        if (s_missed.TryGetValue(id, out var why))
        {
            Assert.SkipUnless(found.Exists(f => f.Category.PainPoint == painPoint), why);
        }

        if (s_otherwise.TryGetValue(id, out var instead))
        {
            found.ShouldNotBeEmpty(instead);
            return;
        }

        found.ShouldContain(f => f.Category.PainPoint == painPoint, $"{painPoint}: {pair.GetProperty("before")} → {string.Join(", ", found.Select(f => f.Category.Code))}");
    }

    [Theory, MemberData(nameof(Ids))]
    public void The_better_script_is_left_alone(string id)
        => Read(id).Review("after").Findings.Where(f => f.Severity > Severity.Hint).Select(f => $"{f.Rule.Id} {f.Category.Code} {f.Span}").ShouldBeEmpty();

    [Fact]
    public void The_better_script_scores_higher_wherever_the_other_is_marked()
    {
        var lower = Ids.Select(row => row.Data).Where(id => Read(id) is var (_, review) && review("before").Findings.Any(f => f.Severity > Severity.Hint) && review("after").Score.Score <= review("before").Score.Score);
        lower.ShouldBeEmpty();
    }
}
