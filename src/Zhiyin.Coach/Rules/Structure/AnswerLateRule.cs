using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Structure;

/// <summary>The answer comes after courtesy and things nobody asked.</summary>
internal sealed class AnswerLateRule : ReplyRule
{
    private const int LongLead = 24;
    private const int ShortLead = 16;

    public override RuleInfo Info { get; } = new("STR001", "structure.answer-late", Categories.StructureAnswerLate, Severity.Warning)
    {
        Title = "答案埋在客套后面",
        Why = "买家先看第一行，答案就该在第一行；欢迎和感谢放最后，或者不说。",
        Basis = "handbook §0.2 PR3",
        Bad =
        [
            new("[|亲爱的顾客您好，欢迎光临本店，很高兴为您服务，感谢您对我们的支持与信任，这款是纯棉的|]", Thread: "买家: 是纯棉的吗", Better: "是纯棉的，吊牌上有成分。您想看实拍吗？"),
        ],
        Good =
        [
            new("您好，这款是纯棉的，吊牌上有成分", Thread: "买家: 是纯棉的吗"),
            new("抱歉让您久等了，给您添了这么多麻烦，我们确实没有照顾好您。退款今天已退出", Thread: "买家: 退款呢！！！都几天了"),
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [Words.Courtesy, Words.Empathy, .. Situation.Sets];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (reply.Text.Length < LongLead || !Situation.BuyerAsks(reply))
        {
            return;
        }

        var clauses = reply.Draft.Clauses;
        if (Aside(reply) is { } aside)
        {
            findings.Add(this, aside, "答案来得太晚，放到第一句", "先答，客套放最后或不说", confidence: 0.85);
            return;
        }

        var i = 0;
        var letters = 0;
        while (i < clauses.Count && IsLead(reply, clauses[i]))
        {
            letters += clauses[i].Span.Length;
            i++;
        }

        if (i == 0 || i == clauses.Count || letters < ShortLead)
        {
            return;
        }

        var span = TextSpan.FromTo(clauses[0].Span.Start, clauses[i].Span.End);
        findings.Add(this, span, "答案来得太晚，放到第一句", "先答，客套放最后或不说", replacement: null, letters >= LongLead ? null : Severity.Hint, letters >= LongLead ? 0.85 : 0.6);
    }

    // Whole sentences of courtesy and news before the one that takes up the buyer's words or says yes or no.
    private static TextSpan? Aside(Reply reply)
    {
        var sentences = reply.Draft.Sentences;
        var courteous = false;
        for (var s = 0; s < sentences.Count; s++)
        {
            var answers = Situation.SharesWords(reply, sentences[s]);
            foreach (var clause in reply.Draft.Clauses)
            {
                if (clause.Sentence == s)
                {
                    answers |= s > 0 && clause.Act is Act.Confirm or Act.Refuse && clause.Confidence >= 0.7f;
                    courteous |= clause.Act is Act.Courtesy or Act.Thank or Act.InviteReview && clause.Confidence >= 0.7f;
                }
            }

            if (answers)
            {
                return s > 0 && courteous && reply.EmotionLevel < 2 && sentences[s].Start - sentences[0].Start >= LongLead ? TextSpan.FromTo(sentences[0].Start, sentences[s].End) : null;
            }
        }

        return null;
    }

    private static bool IsLead(Reply reply, ClauseReading clause)
    {
        if (clause.Act is Act.Greet or Act.Thank or Act.Courtesy or Act.Close or Act.InviteReview)
        {
            return clause.Confidence >= 0.6f;
        }

        if (reply.Has(Words.Courtesy))
        {
            foreach (var hit in reply.All(Words.Courtesy))
            {
                if (clause.Span.Contains(hit))
                {
                    return true;
                }
            }
        }

        return clause.Span.Length <= 6 && clause.Span.Of(reply.Text) is var words && (words.Contains("您好", StringComparison.Ordinal) || words.Contains("亲", StringComparison.Ordinal) || words.Contains("你好", StringComparison.Ordinal));
    }
}
