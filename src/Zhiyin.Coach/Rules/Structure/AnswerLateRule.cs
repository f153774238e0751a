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

    // A request («地址给一下») waits for an answer as a question does.
    private static readonly PatternSet s_asks = PatternSet.Of("late.asks", "哪(天|里|儿|边|日)", "(何|几)时", "(不|没|没有|么)$", "(给|发|报|说|告诉)(我)?(一下|下|个|我)", "多(沉|远|快|厚|宽|高)");

    // What is asked for is a moment or an amount: the sentence that names one answers.
    private static readonly PatternSet s_amount = PatternSet.Of("late.amount", "哪(天|日)", "(何|几|啥|什么)时(候)?", "几(天|个|号|点|件|米|斤|克|次|小时|升|岁)", "多(久|少|长|重|高|宽|厚|远|快|沉|大)", "什么日子");

    // Praise of the buyer and the season are courtesies too.
    private static readonly PatternSet s_small = PatternSet.Of("late.small-talk", "^(亲)?(，)?(您)?(的)?眼光(真|可真|很)?(好|不错)", "^(春|夏|秋|冬)天", "^天(冷|热|凉|暖)了?");

    // An apology, or the feeling taken up, is what some buyers need first.
    private static readonly Act[] s_first = [Act.Apologise, Act.Reassure, Act.Transfer, Act.AskOpen, Act.AskClosed, Act.Caution];

    public override IReadOnlyList<PatternSet> Patterns { get; } = [Words.Courtesy, Words.Empathy, s_asks, s_amount, s_small, .. Situation.Sets];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (Of(reply) is { } late)
        {
            findings.Add(this, late.Span, "答案来得太晚，放到第一句", "先答，客套放最后或不说", replacement: null, late.Confidence >= 0.85 ? null : Severity.Hint, late.Confidence);
        }
    }

    /// <summary>The lead with the answer it hides, and how sure that is (below 0.85 a hint); null when the answer comes in time.</summary>
    internal static (TextSpan Span, double Confidence)? Of(Reply reply)
    {
        if (reply.Text.Length < LongLead || !reply.HasBuyerTurn || !(Situation.BuyerAsks(reply) || reply.BuyerSays(s_asks)))
        {
            return null;
        }

        var clauses = reply.Draft.Clauses;
        if (Aside(reply) is { } aside)
        {
            return (aside, 0.85);
        }

        var i = 0;
        var letters = 0;
        while (i < clauses.Count && IsLead(reply, clauses[i]))
        {
            letters += clauses[i].Span.Length;
            i++;
        }

        return i == 0 || i == clauses.Count || letters < ShortLead ? null : (TextSpan.FromTo(clauses[0].Span.Start, clauses[i].Span.End), letters >= LongLead ? 0.85 : 0.6);
    }

    // Whole sentences of courtesy and news before the one that takes up the buyer's words, names the moment or amount asked for, or says yes or no.
    private static TextSpan? Aside(Reply reply)
    {
        if (reply.EmotionLevel >= 2)
        {
            return null;
        }

        var sentences = reply.Draft.Sentences;
        var amount = reply.BuyerSays(s_amount);
        var courteous = reply.Has(s_small);
        // One word of the buyer's in the lead is the name of the goods, as a rule; two are an answer.
        var named = new HashSet<(char, char)>();
        for (var s = 0; s < sentences.Count; s++)
        {
            var shared = Shared(reply, sentences[s]);
            var answers = amount && Names(reply, sentences[s]);
            var decides = false;
            foreach (var clause in reply.Draft.Clauses)
            {
                if (clause.Sentence == s)
                {
                    decides |= s > 0 && clause.Act is Act.Confirm or Act.Refuse && clause.Confidence >= 0.7f;
                    courteous |= clause.Act is Act.Courtesy or Act.Thank or Act.InviteReview && clause.Confidence >= 0.7f;
                    if (s_first.Contains(clause.Act) && clause.Confidence >= 0.7f && s == 0)
                    {
                        return null;
                    }
                }
            }

            answers |= decides || (s > 0 && Chooses(reply, sentences[s])) || shared.Exists(w => !named.Contains(w)) && (s > 0 || shared.Count > 1);
            if (answers)
            {
                return s > 0 && courteous && sentences[s].Start - sentences[0].Start >= LongLead ? TextSpan.FromTo(sentences[0].Start, sentences[s].End) : null;
            }

            named.UnionWith(shared);
        }

        return null;
    }

    // «铝的。» to «铝的还是塑料的»: a few letters, all of them the buyer's.
    private static bool Chooses(Reply reply, TextSpan sentence)
    {
        var words = sentence.Of(reply.Text).TrimEnd("。.!！~～,，；; ");
        return words.Length is >= 1 and <= 6 && reply.Thread.LastBuyerTurn.Text.Contains("还是", StringComparison.Ordinal) && reply.Thread.LastBuyerTurn.Text.AsSpan().Contains(words, StringComparison.Ordinal);
    }

    private static List<(char, char)> Shared(Reply reply, TextSpan sentence)
    {
        var shared = new List<(char, char)>();
        for (var i = sentence.Start; i + 1 < sentence.End; i++)
        {
            if (Situation.SharesWords(reply, new TextSpan(i, 2)) && !shared.Contains((reply.Text[i], reply.Text[i + 1])))
            {
                shared.Add((reply.Text[i], reply.Text[i + 1]));
            }
        }

        return shared;
    }

    private static bool Names(Reply reply, TextSpan sentence)
        => sentence.Of(reply.Text).ContainsAnyInRange('0', '9') || reply.All(Words.Time).Any(t => sentence.Contains(t));

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
