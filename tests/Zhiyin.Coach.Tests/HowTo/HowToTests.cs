using System.Runtime.CompilerServices;
using Zhiyin.Coach.Engine;

namespace Zhiyin.Coach.Tests.HowTo;

/// <summary>The rule that docs/how-to/add-a-rule.md shows compiles, holds its examples, and stands there as it stands here.</summary>
public sealed class HowToTests
{
    [Fact]
    public void The_rule_of_the_how_to_holds_its_examples()
    {
        var rule = new OffDutyRule();
        RuleExamples.Faults(new ReplyCoach(new RuleCatalog([rule])), rule.Info).ShouldBeEmpty();
    }

    [Fact]
    public void The_how_to_shows_that_rule()
    {
        var here = Path.GetDirectoryName(Here())!;
        var rule = File.ReadAllText(Path.Combine(here, nameof(OffDutyRule) + ".cs")).Replace("Zhiyin.Coach.Tests.HowTo", "Zhiyin.Coach.Rules.Tone", StringComparison.Ordinal);
        File.ReadAllText(Path.Combine(here, "..", "..", "..", "docs", "how-to", "add-a-rule.md")).ShouldContain("```csharp\n" + rule + "```");
    }

    private static string Here([CallerFilePath] string here = "") => here;
}
