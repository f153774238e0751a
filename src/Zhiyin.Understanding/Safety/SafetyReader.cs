using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Safety;

/// <summary>
/// Reads reported harm to a body, an animal or a house (handbook A16) from the buyer's last turn, or from an earlier one that no agent has answered with a caution yet.
/// It looks at words only; the model's class 恐慌/安全 and intent A16 stand beside it.
/// </summary>
public static class SafetyReader
{
    /// <summary>The danger that is still to be answered; the gravest of a turn.</summary>
    public static SafetyReading Read(Conversation conversation, BuyerTurn turn, IReadOnlyList<BubbleReading> bubbles)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(bubbles);
        if (turn.IsEmpty)
        {
            return default;
        }

        var last = Of(turn.Text, conversation.Status);
        for (var i = turn.Turns[0] - 1; last.Danger == Danger.None && i >= 0; i--)
        {
            if (bubbles[i].Role == Role.Buyer)
            {
                last = Of(bubbles[i].Text, conversation.Status);
            }
            else if (SafetyCues.Index.Scan(bubbles[i].Text).Has(SafetyCues.Cautioned))
            {
                break;
            }
        }

        return last;
    }

    private static SafetyReading Of(string text, OrderStatus status)
    {
        var hits = SafetyCues.Index.Scan(text);
        var eaten = hits.Has(SafetyCues.Eaten);
        // A bowl for dogs may still hurt the one who holds it.
        var animal = hits.Has(SafetyCues.Animal) && !hits.Has(SafetyCues.Person);
        if (animal && (hits.Has(SafetyCues.AnimalIll) || hits.Has(SafetyCues.Life) || hits.Has(SafetyCues.Body)))
        {
            return new(Danger.Animal, true);
        }

        // Who has bought nothing may still tell what happened to a child.
        if (hits.Has(SafetyCues.Life))
        {
            return new(Danger.Life, eaten);
        }

        // What is not dispatched has harmed nobody.
        if (status is OrderStatus.Unpaid or OrderStatus.Paid)
        {
            return default;
        }

        if (hits.Has(SafetyCues.Fire))
        {
            return new(Danger.Fire, false);
        }

        return hits.Has(SafetyCues.Body) ? new(Danger.Body, eaten)
            : hits.Has(SafetyCues.Animal) && hits.Has(SafetyCues.AnimalIll) ? new(Danger.Animal, true) : default;
    }
}
