using System.Collections.Immutable;
using Zhiyin.Coach;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules;
using Zhiyin.Coach.Rules.Mood;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Practice.Buyers;

/// <summary>Reads an agent's turn as the desk's own coach reads it, and weighs it as a buyer would.</summary>
internal sealed class AgentReader(Treatment treatment, AskedSlots slots)
{
    private const float Sure = 0.45f;
    private const float Certain = 0.6f;
    private const int HintWeight = 3;

    private static readonly Dictionary<Act, Category> s_rude = new()
    {
        [Act.Insult] = Categories.ToneInsult,
        [Act.Blame] = Categories.ToneBlame,
        [Act.Shirk] = Categories.ToneShirk,
        [Act.Rhetorical] = Categories.ToneRhetorical,
        [Act.Suppress] = Categories.ToneSuppress,
        [Act.Command] = Categories.ToneCommand,
        [Act.Deny] = Categories.DefenseFirst,
        [Act.Cold] = Categories.ToneCold,
    };

    public Heard Read(ThreadReading thread, string text, bool upset)
    {
        var review = ReplyCoach.Default.Review(thread, text);
        var draft = review.Reply.Draft;
        var verdict = MoodGate.Judge(review.Reply, MoodGate.FromLevel, Responsibility.Open);
        var harms = review.Findings.Select(f => (f.Category.Code, Weight: Weight(f)))
            .Concat(Overheard(draft, verdict))
            .GroupBy(h => h.Code, StringComparer.Ordinal)
            .Select(g => (Code: g.Key, Weight: g.Max(h => h.Weight)))
            .Where(h => h.Weight > 0)
            .OrderByDescending(h => h.Weight).ThenBy(h => h.Code, StringComparer.Ordinal)
            .ToList();
        return new Heard
        {
            Harms = [.. harms.Select(h => h.Code)],
            Harm = harms.Sum(h => h.Weight),
            Acknowledged = upset && verdict is { Acknowledged: true, Undefended: true },
            Promises = !review.Promises.IsEmpty,
            PromisesWhen = review.Promises.Any(p => p.DueWords is not null || p.Due is not null),
            Offers = Does(draft, Act.Offer, Act.Recommend, Act.Transfer),
            Answers = Does(draft, Act.Inform, Act.Explain, Act.Instruct, Act.Confirm, Act.Caution),
            Questions = draft.Questions.Count,
            Asked = slots.In(draft),
        };
    }

    // An unsure finding is a hint; a buyer feels a third of it.
    private int Weight(Finding finding) => treatment.Harms.GetValueOrDefault(finding.Category.Code) / (finding.Severity == Severity.Hint ? HintWeight : 1);

    // The coach lets pass to a calm buyer what hurts a calm buyer, too: that counts a good half.
    private IEnumerable<(string Code, int Weight)> Overheard(BubbleReading draft, MoodVerdict verdict)
    {
        if (!verdict.Undefended)
        {
            yield return Felt(Categories.DefenseFirst);
        }

        foreach (var clause in draft.Clauses)
        {
            if (clause.Confidence >= Certain && s_rude.TryGetValue(clause.Act, out var category))
            {
                yield return Felt(category);
            }
        }
    }

    private (string Code, int Weight) Felt(Category category) => (category.Code, (int)Math.Round(treatment.Harms.GetValueOrDefault(category.Code) * 0.6));

    private static bool Does(BubbleReading draft, params ReadOnlySpan<Act> acts)
    {
        foreach (var clause in draft.Clauses)
        {
            if (clause.Confidence >= Sure && acts.Contains(clause.Act))
            {
                return true;
            }
        }

        return false;
    }
}
