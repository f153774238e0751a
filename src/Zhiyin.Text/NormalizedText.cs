namespace Zhiyin.Text;

/// <summary>
/// A text in its comparable form together with the way back: <see cref="Text"/> is what rules and models read,
/// every index in it can be turned into an index of <see cref="Original"/> (handbook §4.0, «keep an offset map»).
/// </summary>
public sealed class NormalizedText
{
    private readonly int[]? _map;

    internal NormalizedText(string original, string text, int[]? map)
    {
        Original = original;
        Text = text;
        _map = map;
    }

    /// <summary>The text as it was written.</summary>
    public string Original { get; }

    /// <summary>The comparable form: half-width, simplified, lower case, without invisible characters.</summary>
    public string Text { get; }

    /// <summary>The index in <see cref="Original"/> of the character at <paramref name="index"/> in <see cref="Text"/> (the end maps to the end).</summary>
    public int ToOriginal(int index) => _map is null ? index : _map[index];

    /// <summary>The span of <see cref="Original"/> that a span of <see cref="Text"/> stands for.</summary>
    public TextSpan ToOriginal(TextSpan span)
    {
        if (_map is null)
        {
            return span;
        }

        var start = _map[span.Start];
        var end = span.Length == 0 ? start : _map[span.End - 1] + 1;
        if (span.Length > 0 && end < Original.Length && char.IsLowSurrogate(Original[end]))
        {
            end++;
        }

        return TextSpan.FromTo(start, end);
    }
}
