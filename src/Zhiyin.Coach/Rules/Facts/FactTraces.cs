using System.Globalization;
using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Measures;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>
/// Every number that was written down or said before the draft, whatever it counted: in the facts and their names, in the actions on record, by anybody in the thread. A figure of the draft that stands there was
/// not made up, even where nobody can tell what it measures («发放补偿券5元» on record, «给您发了5块» in the draft).
/// </summary>
internal sealed class FactTraces
{
    private readonly HashSet<decimal> _numbers = [];

    private FactTraces(Reply reply)
    {
        foreach (var fact in reply.Facts!.All)
        {
            Take(fact.Value);
            Take(fact.Path);
        }

        foreach (var bubble in reply.Thread.Bubbles)
        {
            Take(bubble.Text);
        }
    }

    /// <summary>The numbers known before the draft of <paramref name="reply"/>, which has facts.</summary>
    public static FactTraces Of(Reply reply) => new(reply);

    /// <summary>True when the number of <paramref name="figure"/>, both ends of a range, is written somewhere.</summary>
    public bool Hold(Reply reply, Quantity figure)
        => Typed(figure.Span.Of(reply.Text)) is { Count: > 0 } typed ? typed.TrueForAll(_numbers.Contains) : _numbers.Contains(figure.Value) && _numbers.Contains(figure.Low);

    private void Take(string value)
    {
        var text = Normalizer.Normalize(value).Text;

        // The parts of a date are no amounts.
        var dates = CalendarDates.OfFact(value);
        foreach (var number in Numbers.Read(text))
        {
            if (!dates.Exists(d => d.Span.Overlaps(number.Span)))
            {
                _numbers.Add(number.Value);
                _numbers.Add(number.Low);
                Typed(number.Span.Of(text)).ForEach(n => _numbers.Add(n));
            }
        }
    }

    // As written: a unit may have turned hours into days.
    private static List<decimal> Typed(ReadOnlySpan<char> text)
    {
        var found = new List<decimal>(2);
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] == '.' && i > start)))
            {
                i++;
            }

            if (i > start && decimal.TryParse(text[start..i].TrimEnd('.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            {
                found.Add(value);
            }
        }

        return found;
    }
}
