using System.Buffers;
using Zhiyin.Coach.Engine;
using Zhiyin.Text;

namespace Zhiyin.Coach.Rules.Question;

/// <summary>More than two questions at once.</summary>
internal sealed class TooManyQuestionsRule : ReplyRule
{
    private const int Most = 2;

    private static readonly SearchValues<char> s_signs = SearchValues.Create("?吗呢么哪几多否没啥谁");
    private static readonly SearchValues<string> s_choices = SearchValues.Create(["还是", "是不是", "能不能", "要不要", "什么", "怎么"], StringComparison.Ordinal);
    private static readonly SearchValues<string> s_telling = SearchValues.Create(["说", "讲", "告诉", "聊聊", "描述"], StringComparison.Ordinal);

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
            signs += s_signs.Contains(c) ? 1 : 0;
        }

        if (signs <= Most)
        {
            return;
        }

        var questions = reply.Draft.Questions.Where(q => !OnlyInvites(q.Span.Of(reply.Text))).ToList();
        if (questions.Count > Most)
        {
            findings.Add(this, questions[Most].Span, "一次最多问两个，先问最要紧的", "留下最要紧的一两个问题");
        }
        else if (reply.Draft.Questions.Count == 0 && Third(reply) is { } third)
        {
            findings.Add(this, third, "一次最多问两个，先问最要紧的", "留下最要紧的一两个问题", confidence: 0.8);
        }
    }

    // «说说我帮您参谋» only asks for the answer to what was asked before it.
    private static bool OnlyInvites(ReadOnlySpan<char> question)
        => !question.ContainsAny(s_signs) && !question.ContainsAny(s_choices) && question.ContainsAny(s_telling);

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
