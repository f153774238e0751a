using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Shared;

/// <summary>Two ideas close to each other: meaning that no single phrase holds.</summary>
internal static class Pairs
{
    /// <summary>The first span that holds a hit of <paramref name="a"/> and one of <paramref name="b"/> at most <paramref name="reach"/> characters apart, in either order.</summary>
    public static TextSpan? Near(Reply reply, PatternSet a, PatternSet b, int reach)
        => Best(reply, a, b, reach, ordered: false);

    /// <summary>The same with <paramref name="a"/> in front.</summary>
    public static TextSpan? Then(Reply reply, PatternSet a, PatternSet b, int reach)
        => Best(reply, a, b, reach, ordered: true);

    /// <summary>Every such span, in the order of <paramref name="a"/>.</summary>
    public static IEnumerable<TextSpan> All(Reply reply, PatternSet a, PatternSet b, int reach) => Each(reply, a, b, reach, ordered: false);

    private static TextSpan? Best(Reply reply, PatternSet a, PatternSet b, int reach, bool ordered)
    {
        foreach (var span in Each(reply, a, b, reach, ordered))
        {
            return span;
        }

        return null;
    }

    private static IEnumerable<TextSpan> Each(Reply reply, PatternSet a, PatternSet b, int reach, bool ordered)
    {
        if (!reply.Has(a) || !reply.Has(b))
        {
            yield break;
        }

        foreach (var first in reply.All(a))
        {
            foreach (var second in reply.All(b))
            {
                var gap = second.Start >= first.End ? second.Start - first.End : ordered ? -1 : first.Start - second.End;
                if (gap >= 0 && gap <= reach && !first.Overlaps(second))
                {
                    yield return TextSpan.FromTo(Math.Min(first.Start, second.Start), Math.Max(first.End, second.End));
                }
            }
        }
    }
}
