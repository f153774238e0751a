using System.Text.Json;
using Zhiyin.Text;

namespace Zhiyin.Training.Evaluations;

/// <summary>Pairs predicted with gold spans, each at most once, in the order of the gold.</summary>
internal static class SpanMatch
{
    /// <summary>True when the two share at least half of the shorter one (CONTRACT.md §4).</summary>
    public static bool HalfOverlap(TextSpan a, TextSpan b)
    {
        var shared = Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
        return shared > 0 && shared * 2 >= Math.Min(a.Length, b.Length);
    }

    /// <summary>For each gold item the index of its prediction, or -1.</summary>
    public static int[] Pair<TGold, TSaid>(IReadOnlyList<TGold> gold, IReadOnlyList<TSaid> said, Func<TGold, TSaid, bool> match)
    {
        var used = new bool[said.Count];
        var pairs = new int[gold.Count];
        for (var g = 0; g < gold.Count; g++)
        {
            pairs[g] = -1;
            for (var s = 0; s < said.Count && pairs[g] < 0; s++)
            {
                if (!used[s] && match(gold[g], said[s]))
                {
                    used[s] = true;
                    pairs[g] = s;
                }
            }
        }

        return pairs;
    }

    public static TextSpan Span(JsonElement item)
        => new(item.TryGetProperty("start", out var s) ? s.GetInt32() : 0, item.TryGetProperty("length", out var l) ? l.GetInt32() : 0);

    public static IReadOnlyList<JsonElement> Items(JsonElement gold, string name)
        => gold.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? [.. items.EnumerateArray()] : [];
}
