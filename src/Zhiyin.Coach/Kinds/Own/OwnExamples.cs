using Zhiyin.Coach.Engine;
using Zhiyin.Understanding;

namespace Zhiyin.Coach.Kinds.Own;

/// <summary>Runs the examples of a shop's rule: it is taken only when it finds what it says it finds.</summary>
internal static class OwnExamples
{
    public static IEnumerable<OwnFault> Faults(OwnRule rule)
    {
        var coach = new ReplyCoach(new RuleCatalog([rule]));
        var info = rule.Info;
        foreach (var example in info.Bad)
        {
            var line = rule.LineOf(example);
            var (draft, mark) = ExampleThread.Unmark(example.Draft);
            var review = Review(coach, rule, example);
            if (review.Findings.IsEmpty)
            {
                var why = rule.WhyNot(review.Reply);
                yield return new(line, info.Id, $"反例没有被标出：「{draft}」。{why.Zh}；改规则或改反例", $"the bad example is not found: «{draft}»: {why.En}; mend the rule or the example");
                continue;
            }

            if (mark is { } expected && !review.Findings.Any(f => f.Span == expected))
            {
                var span = review.Findings[0].Span.Of(draft).ToString();
                yield return new(line, info.Id, $"反例标在「{span}」，不是 [|…|] 里的「{expected.Of(draft)}」；移动标记或改词", $"the bad example is marked at «{span}», not at «{expected.Of(draft)}»; move the mark or change the words");
            }

            if (example.Better is { } better && !Review(coach, rule, example with { Draft = better }).Findings.IsEmpty)
            {
                yield return new(line, info.Id, $"better（更好的说法）自己也会被标出：「{better}」；换一个说法", $"the better wording is found as well: «{better}»; use another one");
            }

            if (review.Findings.Any(f => !f.Fix.IsEmpty))
            {
                var mended = review.Findings.OrderByDescending(f => f.Span.Start).Aggregate(draft, (text, f) => f.ApplyFix(text));
                if (!Review(coach, rule, example with { Draft = mended }).Findings.IsEmpty)
                {
                    yield return new(line, info.Id, $"替换后成了「{mended}」，又会被标出；换一个替换词", $"the replacement gives «{mended}», which is found again; use another replacement");
                }
            }
        }

        foreach (var example in info.Good)
        {
            if (Review(coach, rule, example).Findings is [var hit, ..])
            {
                var span = hit.Span.Of(example.Draft).ToString();
                yield return new(
                    rule.LineOf(example), info.Id, $"正例被标出了：「{example.Draft}」里的「{span}」；收紧词，或写进 spare（放行说法）", $"a good example is found: «{span}» in «{example.Draft}»; narrow the words or spare the phrase");
            }
        }
    }

    private static Review Review(ReplyCoach coach, OwnRule rule, Example example)
        => coach.Review(ThreadReading.Read(ExampleThread.Read(example)), ExampleThread.Unmark(example.Draft).Draft, speaker: rule.Speaker);
}
