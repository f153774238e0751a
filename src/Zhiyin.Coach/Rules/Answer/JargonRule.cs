using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Answer;

/// <summary>A term of the trade without plain words within 30 characters (handbook A-20).</summary>
internal sealed class JargonRule : ReplyRule
{
    private const int Reach = 30;

    private static readonly PatternSet s_terms = PatternSet.Of("jargon", [.. JargonTerms.All.Keys]);

    private static readonly PatternSet s_plain = PatternSet.Of("plain", "（", "就是", "也就是", "意思是", "相当于", "等于", "简单(说|讲|来说)", "通俗", "说白了", "换句话说", "即", "指的?是", "是指", "可以理解(为|成)", "大概能", "也没(事|问题)", "好比", "代表", "表示", "都可以", "都能", "也能", "能{0,6}(用|戴|装|洗|泡)");

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

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_terms, s_plain];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (Acronyms.In(reply.Draft.Normalized, reply.Thread.LastBuyerTurn.Text) is { } letters)
        {
            var unexplained = letters.FindAll(l => !Explained(reply, l) && !IsInName(reply, l.Of(reply.Text).ToString()));
            if (unexplained.Count >= 2 || (unexplained.Count == 1 && reply.Has(s_terms)))
            {
                findings.Add(this, unexplained[0], "这个词买家可能不懂，跟一句大白话", JargonTerms.Plain(unexplained[0].Of(reply.Text).ToString()), confidence: 0.85);
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

    private static bool Explained(Reply reply, TextSpan term)
    {
        // «IPX4是防溅水»: what follows the term says what it is.
        var end = term.End;
        while (end < reply.Text.Length && (char.IsAsciiLetterOrDigit(reply.Text[end]) || reply.Text[end] == '级'))
        {
            end++;
        }

        if (end < reply.Text.Length && reply.Text[end] is '是' or '(' or ':' or '=')
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
