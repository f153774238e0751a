using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Answer;

/// <summary>A term of the trade without plain words within 30 characters (handbook A-20).</summary>
internal sealed class JargonRule : ReplyRule
{
    private const int Reach = 30;

    // Two strings of letters beside each other need their plain words at hand.
    private const int Beside = 10;
    private const int Capitals = 3;

    private static readonly PatternSet s_terms = PatternSet.Of("jargon", [.. JargonTerms.All.Keys]);

    private static readonly PatternSet s_plain = PatternSet.Of("plain", "（", "就是", "也就是", "意思是", "相当于", "等于", "简单(说|讲|来说)", "通俗", "说白了", "换句话说", "即", "指的?是", "是指", "可以理解(为|成)", "大概能", "也没(事|问题)", "好比", "代表", "表示", "都可以", "都能", "也能", "能{0,6}(用|戴|装|洗|泡)", "(都|也)?不怕", "不建议", "先停", "别用", "不适合", "避免(使)?用");

    public override RuleInfo Info { get; } = new("JRG001", "jargon.unexplained", Categories.JargonUnexplained, Severity.Warning)
    {
        Title = "术语没有跟着大白话",
        Why = "买家听不懂的参数不是答案；术语后面用一句大白话说明对他意味着什么。",
        Basis = "handbook A-20",
        Bad =
        [
            new("这款采用[|ipx7|]级防水", Thread: "买家: 能带去游泳吗", Better: "这款IPX7级防水（泡在1米深的水里半小时也没事），游泳可以戴"),
            new("支持[|MEMC|]运动补偿和CVIA标准", Thread: "买家: 看球赛清楚吗", Better: "用的是MEMC，也就是给快动作补画面，看球不会拖影"),
        ],
        Good =
        [
            "IPX7级防水（泡在1米深的水里半小时也没事）",
            new("是的，IPX7级", Thread: "买家: 是IPX7吗"),
            "成分是棉95%、氨纶5%",
            new("[ORDERID_10008440]这个订单吗", Thread: "买家: 帮我查一下"),
        ],
    };

