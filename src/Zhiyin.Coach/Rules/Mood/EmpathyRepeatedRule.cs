using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Threads;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Mood;

/// <summary>The same consoling sentence a second time.</summary>
internal sealed class EmpathyRepeatedRule : ReplyRule
{
    private const int Shortest = 6;

    public override RuleInfo Info { get; } = new("MOD004", "empathy.repeated", Categories.EmpathyRepeated, Severity.Warning)
    {
        Title = "同一句安慰说了两次",
        Why = "原样再说一遍的安慰是模板，买家看得出来；换一句，并带上这次的细节。",
        Basis = "handbook §5.4 M6",
        Bad =
        [
            new("[|非常理解您的心情，|]我催一下仓库，16点前回复您", Thread: "买家: 怎么还没发货\n客服: 非常理解您的心情，请稍等\n买家: 都等两天了", Better: "两天了还没动静，确实该着急。我催一下仓库，16点前回复您"),
        ],
        Good =
        [
            new("让您又多等了一天，抱歉。我催一下仓库", Thread: "买家: 怎么还没发货\n客服: 非常理解您的心情，请稍等\n买家: 都等两天了"),
            new("抱歉，今天发不了，明天16点前发", Thread: "买家: 今天能发吗\n客服: 抱歉，我查一下\n买家: 好"),
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [Words.Empathy];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (Repeated(reply) is { } span)
        {
            findings.Add(this, span, "这句安慰前面已经说过，换一种说法", "带上这位买家这次的细节，例如等了几天、急着什么用");
        }
    }

    /// <summary>The first consoling clause that an earlier agent bubble already had; null when there is none.</summary>
    public static TextSpan? Repeated(Reply reply)
    {
        if (!reply.Has(Words.Empathy))
        {
            return null;
        }

        var clauses = reply.Draft.Clauses;
        foreach (var hit in reply.All(Words.Empathy))
        {
            for (var i = 0; i < clauses.Count; i++)
            {
                var span = clauses[i].Span;
                if (span.Contains(hit) && Situation.Letters(reply.Text.Substring(span.Start, span.Length)) >= Shortest && SaidBefore(reply, span))
                {
                    var end = span.End < reply.Text.Length && char.IsPunctuation(reply.Text[span.End]) ? span.End + 1 : span.End;
                    return TextSpan.FromTo(span.Start, end);
                }
            }
        }

        return null;
    }

    private static bool SaidBefore(Reply reply, TextSpan span)
    {
        var words = span.Of(reply.Text);
        foreach (var bubble in reply.Thread.Bubbles)
        {
            if (bubble.Role == Role.Agent && bubble.Text.AsSpan().Contains(words, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
