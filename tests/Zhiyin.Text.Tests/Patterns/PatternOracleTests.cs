using System.Text;
using System.Text.RegularExpressions;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Text.Tests.Patterns;

/// <summary>Random patterns are written twice, once in our language and once as a regular expression, and must find the same first place in random texts.</summary>
public sealed class PatternOracleTests
{
    private const string Letters = "退货不给我好";
    private const string Numeral = "[0-9一二两三四五六七八九十百千半几]";
    private const string SentenceEnd = @"[。!?\n\r！？…]";

    [Fact]
    public void The_automaton_finds_what_a_regular_expression_finds()
    {
        var chance = new Random(20260302);
        var (compared, hits) = (0, 0);
        for (var round = 0; round < 4_000; round++)
        {
            var (pattern, regex) = Pattern(chance);
            PatternSet set = PatternSet.Of("t", pattern);
            PatternIndex index;
            try
            {
                index = new PatternIndex([set]);
            }
            catch (FormatException)
            {
                // Some of what chance writes may match nothing at all and is refused.
                continue;
            }

            for (var i = 0; i < 8; i++)
            {
                var text = Text(chance);
                var ours = index.Scan(text).First(set)?.Start;
                int? theirs = Regex.Match(text, regex, RegexOptions.None, TimeSpan.FromSeconds(5)) is { Success: true } match ? match.Groups["hit"].Index : null;
                ours.ShouldBe(theirs, $"«{pattern}» in «{text}» ({regex})");
                compared++;
                hits += ours is null ? 0 : 1;
            }
        }

        compared.ShouldBeGreaterThan(10_000);
        hits.ShouldBeInRange(compared / 20, compared * 19 / 20, "texts and patterns must both meet and miss");
    }

    [Fact]
    public void Many_threads_share_one_index()
    {
        var chance = new Random(7);
        var sets = new List<PatternSet>();
        while (sets.Count < 200)
        {
            var set = PatternSet.Of("t", Pattern(chance).Pattern);
            try
            {
                _ = new PatternIndex([set]);
                sets.Add(set);
            }
            catch (FormatException)
            {
                // Refused: another one.
            }
        }

        var index = new PatternIndex(sets);
        string[] texts = [.. Enumerable.Range(0, 400).Select(_ => Text(chance))];
        string Told(string text) => string.Join(' ', sets.SelectMany(s => index.Scan(text).All(s)));
        var alone = texts.Select(Told).ToArray();
        var together = new string[texts.Length];
        Parallel.For(0, texts.Length, i => together[i] = Told(texts[i]));
        together.ShouldBe(alone);
    }

    private static (string Pattern, string Regex) Pattern(Random chance)
    {
        var ours = new StringBuilder();
        var theirs = new StringBuilder();
        var stretches = chance.Next(1, 4);
        for (var i = 0; i < stretches; i++)
        {
            if (i > 0)
            {
                var (from, more) = (chance.Next(0, 3), chance.Next(0, 4));
                ours.Append($"{{{from},{from + more}}}");
                theirs.Append($"(?:(?!{SentenceEnd})[^$]){{{from},{from + more}}}");
            }

            var elements = chance.Next(1, 4);
            for (var j = 0; j < elements; j++)
            {
                Element(chance, ours, theirs, first: i == 0 && j == 0);
            }
        }

        var (begins, ends) = (chance.Next(8) == 0, chance.Next(8) == 0);
        return ((begins ? "^" : "") + ours + (ends ? "$" : ""), (begins ? @"\A[^\p{L}\p{Nd}]*" : "") + $"(?<hit>{theirs})" + (ends ? @"(?=[^\p{L}\p{Nd}]*\z)" : ""));
    }

    private static void Element(Random chance, StringBuilder ours, StringBuilder theirs, bool first)
    {
        switch (chance.Next(7))
        {
            case 0:
                ours.Append('#');
                // A run of digits is taken whole; before the first text it is read backwards, and may share a numeral with it.
                theirs.Append(first ? $"{Numeral}+" : $"(?>{Numeral}+)");
                break;
            case 1:
                var (a, b) = (Word(chance), Word(chance));
                ours.Append($"({a}|{b})");
                theirs.Append($"(?:{a}|{b})");
                break;
            case 2 when !first:
                var maybe = Word(chance);
                ours.Append($"({maybe})?");
                theirs.Append($"(?:{maybe})?");
                break;
            case 3:
                var (c, d) = (Letter(chance), Letter(chance));
                ours.Append($"[{c}{d}]");
                theirs.Append($"[{c}{d}]");
                break;
            case 4 when !first:
                var other = Word(chance);
                ours.Append($"({other}|#)");
                theirs.Append($"(?:{other}|(?>{Numeral}+))");
                break;
            default:
                var word = Word(chance);
                ours.Append(word);
                theirs.Append(word);
                break;
        }
    }

    private static string Word(Random chance) => string.Concat(Enumerable.Range(0, chance.Next(1, 3)).Select(_ => Letter(chance)));

    private static char Letter(Random chance) => Letters[chance.Next(Letters.Length)];

    private static string Text(Random chance)
    {
        const string Others = "3十，。!";
        return string.Concat(Enumerable.Range(0, chance.Next(0, 16)).Select(_ => chance.Next(4) == 0 ? Others[chance.Next(Others.Length)] : Letter(chance)));
    }
}
