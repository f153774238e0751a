using System.Text.Json;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rewriting;
using Zhiyin.Coach.Tests.Support;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Tests.Rewriting;

/// <summary>
/// The seventy traditional scripts of handbook §6 with what their shop knows (Data/pair-facts.jsonl, made of each pair's better script as a shop would file it): the rewrite passes the same rules
/// and invents no number, and from nothing but the buyer's words and the facts comes a reply the coach grades 优.
/// </summary>
public sealed class ScriptPairRewriteTests
{
    private static readonly Dictionary<string, JsonElement> s_pairs = Read("pairs.jsonl");
    private static readonly Dictionary<string, JsonElement> s_facts = Read("pair-facts.jsonl");

    public static TheoryData<string> Ids => [.. s_pairs.Keys];

    [Theory, MemberData(nameof(Ids))]
    public void The_traditional_script_is_rewritten_without_a_fault(string id)
    {
        var thread = Thread(id, s_facts[id].GetProperty("facts"));
        var draft = s_pairs[id].GetProperty("before").GetString()!;
        var rewrite = ReplyCoach.Default.Rewrite(ReplyCoach.Default.Review(thread, draft));
        var text = rewrite?.Text ?? draft;
        Faults(thread, text).ShouldBeEmpty(text);
        if (rewrite is not null)
        {
            Numbers.Invented(text, draft + s_pairs[id].GetProperty("buyer") + s_facts[id]).ShouldBeEmpty(text);
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void From_an_empty_draft_comes_an_excellent_reply(string id)
    {
        var facts = s_facts[id].GetProperty("facts");
        var thread = Thread(id, facts);
        var text = ReplyCoach.Default.Rewrite(ReplyCoach.Default.Review(thread, "")).ShouldNotBeNull().Text;
        Faults(thread, text).ShouldBeEmpty(text);
        ReplyCoach.Default.Review(thread, text).Score.Grade.ShouldBe("优", text);
        Numbers.Invented(text, s_pairs[id].GetProperty("buyer").ToString() + facts).ShouldBeEmpty(text);
    }

    // The same with the facts as a heap of phrases, as they stand in the pairs.
    [Theory, MemberData(nameof(Ids))]
    public void Facts_in_loose_phrases_do_as_well(string id)
    {
        var thread = Thread(id, s_pairs[id].GetProperty("facts"));
        foreach (var draft in new[] { s_pairs[id].GetProperty("before").GetString()!, "" })
        {
            var text = ReplyCoach.Default.Rewrite(ReplyCoach.Default.Review(thread, draft))?.Text ?? draft;
            Faults(thread, text).ShouldBeEmpty(text);
        }
    }

    [Fact]
    public void Every_pair_has_facts() => s_pairs.Keys.Except(s_facts.Keys).ShouldBeEmpty();

    // What is not known is never said to be looked up when it is known.
    [Theory]
    [InlineData("P03", "4L")]
    [InlineData("P06", "M码")]
    [InlineData("P07", "480g")]
    [InlineData("P08", "可以用")]
    [InlineData("P10", "3月5日")]
    [InlineData("P12", "308")]
    [InlineData("P22", "南京中转站")]
    [InlineData("P30", "拉链坏")]
    [InlineData("P44", "这是我们的失误")]
    [InlineData("P50", "③")]
    [InlineData("P55", "19:30")]
    [InlineData("P68", "仓前街道1号仓")]
    public void The_fact_that_answers_is_said(string id, string said)
        => ReplyCoach.Default.Rewrite(ReplyCoach.Default.Review(Thread(id, s_facts[id].GetProperty("facts")), "")).ShouldNotBeNull().Text.ShouldContain(said);

    private static Dictionary<string, JsonElement> Read(string file)
        => Fixtures.Lines(file).Select(l => JsonDocument.Parse(l).RootElement).ToDictionary(p => p.GetProperty("id").GetString()!);

    private static ThreadReading Thread(string id, JsonElement facts)
    {
        var buyer = s_pairs[id].GetProperty("buyer").GetString();
        return ThreadReading.Read(new Conversation(buyer is null ? [] : [new Message(Role.Buyer, buyer)], FactSheet.From(facts)));
    }

    private static IEnumerable<string> Faults(ThreadReading thread, string text)
        => ReplyCoach.Default.Review(thread, text).Findings.Where(f => f.Severity > Severity.Hint).Select(f => $"{f.Rule.Name} «{text}»");
}
