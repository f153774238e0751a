using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Template;

/// <summary>Nothing but courtesy where an answer is due.</summary>
internal sealed class GenericRule : ReplyRule
{
    public override RuleInfo Info { get; } = new("TPL003", "template.generic", Categories.TemplateGeneric, Severity.Warning)
    {
        Title = "只有客套，没有内容",
        Why = "整段客套没有一个字和他有关；说出他这件事的一个细节和下一步。",
        Basis = "handbook §0.2 PP1、PR2",
        Bad =
        [
            new("[|亲，欢迎光临本店，很高兴为您服务，祝您购物愉快|]", Thread: "买家: 这个锅电磁炉能用吗", Better: "可以用，复合底，电磁炉和燃气灶都支持"),
            new("[|尊敬的客户您好，感谢您的宝贵意见，我们将不断提升服务水平，祝您生活愉快|]", Thread: "买家: 吸力跟说的有差距", Better: "谢谢您说实话，让您觉得有落差，抱歉。是吸力还是噪音差得多？"),
        ],
        Good =
        [
            new("不客气，祝您生活愉快", Thread: "买家: 好的谢谢"),
            new("您好，欢迎光临，这款有货，今天发", Thread: "买家: 这个有货吗"),
            new("您好，有什么可以帮您？", Thread: "买家: 在吗"),
        ],
    };

    // What a shop says of itself instead of an answer.
    private static readonly PatternSet s_ownPraise = PatternSet.Of("own-praise", "(本店|小店|我店|我司|本司|我们店?|咱们?店?)(一向|一直|始终|秉承|秉持|坚持|致力|全体|以(品质|质量|诚信|顾客))", "(正品|品质|质量)(有)?保(证|障)", "(均为|都是|全是)正品");

    public override IReadOnlyList<PatternSet> Patterns { get; } = [Words.Courtesy, s_ownPraise, .. Situation.Sets];

    public override void Review(Reply reply, FindingSink findings)
    {
        var clauses = reply.Draft.Clauses;
        if (clauses.Count == 0 || !reply.HasBuyerTurn || reply.Thread.LastBuyerTurn.Text.Length < 3)
        {
            return;
        }

        var courteous = 0;
        var sorry = 0;
        var other = 0;
        for (var i = 0; i < clauses.Count; i++)
        {
            if (IsCourtesy(reply, clauses[i]))
            {
                courteous++;
            }
            else if (clauses[i].Act == Act.Apologise)
            {
                sorry++;
            }
            else if (!IsVocative(clauses[i].Span.Of(reply.Text)) && (clauses[i].Confidence >= 0.5f || Situation.SharesWords(reply, clauses[i].Span) || ++other > 1))
            {
                return;
            }
        }

        if (other > 0 && courteous < 2)
        {
            return;
        }

        if (courteous >= 3 && sorry == 0 && reply.EmotionLevel <= 1 && !Situation.BuyerAsks(reply) && !Situation.BuyerDoes(reply, Act.Thank))
        {
            findings.Add(this, TextSpan.FromTo(clauses[0].Span.Start, clauses[^1].Span.End), "一串客套，不如复述一下约定的事", "说出下一件会发生的事，例如「明天上午出库，单号我发您」", confidence: 0.8);
            return;
        }

        if (courteous > 0 && reply.EmotionLevel != 0 && !Situation.BuyerDoes(reply, Act.Praise) && !Situation.BuyerDoes(reply, Act.Thank) && (reply.EmotionLevel >= 3 || Situation.BuyerAsks(reply) || Situation.BuyerHasProblem(reply)))
        {
            findings.Add(this, TextSpan.FromTo(clauses[0].Span.Start, clauses[^1].Span.End), "只有客套，没有回答他的事", "说出他这件事的一个细节，再给答案或下一步", confidence: 0.85);
        }
    }

    private static readonly string[] s_vocatives = ["顾客", "客户", "买家", "宝子", "宝贝", "宝宝", "亲亲", "么么哒", "哈喽"];

    // «嗨», «宝子», «尊敬的顾客»: somebody is addressed, nothing is said.
    private static bool IsVocative(ReadOnlySpan<char> words)
    {
        if (words.Length <= 3 && words[0] is '亲' or '您' or '你' or '嗯' or '哈' or '好' or '嗨' or '嘿' or '哟')
        {
            return true;
        }

        if (words.Length <= 10 && (words.StartsWith("尊敬的", StringComparison.Ordinal) || words.StartsWith("亲爱的", StringComparison.Ordinal)))
        {
            return true;
        }

        foreach (var vocative in s_vocatives)
        {
            if (words.Length <= 6 && words.EndsWith(vocative, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return words.Length == 4 && words is "好的亲亲" or "亲您好呀" or "您好亲亲";
    }

    private static bool IsCourtesy(Reply reply, ClauseReading clause)
    {
        if (clause.Act is Act.Courtesy or Act.Greet or Act.Thank or Act.Close && clause.Confidence >= 0.3f)
        {
            return true;
        }

        return Holds(reply, Words.Courtesy, clause) || Holds(reply, s_ownPraise, clause);
    }

    private static bool Holds(Reply reply, PatternSet set, ClauseReading clause)
    {
        if (reply.Has(set))
        {
            foreach (var hit in reply.All(set))
            {
                if (hit.Overlaps(clause.Span))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
