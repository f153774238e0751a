using System.Globalization;
using Zhiyin.Understanding;

namespace Zhiyin.Coach.Engine;

/// <summary>Runs the examples that every rule carries (<c>zhiyin rules test</c>, and the contract test of all rules).</summary>
public static class RuleExamples
{
    /// <summary>What is wrong, one line each; empty when every bad example is found at its mark, every advice ends the finding and every good example is silent.</summary>
    public static IEnumerable<string> Faults(ReplyCoach coach, RuleInfo rule)
    {
        ArgumentNullException.ThrowIfNull(coach);
        ArgumentNullException.ThrowIfNull(rule);
        foreach (var example in rule.Bad)
        {
            foreach (var fault in OfBad(coach, rule, example))
            {
                yield return fault;
            }
        }

        foreach (var example in rule.Good)
        {
            if (Findings(coach, rule, example).Count > 0)
            {
                yield return $"a good example is marked: «{example.Draft}»";
            }
        }

        foreach (var example in rule.KnownFalseAlarms)
        {
            if (Findings(coach, rule, example).Count == 0)
            {
                yield return $"no longer a false alarm, move it to the good examples: «{example.Draft}»";
            }
        }
    }

    private static IEnumerable<string> OfBad(ReplyCoach coach, RuleInfo rule, Example example)
    {
        var (draft, mark) = ExampleThread.Unmark(example.Draft);
        var found = Findings(coach, rule, example);
        if (found.Count != 1)
        {
            yield return $"a bad example is found {found.Count} times instead of once: «{example.Draft}»";
            yield break;
        }

        if (mark is { } expected && found[0].Span != expected)
        {
            yield return $"«{example.Draft}» is marked at «{found[0].Span.Of(draft)}»";
        }

        if (example.Better is { } better && Findings(coach, rule, example with { Draft = better }).Count > 0)
        {
            yield return $"the better wording is found again: «{better}»";
        }

        if (!found[0].Fix.IsEmpty)
        {
            var mended = found[0].ApplyFix(draft);
            if (Findings(coach, rule, example with { Draft = mended }).Count > 0)
            {
                yield return $"the fix of «{draft}» gives «{mended}», which is found again";
            }
        }
    }

    private static List<Finding> Findings(ReplyCoach coach, RuleInfo rule, Example example)
    {
        DateTimeOffset? at = example.At is null ? null : DateTimeOffset.Parse(example.At, CultureInfo.InvariantCulture);
        var thread = ThreadReading.Read(ExampleThread.Read(example));
        return [.. coach.Review(thread, ExampleThread.Unmark(example.Draft).Draft, at).Findings.Where(f => f.Rule.Id == rule.Id)];
    }
}
