using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Text;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Faults;

namespace Zhiyin.Coach.Rules.Tone;

/// <summary>A question that accuses instead of asking.</summary>
internal sealed class RhetoricalRule() : ActRule(
    new("TON002", "tone.rhetorical", Categories.ToneRhetorical, Severity.Warning)
    {
        Title = "反问或质问买家",
        Why = "反问听起来是指责；换成陈述加一个办法，事情才能往前走。",
        Basis = "handbook §3.5 N3",
        Bad =
        [
            new("[|你怎么不早说|]，现在改不了了", Better: "现在已经出库了，我联系快递改派，10分钟内告诉您结果"),
            new("[|不是说了吗|]，明天才发", Better: "您这单明天16点前发出，发了我告诉您单号"),
            new("水洗标上写得清清楚楚，[|看不懂字吗|]", Better: "水洗标上写的是手洗，30度以下；您这件洗过几次呢？"),
            new("您[|到底想怎样|]", Better: "您希望退款还是换一件？"),
        ],
        Good = ["您是想换一件还是退款呢？", "您方便说说是哪里不合适吗？", "难怪您会担心，我把检测报告发您"],
    },
    Act.Rhetorical,
    ToneWords.Rhetorical,
    message: "反问会让人觉得被责怪，换成陈述和办法",
    sure: 0.75f)
{
    private static readonly System.Buffers.SearchValues<char> s_edge = System.Buffers.SearchValues.Create("不没怎咋还哪谁难道么啥凭至于就");

    // «看不懂字吗» is a whole question.
    protected override int Shortest => 4;

    // A plain question has nothing in it that turns it round.
    protected override Severity? LevelAt(Reply reply, TextSpan span, Severity severity, bool said)
        => !said && IsPraised(reply, span) ? null : said || Agreed(reply, span) || (span.Of(reply.Text).IndexOfAny(s_edge) >= 0 && !IsTag(span.Of(reply.Text)) && !IsPlain(span.Of(reply.Text))) ? severity : null;

    // Two readers that learned from different material take the same question for one that nobody is to answer.
    private static bool Agreed(Reply reply, TextSpan span)
        => Shared.Around.Asked(reply, span) && !IsTag(span.Of(reply.Text)) && !IsPlain(span.Of(reply.Text)) && reply.Draft.Clauses.Any(c => c.Span == span && c.Confidence >= Sure)
            && FaultReader.Suspicion(reply.Text, reply.SentenceAt(span.Start), span, Categories.ToneRhetorical.Code) >= Sure;

    private const float Sure = 0.85f;

    private static readonly string[] s_praise = ["佩服", "了不起", "不容易", "难得", "谢谢", "感谢", "真好"];

    // «您还能自己补救，佩服，也对不住您»: a statement with praise right behind it and a kind draft around it.
    private static bool IsPraised(Reply reply, TextSpan span)
    {
        var sentence = reply.SentenceAt(span.Start);
        var rest = reply.Text.AsSpan(span.End, Math.Max(0, sentence.End - span.End));
        if (rest.Contains('?') || reply.FirstClause(Act.Apologise, 0.7f) is null)
        {
            return false;
        }

        foreach (var word in s_praise)
        {
            if (rest.IndexOf(word, StringComparison.Ordinal) is >= 0 and <= 2)
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] s_turned = ["难道", "至于", "就不", "不会", "不能", "不知道", "没看", "没长", "怎么", "凭", "何必", "还要", "还想", "谁"];

    // «您手里还有整盒没拆的吗», «您是觉得权益用不上吗», «您今天想看点啥»: asked to be answered.
    private static bool IsPlain(ReadOnlySpan<char> clause)
    {
        if (clause.Length == 0 || clause[0] is not ('您' or '是' or '请') || (clause[^1] is not ('吗' or '呢' or '啥' or '没') && !clause.EndsWith("没有", StringComparison.Ordinal) && !clause.EndsWith("什么", StringComparison.Ordinal)))
        {
            return false;
        }

        foreach (var turned in s_turned)
        {
            if (clause.Contains(turned, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsTag(ReadOnlySpan<char> clause)
        => clause.EndsWith("对吗", StringComparison.Ordinal) || clause.EndsWith("对吧", StringComparison.Ordinal) || clause.EndsWith("好吗", StringComparison.Ordinal) || clause.EndsWith("可以吗", StringComparison.Ordinal) || clause.EndsWith("行吗", StringComparison.Ordinal);
}
