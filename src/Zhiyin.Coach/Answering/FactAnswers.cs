using Zhiyin.Coach.Rewriting;
using Zhiyin.Understanding;

namespace Zhiyin.Coach.Answering;

/// <summary>Answers the buyer's last turn from what the shop knows, and from nothing else; null where no fact is about the question: then one verifies (handbook ).</summary>
public static class FactAnswers
{
    /// <summary>The answer to <paramref name="thread"/>: the special ones first, then whatever fact the question names.</summary>
    public static Answer? To(ThreadReading thread)
    {
        ArgumentNullException.ThrowIfNull(thread);
        return thread.LastBuyerTurn.IsEmpty || thread.Conversation.Facts is null ? null : GreetAnswer.To(thread) ?? ClaimAnswer.To(thread) ?? SizeAnswer.To(thread) ?? StockAnswer.To(thread) ?? CompareAnswer.To(thread) ?? PickAnswer.To(thread) ?? WithRest(thread, FactScope.IsTrouble(thread) ? null : FitAnswer.To(thread)) ?? HowToAnswer.To(thread) ?? CaseAnswer.To(thread) ?? FactAnswer.Find(thread);
    }

    // «调性咋样，钓鲫鱼行不»: the other half of the question has a fact of its own.
    private static Answer? WithRest(ThreadReading thread, Answer? answer)
        => answer is null || FactAnswer.Beside(thread, answer.Paths) is not { } rest ? answer : answer with { Text = $"{answer.Text}；{rest.Text}", Paths = [.. answer.Paths, .. rest.Paths] };
}
