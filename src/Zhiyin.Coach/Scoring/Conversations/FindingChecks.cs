using Zhiyin.Coach.Engine;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Scoring;

/// <summary>The items that the coach's findings decide: which categories count for which item stands in the scorecard.</summary>
internal static class FindingChecks
{
    public static void Judge(ConversationView view, ScoreSheet sheet)
    {
        if (view.FirstAgent < 0)
        {
            return;
        }

        var found = view.Review.Findings.ToList();
        var charged = new HashSet<(string Dimension, int Message)>();
        foreach (var item in sheet.Card.Dimensions.SelectMany(d => d.Items).Where(i => i.Categories.Length + i.GreaterCategories.Length > 0))
        {
            var mine = found.Where(f => Counts(item, f.Finding)).ToList();
            if (!Applies(item.Needs, view, mine.Count > 0))
            {
                continue;
            }

            // One message is not charged twice in one dimension (handbook §3.1).
            sheet.Applies(item.Code);
            var dimension = sheet.Card.Dimensions.First(d => d.Items.Contains(item)).Code;
            mine.RemoveAll(f => charged.Contains((dimension, f.Message)) || ExcusedFindings.Excuses(view, f.Message, f.Finding.Category.Code));
            foreach (var group in Groups(item, mine))
            {
                var strongest = group.MaxBy(f => f.Finding.Confidence).Finding;
                var greater = item.GreaterCategories.Contains(strongest.Category.Code);
                sheet.Deduct(item.Code, strongest.Message, [.. group.Select(f => f.Message).Distinct()], strongest, greater ? item.Greater : null);
            }

            charged.UnionWith(mine.Select(f => (dimension, f.Message)));
        }
    }

    // An item that counts each message, each missing part (why, what next), or only once.
    private static IEnumerable<List<(int Message, Finding Finding)>> Groups(ScoreItem item, List<(int Message, Finding Finding)> mine)
        => mine.GroupBy(f => !item.Each ? 0 : item.GreaterCategories.IsEmpty ? f.Message : item.GreaterCategories.Contains(f.Finding.Category.Code) ? 1 : 0).Select(g => g.ToList());

    private static bool Counts(ScoreItem item, Finding finding)
        => (finding.Severity != Severity.Hint || item.Hints)
            && (item.Categories.Contains(finding.Category.Code) || item.GreaterCategories.Contains(finding.Category.Code));

    private static bool Applies(ItemNeed need, ConversationView view, bool found) => need switch
    {
        ItemNeed.Facts => view.Review.Conversation.Facts is not null,
        ItemNeed.Problem => view.IsProblem || found,
        ItemNeed.AfterSale => view.IsAfterSale,
        ItemNeed.Refusal => found || view.AgentFrom(0).Any(i => view.Does(i, Act.Refuse)),
        ItemNeed.Upset => view.Review.Turns.Any(t => t.Emotion.Level >= 2 && view.LastAgent > t.Messages[^1]),
        _ => true,
    };
}