    private static readonly PatternSet s_novice = PatternSet.Of("novice", "小白", "(不|没)(太|怎么|大)?(懂|会弄|会搞|明白)", "(看|听|搞|弄)不(懂|明白)", "外行", "头一(回|次)(买|用|弄)", "第一次(买|用|弄)", "(老人|老年人|上了年纪|年纪大)");

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_terms, s_plain, s_novice];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (Acronyms.In(reply.Draft.Normalized, reply.Thread.LastBuyerTurn.Text) is { } letters)
        {
            var unexplained = letters.FindAll(l => !Explained(reply, l) && !IsInName(reply, l.Of(reply.Text).ToString()));
            if (unexplained.Count >= 2 || (unexplained.Count == 1 && reply.Has(s_terms)))
            {
                var one = Stated(reply, unexplained);
                findings.Add(this, one, "这个词买家可能不懂，跟一句大白话", JargonTerms.Plain(one.Of(reply.Text).ToString()), confidence: 0.85);
                return;
            }

            // However near some plain word stands, it does not explain two of them at once.
            var strange = letters.FindAll(l => IsLong(reply, l) && !ExplainedAtOnce(reply, l) && !SaidBefore(reply, l.Of(reply.Text).ToString()) && !IsInName(reply, l.Of(reply.Text).ToString()));
            if (strange.DistinctBy(l => l.Of(reply.Text).ToString()).Count() >= 2)
            {
                var one = Stated(reply, strange);
                findings.Add(this, one, "这个词买家可能不懂，跟一句大白话", JargonTerms.Plain(one.Of(reply.Text).ToString()), confidence: 0.8);
                return;
            }

            // Who says that it is all Greek to them needs the plain word for each.
            if (strange.Count > 0 && reply.BuyerSays(s_novice))
            {
                findings.Add(this, strange[0], "买家说了不懂，这个词跟一句大白话", JargonTerms.Plain(strange[0].Of(reply.Text).ToString()), confidence: 0.8);
                return;
            }

            if (unexplained.Count == 1)
            {
                findings.Add(this, unexplained[0], "这个词买家可能不懂，跟一句大白话", JargonTerms.Plain(unexplained[0].Of(reply.Text).ToString()), severity: Severity.Hint, confidence: 0.6);
            }
        }

        if (!reply.Has(s_terms))
        {
            return;
        }

        foreach (var term in reply.All(s_terms))
        {
            var word = term.Of(reply.Text).TrimEnd("0123456789.").ToString();
            if (!Explained(reply, term) && !SaidByBuyer(reply, word) && !IsInName(reply, word) && Standalone(reply.Text, term))
            {
                findings.Add(this, term, "这个词买家可能不懂，跟一句大白话", JargonTerms.Plain(word));
                return;
            }
        }
    }

    // «no PWM, an IPS panel»: the one that is not denied.
    private static TextSpan Stated(Reply reply, List<TextSpan> letters)
    {
        foreach (var one in letters)
        {
            if (!Scope.IsNegated(reply.Text, one.Start))
            {
                return one;
            }
        }

        return letters[0];
    }

    private static bool IsLong(Reply reply, TextSpan letters)
        => letters.Of(reply.Text).ToString().Count(char.IsAsciiLetter) >= Capitals;

    private static bool SaidBefore(Reply reply, string word) => reply.Thread.Bubbles.Any(b => b.Text.Contains(word, StringComparison.Ordinal));

    // The plain word stands in the same clause or opens the next: «…, that is …».
    private static bool ExplainedAtOnce(Reply reply, TextSpan term)
    {
        if (IsDefined(reply.Text, term))
        {
            return true;
        }

        foreach (var plain in reply.All(s_plain))
        {
            if (plain.Start >= term.End && plain.Start <= term.End + Beside && reply.Text.AsSpan(term.End..plain.Start).IndexOfAny(",，。;；") is var stop && (stop < 0 || term.End + stop + 1 == plain.Start))
            {
                return true;
            }
        }

        return false;
    }

    // «IPX4是防溅水»: what follows the term says what it is.
    private static bool IsDefined(string text, TextSpan term)
    {
        var end = term.End;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '级'))
        {
            end++;
        }

        return end < text.Length && (text[end] is '是' or '(' or ':' or '=' || IsKind(text.AsSpan(end)));
    }

    private static readonly string[] s_kinds = ["塑料", "玻璃", "不锈钢", "布", "面料", "木", "皮", "橡胶", "硅胶", "漆", "纸", "棉"];

    // «PP5的塑料盒»: the plain name of the kind follows at once.
    private static bool IsKind(ReadOnlySpan<char> rest)
    {
        rest = rest.StartsWith("的") ? rest[1..] : rest;
        foreach (var kind in s_kinds)
        {
            if (rest.StartsWith(kind, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Explained(Reply reply, TextSpan term)
    {
        if (IsDefined(reply.Text, term))
        {
            return true;
        }

        if (!reply.Has(s_plain))
        {
            return false;
        }

        foreach (var plain in reply.All(s_plain))
        {
            if (plain.Start <= term.End + Reach && plain.End >= term.Start - Reach)
            {
                return true;
            }
        }

        return false;
    }

    private static bool SaidByBuyer(Reply reply, string word)
    {
        foreach (var bubble in reply.Thread.Bubbles)
        {
            if (bubble.Role == Understanding.Threads.Role.Buyer && bubble.Text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // What stands in the name of the goods the buyer has read on the page.
    private static bool IsInName(Reply reply, string word)
    {
        foreach (var fact in reply.Facts?.All ?? [])
        {
            if (fact.Path is "product" or "product.title" or "product.name" && fact.Value.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // «ips» inside «tips» is no term.
    private static bool Standalone(string text, TextSpan term)
        => !char.IsAsciiLetter(text[term.Start]) || term.Start == 0 || !char.IsAsciiLetter(text[term.Start - 1]);
}
