using System.Text;

namespace Zhiyin.Coach.Rewriting;

/// <summary>Puts parts together: order, closing marks, line breaks when it grows long (handbook §0.2 PR3).</summary>
internal static class Composition
{
    /// <summary>One bubble holds about this many characters before it is broken into lines.</summary>
    private const int LongBubble = 90;

    public static string Join(IReadOnlyList<DraftPart> parts)
    {
        var length = parts.Sum(p => p.Text.Length);
        var text = new StringBuilder(length + 16);
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            if (text.Length > 0 && length > LongBubble && part.Kind != parts[i - 1].Kind)
            {
                text.Append('\n');
            }

            text.Append(part.Text);
            if (!EndsWithMark(part.Text))
            {
                text.Append(part.Kind == PartKind.Question ? '？' : part.Kind == PartKind.Greeting && i + 1 < parts.Count ? '，' : '。');
            }
        }

        return text.ToString();
    }

    private static bool EndsWithMark(string text) => text.Length > 0 && "。！？!?；;…~～，,".Contains(text[^1], StringComparison.Ordinal);
}
