using Zhiyin.Understanding.Questions;

namespace Zhiyin.Practice.Buyers;

/// <summary>Answers the questions of an agent's turn: an open one with the story, a closed one shortly, four slots at most.</summary>
internal sealed class Answering(PracticeBook book, BuyerWords words)
{
    private const int Most = 4;

    /// <summary>True when something was asked, and answered.</summary>
    public bool Give(Heard heard, bool hurt)
    {
        if (heard.Questions > 2 && heard.Asked.Length > 2)
        {
            words.SayOne(v => v.TooMany);
        }

        var fresh = heard.Asked.Where(a => !words.State.Told.Contains(a.Slot)).Take(Most).ToList();
        foreach (var asked in fresh)
        {
            Give(asked);
        }

        if (fresh.Count > 0)
        {
            return true;
        }

        if (heard.Asked.Length > 0)
        {
            words.SayOne(v => v.Told);
            return true;
        }

        // A reproach in the form of a question gets no yes.
        if (heard.Questions > 0 && !hurt)
        {
            words.SayOne(v => v.Yes);
            return true;
        }

        return false;
    }

    private void Give(AskedSlot asked)
    {
        // An open answer to the question before may have told it already.
        if (words.State.Told.Contains(asked.Slot))
        {
            return;
        }

        var answer = words.State.Persona.Answers.GetValueOrDefault(asked.Slot) ?? book.Slots.GetValueOrDefault(asked.Slot)?.Default;
        if (answer is null)
        {
            return;
        }

        var open = asked.Type == QuestionType.Open;
        words.State = words.State with { Told = words.State.Told.Add(asked.Slot).Union(open ? answer.Tells : []) };
        words.Say(open ? answer.Open : answer.Closed);
    }
}
