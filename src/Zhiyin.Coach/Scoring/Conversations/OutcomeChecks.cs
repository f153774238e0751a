using System.Collections.Immutable;

namespace Zhiyin.Coach.Scoring;

/// <summary>
/// Was the matter settled (R5)? An inspector reads it from how the buyer speaks at the end; here the forecast of the buyer's rating does. The further it
/// falls, the more of the item's points are taken, unless the agent gave a next step after the buyer's last open words.
/// </summary>
internal static class OutcomeChecks
{
    public static void Judge(ConversationView view, ScoreSheet sheet)
    {
        if (view.FirstAgent < 0 || view.LastBuyer < 0 || sheet.Item("R5") is not { } item || sheet.Taken("R5") > 0)
        {
            return;
        }

        var forecast = view.Review.Satisfaction.Score;
        var points = Math.Min((int)Math.Ceiling((sheet.Limits.SettledFrom - forecast) / sheet.Limits.SettledStep), item.Deduction);
        var open = OpenWords(view.Review.Turns, view);
        if (points > 0 && !view.AgentFrom(open[^1]).Any(i => ExcusedFindings.Steps(view, i)))
        {
            sheet.Deduct("R5", $"买家最后的话听来并不满意（预计满意度 {forecast:0.00}），之后没有给下一步", open, points: points);
        }
    }

    // What the buyer said last that was more than «fine, thanks».
    private static ImmutableArray<int> OpenWords(ImmutableArray<BuyerTurnReview> turns, ConversationView view)
        => (turns.LastOrDefault(t => !t.Messages.All(view.Closes)) ?? turns[^1]).Messages;
}
