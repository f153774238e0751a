using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts.Named;

/// <summary>
/// A property whose values are names or codes («IPX7», «蓝牙5.3», «产地日本»): two of them cannot both hold. <paramref name="Said"/> is how a draft names one, <paramref name="Read"/> the values of a
/// text (true: the text stands under one of <paramref name="Keys"/>, where the bare value is enough), <paramref name="Agree"/> whether a said value goes with a given one (null: not comparable).
/// </summary>
internal sealed record NamedKind(string Name, string[] Keys, PatternSet Said, Func<string, bool, IEnumerable<string>> Read, Func<string, string, bool?> Agree)
{
    /// <summary>Every kind.</summary>
    public static IReadOnlyList<NamedKind> All { get; } = [NamedCodes.Water, NamedCodes.Version, NamedCodes.Energy, NamedCodes.Safety, Origins.Kind, Downs.Kind];

    /// <summary>The fact that contradicts what the draft names at <paramref name="span"/>; null when one bears it out or none speaks of it.</summary>
    public Fact? Rival(FactSheet facts, string text, TextSpan span)
    {
        Fact? rival = null;
        foreach (var said in Read(text[Math.Max(0, span.Start - Reach)..span.End], false).TakeLast(1))
        {
            foreach (var fact in facts.All)
            {
                if (fact.Path.StartsWith("actions", StringComparison.Ordinal))
                {
                    continue;
                }

                var keyed = Array.Exists(Keys, k => fact.Key.Contains(k, StringComparison.OrdinalIgnoreCase));
                foreach (var given in Read(Normalizer.Normalize(fact.Value).Text, keyed))
                {
                    switch (Agree(said, given))
                    {
                        case true:
                            return null;
                        case false when !fact.Path.StartsWith("others", StringComparison.Ordinal):
                            rival ??= fact;
                            break;
                        default:
                            break;
                    }
                }
            }
        }

        return rival;
    }

    // A share such as «95» may stand before what the pattern finds.
    private const int Reach = 3;
}
