using Zhiyin.Text;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Questions;

/// <summary>Finds open and closed questions; rhetorical, self-answered and embedded ones are none (CONTRACT.md §5).</summary>
public static class QuestionReader
{
    /// <summary>The questions of <paramref name="bubble"/> in order.</summary>
    public static IReadOnlyList<Question> Read(BubbleReading bubble)
    {
        ArgumentNullException.ThrowIfNull(bubble);
        var text = bubble.Text;
        if (!QuestionWords.MayAsk(text))
        {
            return [];
        }

        var units = QuestionUnits.Split(text, bubble);
        var found = new List<Question>();
        for (var i = 0; i < units.Count; i++)
        {
            var unit = units[i];
            var type = QuestionForm.TypeOf(text, unit) ?? (i + 1 == units.Count && QuestionForm.IsEvenChoice(unit.Of(text)) ? QuestionType.Closed : null);
            var continues = i > 0 && units[i - 1].Sentence == unit.Sentence && QuestionForm.ContinuesChoice(unit.Of(text));
            if (type is null && !(continues && IsChoice(text, units, i)))
            {
                continue;
            }

            // 是快递弄坏的还是出厂就坏，我来核实: the speaker takes it up.
            if (!unit.Marked && i + 1 < units.Count && QuestionForm.TakesUp(units[i + 1].Of(text)) && !QuestionForm.AddressesBuyer(unit.Of(text)) && !QuestionForm.IsTag(unit.Of(text)) && text[unit.End - 1] is not ('呀' or '啦' or '呢' or '哇'))
            {
                continue;
            }

            // 是不是坏的，师傅一看就知道; 哪位师傅上门，系统会发短信: left to be seen.
            if (!unit.Marked && i + 1 < units.Count && units[i + 1].Sentence == unit.Sentence && !units[i + 1].Marked && !QuestionForm.AddressesBuyer(unit.Of(text)) && QuestionForm.Settles(units[i + 1].Of(text)))
            {
                continue;
            }

            // 说说看，您想要什么样的: one question with its opener.
            if (i + 1 < units.Count && !unit.Marked && units[i + 1].Sentence == unit.Sentence && QuestionForm.IsOpener(unit.Of(text)) && QuestionForm.TypeOf(text, units[i + 1]) is not null)
            {
                continue;
            }

            // 好吧，我去申请: agreed, not asked.
            if (i == 0 && !unit.Marked && unit.Of(text) is "好吧" or "行吧" or "可以吧" or "好" or "是吧")
            {
                continue;
            }

            // 您要退货，对吗: the tag asks what was said before it. 是退款，还是换货: one choice.
            if (QuestionForm.IsTag(unit.Of(text)) && i > 0 && units[i - 1].Sentence == unit.Sentence)
            {
                if (found.Count > 0 && found[^1].Span.End == units[i - 1].End)
                {
                    found[^1] = found[^1] with { Span = TextSpan.FromTo(found[^1].Span.Start, unit.End) };
                }
                else
                {
                    found.Add(new Question(TextSpan.FromTo(units[i - 1].Start, unit.End), QuestionType.Closed));
                }

                continue;
            }

            if (continues)
            {
                var start = found.Count > 0 && found[^1].Span.End == units[i - 1].End ? found[^1].Span.Start : units[i - 1].Start;
                if (found.Count > 0 && found[^1].Span.Start == start)
                {
                    found.RemoveAt(found.Count - 1);
                }

                found.Add(new Question(TextSpan.FromTo(start, unit.End), QuestionType.Closed));
                continue;
            }

            if (!IsAnswered(text, units, i))
            {
                found.Add(new Question(TextSpan.FromTo(unit.Start, unit.End), type!.Value));
            }
        }

        return found;
    }

    // 是拧不动，还是拧动了不出水: wanted to know, unless the speaker goes on to settle it (…，都能换; …，我来核实).
    private static bool IsChoice(string text, List<QuestionUnit> units, int at)
    {
        var before = units[at - 1].Of(text);
        var next = at + 1 < units.Count && units[at + 1].Sentence == units[at].Sentence ? units[at + 1].Of(text) : [];
        return QuestionForm.AddressesBuyer(before) || (QuestionForm.BeginsChoice(before) && !QuestionForm.TakesUp(next) && !QuestionForm.Settles(next) && !QuestionForm.Settles(units[at].Of(text)));
    }

    // 能机洗吗？可以的。 怎么装呢？先…: whoever asks answers at once.
    private static bool IsAnswered(string text, List<QuestionUnit> units, int at)
    {
        var unit = units[at];
        if (at + 1 < units.Count && unit.Marked && !units[at + 1].Marked && (QuestionForm.Repeats(unit.Of(text), units[at + 1].Of(text)) || (QuestionForm.IsGeneral(unit.Of(text)) && IsTold(units[at + 1].Of(text)))))
        {
            return true;
        }

        if (at + 1 >= units.Count || (!unit.Marked && QuestionForm.HasANotA(unit.Of(text))) || QuestionForm.AddressesBuyer(unit.Of(text)))
        {
            return false;
        }

        return QuestionWords.StartsAnswer(units[at + 1].Of(text));
    }

    // What follows a general question tells the answer, unless it turns to the buyer or to what will be done.
    private static bool IsTold(ReadOnlySpan<char> next)
        => !QuestionForm.AddressesBuyer(next) && !QuestionForm.TakesUp(next) && !next.StartsWith("我") && !next.StartsWith("麻烦") && !next.StartsWith("请") && !QuestionWords.HasAsking(next);
}
