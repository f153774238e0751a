using System.Collections.Immutable;

namespace Zhiyin.Practice.Buyers;

/// <summary>How a turn changes the anger, and what rating it ends in.</summary>
internal static class Feeling
{
    // Kind words after a slap do little.
    private const int Slap = 12;
    private const double Hurting = 10;
    private const double LeftAfterSlap = 0.25;

    public static Effect After(BuyerState state, Heard heard, Treatment treatment)
    {
        var kind = Kindness(state, heard, treatment).Where(k => k.Weight > 0).OrderByDescending(k => k.Weight).ToList();
        var fall = kind.Sum(k => k.Weight) * state.Persona.Temper.Fall / 100.0;
        var rise = heard.Harm * state.Persona.Temper.Rise / 100.0;
        if (heard.Harm >= Slap)
        {
            fall *= LeftAfterSlap;
        }

        var change = Math.Clamp(rise - fall, -treatment.Most, treatment.Most);
        var why = change > 0 ? heard.Harms.Take(3) : kind.Select(k => k.Why).Take(3);
        return new Effect(state.Anger, Math.Clamp(state.Anger + change, 0, 100), [.. why]) { Hurts = change >= Hurting };
    }

    /// <summary>1–5 by how it ended and how bad it was in between; a comment not always.</summary>
    public static Farewell Rate(BuyerState state, BuyerWords words)
    {
        var rating = state.Solved
            ? state.Anger switch { < 20 => 5, < SimulatedBuyer.Upset => 4, < 70 => 3, _ => 2 }
            : state.Anger switch { < 20 => 4, < SimulatedBuyer.Upset => 3, < 60 => 2, _ => 1 };
        rating = state.Peak >= 90 ? Math.Min(rating, 4) : rating;
        var comment = words.Chance(2) ? words.Pick(v => rating >= 4 ? v.Good : rating == 3 ? v.Middling : v.Bad) : null;
        words.State = words.State with { Phase = BuyerPhase.Gone };
        return new Farewell(rating, state.Solved, comment);
    }

    private static IEnumerable<(string Why, int Weight)> Kindness(BuyerState state, Heard heard, Treatment treatment)
    {
        if (heard.Acknowledged)
        {
            yield return ("acknowledged", state.Acknowledgements == 0 ? treatment.Acknowledged : treatment.AcknowledgedAgain);
        }

        if (heard.PromisesWhen || heard.Promises)
        {
            yield return heard.PromisesWhen ? ("promise.dated", treatment.DatedPromise) : ("promise", treatment.Promise);
        }

        yield return ("offer", heard.Offers ? treatment.Offer : 0);
        yield return ("answer", heard.Answers ? treatment.Answer : 0);
        yield return ("question", !heard.Asked.IsEmpty && heard.Questions <= 2 ? treatment.Question : 0);
    }
}
