using System.Text.RegularExpressions;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Kinds.Own;

/// <summary>Reads <c>words</c>, <c>patterns</c>, <c>regex</c> and <c>spare</c> of a rule or a condition.</summary>
internal static partial class OwnWordsReader
{
    private const int MostWords = 500;
    private const int LongestWord = 100;
    private const int MostExpressions = 50;
    private const int LongestExpression = 200;
    private const int MostInAll = 200;
    private const int MostRepeats = 1000;
    private static readonly TimeSpan s_atMost = TimeSpan.FromMilliseconds(50);

    /// <summary>The words under these keys of <paramref name="node"/>; null, with a fault, when there are none but some are needed.</summary>
    public static OwnWords? Read(OwnNode node, OwnIndex index, string words = "words", bool needed = true)
    {
        var (plain, before) = (words == "words", node.Faults.All.Count);
        var (set, expressions) = (new List<string>(), new List<Regex>());
        foreach (var (word, line) in node.Texts(words, MostWords, LongestWord))
        {
            Literal(node.Faults, word, line, set, expressions);
        }

        if (plain)
        {
            set.AddRange(Patterns(node, "patterns"));
            foreach (var (source, line) in node.Texts("regex", MostExpressions, LongestExpression))
            {
                if (Expression(node.Faults, source, line) is { } expression)
                {
                    expressions.Add(expression);
                }
            }
        }

        var spare = plain ? Spare(node) : null;
        if (set.Count + expressions.Count == 0)
        {
            if (needed && node.Faults.All.Count == before)
            {
                node.Faults.Add(node.Line, $"没有要找的词；写 {(plain ? "words、patterns 或 regex" : words)}", $"there are no words to look for; write {(plain ? "words, patterns or regex" : words)}");
            }

            return needed || spare is null ? null : index.Enter(PatternSet.Of("own"), [], spare);
        }

        return index.Enter(PatternSet.Of("own", [.. set]), expressions, spare);
    }

    /// <summary>The words of one side of a swap.</summary>
    public static OwnWords? Of(OwnFaults faults, OwnIndex index, IEnumerable<(string Text, long Line)> words, PatternSet? spare)
    {
        var (set, expressions) = (new List<string>(), new List<Regex>());
        foreach (var (word, line) in words)
        {
            Literal(faults, word, line, set, expressions);
        }

        return set.Count + expressions.Count == 0 ? null : index.Enter(PatternSet.Of("own", [.. set]), expressions, spare);
    }

    /// <summary>The phrases under <c>spare</c>; null when there are none. Each rule has a set of its own.</summary>
    public static PatternSet? Spare(OwnNode node)
    {
        var (set, expressions) = (new List<string>(), new List<Regex>());
        foreach (var (word, line) in node.Texts("spare", MostWords, LongestWord))
        {
            Literal(node.Faults, word, line, set, expressions);
        }

        return set.Count == 0 ? null : PatternSet.Of("own-spare", [.. set]);
    }

    private static List<string> Patterns(OwnNode node, string key)
    {
        var good = new List<string>();
        foreach (var (pattern, line) in node.Texts(key, MostWords, LongestExpression))
        {
            try
            {
                _ = new PatternIndex([PatternSet.Of("own", pattern)]);
                good.Add(pattern);
            }
            catch (FormatException e)
            {
                node.Faults.Add(line, $"{key} 写法不对：{e.Message} 只是一个词就写到 words 里", $"{key}: {e.Message} Plain words belong under «words»");
            }
        }

        return good;
    }

    // Plain text: signs of the pattern language mean themselves.
    private static void Literal(OwnFaults faults, string word, long line, List<string> set, List<Regex> expressions)
    {
        var normal = Normalizer.Normalize(word).Text;
        if (normal.Trim().Length == 0)
        {
            faults.Add(line, $"「{word}」没有看得见的字", $"«{word}» has no visible character");
        }
        else if (normal.Contains(']', StringComparison.Ordinal))
        {
            expressions.Add(new Regex(Regex.Escape(normal), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, s_atMost));
        }
        else
        {
            set.Add(string.Concat(normal.Select(c => c is '(' or ')' or '[' or '{' or '}' or '|' or '?' or '^' or '$' or '#' ? $"[{c}]" : c.ToString())));
        }
    }

    private static Regex? Expression(OwnFaults faults, string source, long line)
    {
        if (++faults.Expressions > MostInAll)
        {
            faults.Add(line, $"整个文件最多 {MostInAll} 条正则；能写成 words 的写成 words", $"a document has at most {MostInAll} regular expressions; what is plain text belongs under «words»");
            return null;
        }

        long repeats = 1;
        foreach (Match count in Counts().Matches(source))
        {
            var least = int.TryParse(count.Groups["from"].ValueSpan, out var from) ? from : MostRepeats;
            var most = count.Groups["to"].Length == 0 ? least : int.TryParse(count.Groups["to"].ValueSpan, out var to) ? to : MostRepeats;
            repeats = Math.Min(long.MaxValue / MostRepeats, repeats * Math.Clamp(Math.Max(least, most), 1, MostRepeats + 1));
        }

        if (repeats > MostRepeats)
        {
            faults.Add(line, $"正则「{source}」的重复次数乘起来超过 {MostRepeats}；写小一些", $"regex «{source}»: its repeat counts multiply to more than {MostRepeats}; make them smaller");
            return null;
        }

        try
        {
            var expression = new Regex(Folded(source), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, s_atMost);
            if (expression.IsMatch(""))
            {
                faults.Add(line, $"正则「{source}」什么都没有也算命中；至少要有一个必须出现的字", $"regex «{source}» also matches nothing at all; it needs at least one character that must occur");
                return null;
            }

            return expression;
        }
        catch (NotSupportedException)
        {
            faults.Add(line, $"正则「{source}」用了前后断言或反向引用，为了不卡顿不支持；用 spare 放行代替", $"regex «{source}» uses lookaround or a backreference, which are not supported (they can hang); use spare instead");
        }
        catch (ArgumentException e)
        {
            faults.Add(line, $"正则「{source}」写法不对：{e.Message}", $"regex «{source}» is malformed: {e.Message}");
        }

        return null;
    }

    // As texts are normalised: traditional characters simplified, full-width signs half-width, but then no longer signs of the expression's own.
    private static string Folded(string source)
        => string.Concat(source.Select(c => Normalizer.Fold(c) is var f && f != c && f != '\0' && !char.IsAsciiLetter(c) ? Regex.Escape(f.ToString()) : c.ToString()));

    [GeneratedRegex(@"\{(?<from>\d+)(,(?<to>\d*))?\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Counts();
}
