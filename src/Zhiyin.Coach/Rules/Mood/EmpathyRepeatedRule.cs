using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Threads;

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
        if (Repeated(reply) is { } span && !Template.RepeatedRule.IsRepeated(reply))
        {
            findings.Add(this, span, "这句安慰前面已经说过，换一种说法", "带上这位买家这次的细节，例如等了几天、急着什么用");
        }
    }

    /// <summary>The first consoling clause that an earlier agent bubble already had; null when there is none.</summary>
    public static TextSpan? Repeated(Reply reply)
    {
        if (reply.Thread.Bubbles.Length < 2)
        {
            return null;
        }

        var clauses = reply.Draft.Clauses;
        for (var i = 0; i < clauses.Count; i++)
        {
            var span = clauses[i].Span;
            if (span.Length < 4 || !SaidBefore(reply, span) || !Consoles(reply, clauses[i]))
            {
                continue;
            }

            // As far as the same words go on: «让您失望了，真的很抱歉».
            while (i + 1 < clauses.Count && SaidBefore(reply, TextSpan.FromTo(span.Start, clauses[i + 1].Span.End)))
            {
                span = TextSpan.FromTo(span.Start, clauses[++i].Span.End);
            }

            if (span.Length >= Shortest)
            {
                var end = span.End < reply.Text.Length && char.IsPunctuation(reply.Text[span.End]) ? span.End + 1 : span.End;
                return TextSpan.FromTo(span.Start, end);
            }
        }

        return null;
    }

    private static bool Consoles(Reply reply, ClauseReading clause)
    {
        if (clause.Score(Act.Acknowledge) >= 0.4f || clause.Score(Act.Apologise) >= 0.4f || clause.Score(Act.Reassure) >= 0.6f)
        {
            return true;
        }

        if (reply.Has(Words.Empathy))
        {
            foreach (var hit in reply.All(Words.Empathy))
            {
                if (clause.Span.Contains(hit))
                {
                    return true;
                }
            }
        }

        return false;
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
