using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Answer;

/// <summary>A decision that stands alone in its sentence: a service refused, or a result the buyer has asked the reason of, with nothing beside it that says why.</summary>
internal static class BareDecision
{
    private const string Services = "约改换退送寄刻写修发做加减补取开装印撤";

    private static readonly PatternSet s_refused = PatternSet.Of("bare.refused", "(约|改|换|退|送|寄|刻|写|修|发|做|加|减|补|取|开|装|印|撤)不(了|成|出|来|得|上)", "(不能|不可以|没法|无法|不给)(约|改|换|退|送|寄|刻|写|修|发|加|印)")
        .Spare("(能不能|可不可以|能否|是否能)(约|改|换|退|送|寄|刻|写|修|发|加|印)");

    // The buyer asks for the reason, or disowns what happened.
    private static readonly PatternSet s_whyAsked = PatternSet.Of("bare.why", "为(什么|啥|何)", "(怎么|咋)(会|就|变|少|没|只|才|成|给|降|扣|分|退|被|突然)", "去哪(了|儿|里)", "凭(什么|啥)", "(又|可|也)没(点|取消|申请|要|动|同意|操作)", "什么原因", "啥原因");

    private static readonly PatternSet s_decided = PatternSet.Of("bare.decided", "(就是|是)(退|扣|按|给|减|算)(了)?#", "(核|算|审|评|定)(定)?下来(就)?(是)?", "(拆成|分成|分)(了)?#(个|次|批)", "是(我们|这边|店里|系统)(这边)?(关|取消|拆|改|扣|降|停|换|撤|驳)(掉|的|了)", "(降成|降到|改成|变成|扣了|关了|取消了|驳回了|关掉)");

    /// <summary>The sets it asks for.</summary>
    public static readonly PatternSet[] Sets = [s_refused, s_whyAsked, s_decided, .. Told.Sets];

    /// <summary>The bare decision; null when there is none. That the draft gives no reason is for the caller to know.</summary>
    public static TextSpan? In(Reply reply)
    {
        foreach (var refused in reply.All(s_refused))
        {
            if (Refuses(reply, refused) && IsAsked(reply, refused) && StandsAlone(reply, refused) && !Around.Asked(reply, refused))
            {
                return refused;
            }
        }

        if (!Situation.Asks(reply) && !Situation.Verifies(reply) && Around.BuyerEver(reply, s_whyAsked) && reply.First(s_decided) is { } decided && !Scope.IsSupposed(reply.Text, Scope.ClauseAround(reply.Text, decided)))
        {
            return Scope.ClauseAround(reply.Text, decided);
        }

        return null;
    }

    // «孩子没法写作业» is the buyer's trouble, no refusal.
    private static bool Refuses(Reply reply, TextSpan refused)
        => reply.Draft.Clauses.Any(c => c.Span.Overlaps(refused) && c.Score(Act.Refuse) >= Refusal);

    private const float Refusal = 0.25f;

    // The very thing the buyer wanted done.
    private static bool IsAsked(Reply reply, TextSpan refused)
    {
        foreach (var c in refused.Of(reply.Text))
        {
            if (Services.Contains(c, StringComparison.Ordinal))
            {
                return reply.Thread.Bubbles.Any(b => b.Role == Understanding.Threads.Role.Buyer && b.Text.Contains(c, StringComparison.Ordinal));
            }
        }

        return false;
    }

    // Beside it in the sentence nothing but courtesy and sympathy, or what is offered after it.
    private static bool StandsAlone(Reply reply, TextSpan refused)
    {
        var sentence = reply.SentenceAt(refused.Start);
        foreach (var clause in reply.Draft.Clauses)
        {
            if (!sentence.Overlaps(clause.Span) || clause.Span.Overlaps(refused) || clause.Span.Length <= 2)
            {
                continue;
            }

            var kind = clause.Act is Act.Greet or Act.Courtesy or Act.Acknowledge or Act.Apologise;
            var next = clause.Span.Start > refused.End && clause.Act is Act.Offer or Act.Promise or Act.Instruct or Act.Recommend or Act.AskClosed or Act.AskOpen;
            if (!kind && !next && !IsSympathy(reply, clause))
            {
                return false;
            }
        }

        return true;
    }

    // What stands before an acknowledgement in its sentence belongs to it: «老人天天念叨着，让您为难了».
    private static bool IsSympathy(Reply reply, ClauseReading clause)
        => reply.Draft.Clauses.Any(c => c.Sentence == clause.Sentence && c.Span.Start >= clause.Span.End && c.Span.Start - clause.Span.End <= 1 && c.Act is Act.Acknowledge or Act.Apologise && c.Confidence >= 0.7f);
}
