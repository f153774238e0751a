using Zhiyin.Coach.Engine;

namespace Zhiyin.Coach.Tests;

/// <summary>What holds for every rule, said once (docs/how-to/add-a-rule.md).</summary>
public sealed class RuleContractTests
{
    public static TheoryData<string> Ids => [.. RuleCatalog.BuiltIn.Rules.Select(r => r.Info.Id)];

    private static RuleInfo Info(string id) => RuleCatalog.BuiltIn.Find(id)!.Info;

    [Theory, MemberData(nameof(Ids))]
    public void Id_and_name_have_their_form(string id)
    {
        var info = Info(id);
        info.Id.ShouldMatch("^[A-Z]{3}[0-9]{3}$");
        info.Name.ShouldMatch("^[a-z]+(\\.[a-z]+(-[a-z]+)*)+$");
        info.Bad.ShouldNotBeEmpty();
        info.Good.ShouldNotBeEmpty();
        info.Title.ShouldNotBeNullOrWhiteSpace();
        info.Why.ShouldNotBeNullOrWhiteSpace();
        (info.Blocks && info.Severity != Severity.Error).ShouldBeFalse("only an error can block");
    }

    /// <summary>Bad examples are found at their mark, the advice and the fix end the finding, good ones are silent, known false alarms are still known.</summary>
    [Theory, MemberData(nameof(Ids))]
    public void The_examples_of_a_rule_hold(string id) => RuleExamples.Faults(ReplyCoach.Default, Info(id)).ShouldBeEmpty();

    [Fact]
    public void A_rule_that_breaks_its_promise_is_caught()
    {
        var rule = Info("PRM001");
        Faults(rule with { Bad = ["您好，在的"] }).ShouldContain(f => f.Contains("found 0 times"));
        Faults(rule with { Good = ["保证明天一定到"] }).ShouldContain(f => f.Contains("good example is marked"));
        Faults(rule with { Bad = [new("保证明天[|一定能|]到")] }).ShouldContain(f => f.Contains("is marked at"));
        Faults(rule with { Bad = [new("明天[|一定能到|]", Better: "明天一定能到哦")] }).ShouldContain(f => f.Contains("found again"));
        Faults(rule with { KnownFalseAlarms = ["您好，在的"] }).ShouldContain(f => f.Contains("no longer a false alarm"));

        static List<string> Faults(RuleInfo info) => [.. RuleExamples.Faults(ReplyCoach.Default, info)];
    }

    [Fact]
    public void Every_category_of_the_vocabulary_has_a_rule()
    {
        var missing = Categories.All.Where(c => !RuleCatalog.BuiltIn.Rules.Any(r => r.Info.Category == c)).Select(c => c.Code);
        missing.ShouldBeEmpty();
    }
}
