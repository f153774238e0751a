using Zhiyin.Coach.Rules;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Scoring;

/// <summary>
/// A whole conversation is judged by what was said in the end: what one answer lacks (a time, a reason, a next step) may stand in a later one, and a nod is
/// cold only where something was asked (items R1, R5, P3 and E2 of handbook §3.3). The finding stays with its bubble; only the points are not taken.
/// </summary>
internal static class ExcusedFindings
{
    private const int Upset = 3;

    private static readonly PatternIndex s_times = new([Words.Time]);

    /// <summary>True when the conversation makes good, or gives no ground for, a finding of <paramref name="category"/> about an agent's message.</summary>
    public static bool Excuses(ConversationView view, int message, string category) => category switch
    {
        // «One moment» needs no hour once the answer is there.
        "time.missing" => view.AgentFrom(message + 1).Any(i => s_times.Scan(view.Text(i)).Has(Words.Time) || (IsMoment(view, message) && Answers(view, i))),
        "answer.no-next-step" => view.AgentFrom(message + 1).Any(i => Steps(view, i)),
        "answer.no-why" => view.AgentFrom(message + 1).Any(i => view.Does(i, Act.Explain, Act.Rule)),
        "guide.none" => Leads(view, message),
        "tone.cold" => !Waits(view, message),
        _ => false,
    };

    /// <summary>True when message <paramref name="i"/> says what happens next.</summary>
    public static bool Steps(ConversationView view, int i) => view.Does(i, Act.Offer, Act.Instruct, Act.Promise, Act.Transfer, Act.Recommend);

    private static bool IsMoment(ConversationView view, int i) => SpeedChecks.Holds(view, i) && !view.Says(i, "尽快", "尽早", "耐心");

    private static bool Answers(ConversationView view, int i)
        => !SpeedChecks.Holds(view, i) && view.Does(i, Act.Inform, Act.Explain, Act.Instruct, Act.Offer, Act.Promise, Act.Refuse, Act.Rule, Act.Recommend);

    // The agent leads on later, or the buyer has what they came for.
    private static bool Leads(ConversationView view, int message)
        => view.AgentFrom(message + 1).Any(i => Steps(view, i) || view.Does(i, Act.AskClosed, Act.AskOpen))
            || Enumerable.Range(message + 1, view.Messages.Length - message - 1).Any(view.Closes);

    private static bool Waits(ConversationView view, int message)
        => view.Review.Turns.LastOrDefault(t => t.Messages[^1] < message) is { } turn && (turn.Emotion.Level >= Upset || turn.Messages.Any(view.Asks));
}
