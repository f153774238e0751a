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
        foreach (var item in sheet.Card.Dimensions.SelectMany(d => d.Items).Where(i => i.Categories.Length + i.GreaterCategories.Length > 0))
        {
            var mine = found.Where(f => Counts(item, f.Finding)).ToList();
            if (!Applies(item.Needs, view, mine.Count > 0))
            {
                continue;
            }

            sheet.Applies(item.Code);
            if (item.Each)
            {
                foreach (var (message, finding) in mine.DistinctBy(f => (f.Message, item.GreaterCategories.Contains(f.Finding.Category.Code))))
                {
                    sheet.Deduct(item.Code, finding.Message, [message], finding, item.GreaterCategories.Contains(finding.Category.Code) ? item.Greater : null);
                }
            }
            else if (mine.Count > 0)
            {
                sheet.Deduct(item.Code, mine[0].Finding.Message, [.. mine.Select(f => f.Message).Distinct()], mine.MaxBy(f => f.Finding.Confidence).Finding);
            }
        }
    }

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
