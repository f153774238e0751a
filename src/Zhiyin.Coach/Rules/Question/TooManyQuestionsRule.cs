using Zhiyin.Coach.Engine;
using Zhiyin.Text;

namespace Zhiyin.Coach.Rules.Question;

/// <summary>More than two questions at once.</summary>
internal sealed class TooManyQuestionsRule : ReplyRule
{
    private const int Most = 2;

    public override RuleInfo Info { get; } = new("QUE001", "question.too-many", Categories.QuestionTooMany, Severity.Warning)
    {
        Title = "一次问了三个以上的问题",
        Why = "问得越多，答得越少；先问最要紧的一两个。",
        Basis = "handbook A-17",
        Bad =
        [
            new("您是什么时候买的？订单号多少？[|有没有拍照|]？包装还在吗？", Thread: "买家: 杯子坏了", Better: "麻烦拍一下损坏的地方，您想换一个还是退款？"),
        ],
        Good =
        [
            new("您方便拍一下吗？是换还是退呢？", Thread: "买家: 杯子坏了"),
            new("有什么可以帮您？", Thread: "买家: 在吗"),
        ],
    };

    public override void Review(Reply reply, FindingSink findings)
    {
        var signs = 0;
        foreach (var c in reply.Text)
        {
            signs += c is '?' or '吗' or '呢' or '么' or '哪' or '几' or '多' or '否' or '没' or '啥' or '谁' ? 1 : 0;
        }

        if (signs <= Most)
        {
            return;
        }

        var questions = reply.Draft.Questions;
        if (questions.Count > Most)
        {
            findings.Add(this, questions[Most].Span, "一次最多问两个，先问最要紧的", "留下最要紧的一两个问题");
        }
        else if (questions.Count == 0 && Third(reply) is { } third)
        {
            findings.Add(this, third, "一次最多问两个，先问最要紧的", "留下最要紧的一两个问题", confidence: 0.8);
        }
    }

    // Where questions are not read, sentences that end in a question mark are counted.
    private static TextSpan? Third(Reply reply)
    {
        var n = 0;
        foreach (var sentence in reply.Draft.Sentences)
        {
            if (reply.Text[sentence.End - 1] == '?' && ++n > Most)
            {
                return sentence;
            }
        }

        return null;
    }
}
