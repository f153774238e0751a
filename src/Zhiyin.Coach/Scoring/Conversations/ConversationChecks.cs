namespace Zhiyin.Coach.Scoring;

/// <summary>Judges every item of the scorecard (handbook §3.3, §3.4, §3.9).</summary>
internal static class ConversationChecks
{
    public static ConversationScore Score(ConversationReview review, ConversationScorecard card)
    {
        var sheet = new ScoreSheet(review, card);
        var view = new ConversationView(review, card.Limits);
        CourtesyChecks.Judge(view, sheet);
        SpeedChecks.Judge(view, sheet);
        FindingChecks.Judge(view, sheet);
        UnderstandingChecks.Judge(view, sheet);
        FollowUpChecks.Judge(view, sheet);
        OutcomeChecks.Judge(view, sheet);
        FeelingChecks.Judge(view, sheet);
        BonusChecks.Judge(view, sheet);
        FatalChecks.Judge(view, sheet);
        return sheet.Total();
    }
}
