using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;
using Zhiyin.Text;

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

    [Theory, MemberData(nameof(Ids))]
    public void Every_bad_example_is_found_at_its_mark(string id)
    {
        foreach (var example in Info(id).Bad)
        {
            var found = Drafts.Review(example).Findings.Where(f => f.Rule.Id == id).ToList();
            found.Count.ShouldBe(1, example.Draft);
            var (draft, mark) = Drafts.Unmark(example.Draft);
            if (mark is { } m)
            {
                found[0].Span.ShouldBe(m, $"{example.Draft} → «{found[0].Span.Of(draft)}»");
            }

            found[0].Span.End.ShouldBeLessThanOrEqualTo(draft.Length);
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void Taking_the_advice_ends_the_finding(string id)
    {
        foreach (var example in Info(id).Bad)
        {
            if (example.Better is { } better)
            {
                Found(example with { Draft = better }, id).ShouldBeFalse($"better wording «{better}» is found again");
            }

            var (draft, _) = Drafts.Unmark(example.Draft);
            var finding = Drafts.Review(example).Findings.First(f => f.Rule.Id == id);
            if (!finding.Fix.IsEmpty)
            {
                var mended = Apply(draft, finding);
                Found(example with { Draft = mended }, id).ShouldBeFalse($"the fix gives «{mended}», found again");
            }
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void Every_good_example_is_silent(string id)
    {
        foreach (var example in Info(id).Good)
        {
            Found(example, id).ShouldBeFalse(example.Draft);
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void Known_false_alarms_are_still_known(string id)
    {
        foreach (var example in Info(id).KnownFalseAlarms)
        {
            Found(example, id).ShouldBeTrue($"no longer a false alarm, move it to Good: {example.Draft}");
        }
    }

    [Fact]
    public void Every_category_of_the_vocabulary_has_a_rule()
    {
        var missing = Categories.All.Where(c => !RuleCatalog.BuiltIn.Rules.Any(r => r.Info.Category == c)).Select(c => c.Code);
        missing.ShouldBeEmpty();
    }

    private static bool Found(Example example, string id) => Drafts.Review(example).Findings.Any(f => f.Rule.Id == id);

    private static string Apply(string draft, Finding finding)
    {
        foreach (var edit in finding.Fix.OrderByDescending(e => e.Span.Start))
        {
            draft = string.Concat(draft.AsSpan(0, edit.Span.Start), edit.Text, draft.AsSpan(edit.Span.End));
        }

        return draft;
    }
}
