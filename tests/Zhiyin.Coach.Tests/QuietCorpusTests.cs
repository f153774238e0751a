using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests;

/// <summary>Polite, concrete replies (Data/quiet.txt: buyer, tab, reply) on which no rule may warn: a coach that cries wolf is switched off.</summary>
public sealed class QuietCorpusTests
{
    public static TheoryData<string> Lines => [.. Fixtures.Lines("quiet.txt")];

    [Theory, MemberData(nameof(Lines))]
    public void Nothing_is_wrong_with(string line)
    {
        var parts = line.Split('\t');
        Drafts.Review(parts[^1], parts.Length > 1 ? parts[0] : null).Findings
            .Where(f => f.Severity > Severity.Hint)
            .Select(f => $"{f.Rule.Id} {f.Category.Code} «{f.Span.Of(parts[^1])}»")
            .ShouldBeEmpty(line);
    }

    [Fact]
    public void There_are_enough_of_them() => Lines.Count.ShouldBeGreaterThanOrEqualTo(120);
}
