using Zhiyin.Coach.Engine;

namespace Zhiyin.Coach.Rewriting;

/// <summary>No rewrite may hold a figure that neither the draft, nor the thread, nor the facts contain (CONTRACT.md; handbook A-24).</summary>
internal static class NumberGuard
{
    /// <summary>The first run of digits in <paramref name="text"/> that nothing backs; null when all are backed.</summary>
    public static string? Unbacked(string text, Reply reply)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            var start = i;
            while (i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] is '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))))
            {
                i++;
            }

            var number = text[start..i];
            if (!IsBacked(number, reply))
            {
                return number;
            }
        }

        return null;
    }

    private static bool IsBacked(string number, Reply reply)
    {
        if (reply.Draft.Normalized.Original.Contains(number, StringComparison.Ordinal))
        {
            return true;
        }

        foreach (var bubble in reply.Thread.Bubbles)
        {
            if (bubble.Text.Contains(number, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return reply.Facts?.All.Any(f => f.Value.Contains(number, StringComparison.Ordinal)) ?? false;
    }
}
