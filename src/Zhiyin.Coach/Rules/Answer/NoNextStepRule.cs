using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Answer;

/// <summary>A problem, and no way forward: no method, no time, no owner.</summary>
internal sealed class NoNextStepRule : ReplyRule
{
    // As much as the acts of going on may share in a clause that goes nowhere.
    private const float Steps = 0.4f;

    public override RuleInfo Info { get; } = new("ANS005", "answer.no-next-step", Categories.AnswerNoNextStep, Severity.Warning)
    {
        Title = "问题摆着，没有下一步",
        Why = "只说现状，买家只能再来问一次；说清谁来做、怎么做、什么时候有结果。",
        Basis = "handbook A-22",
        GivesWay = true,
        Bad =
        [
            new("[|抱歉，这个情况是有的。|]", Thread: "买家: 拉链坏了", Better: "拉链坏了用着不方便，抱歉。麻烦拍一下，我今天给您补发拉头或换一件"),
            new("[|包裹目前停在南京中转站。|]", Thread: "买家: 快递三天没动了", Better: "包裹停在南京中转站，我现在联系快递核实，18点前告诉您"),
        ],
        Good =
        [
            new("拉链坏了，抱歉。您看是换一件还是退款？", Thread: "买家: 拉链坏了"),
            new("包裹停在南京，我联系快递催一下，18点前回复您", Thread: "买家: 快递三天没动了"),
            new("洗的时候反面洗就不会了", Thread: "买家: 羊毛衫有点起球怎么办"),
        ],
    };

    private static readonly PatternSet s_listens = PatternSet.Of("listens", "(您|请)(请)?(慢慢)?(说|讲)", "我(在)?听(着)?");

    private static readonly PatternSet s_method = PatternSet.Of("method", "(点|按|拧|插|拔|洗|擦|涂|放|拍|填|关|扫|晾|充|选)(一下|住|开|掉|上|好|的时候|到|回|完|满|反面|进去)", "(打开|重启|长按|发给|下载|输入|换(一|个|成|新|件|货)|寄(回|到|来|过))", "(给|帮|为)您", "您(可以|先|把|试)", "(发|拍|提供|告诉)我", "预计", "最晚", "我来");

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_method, s_listens, s_ahead, Words.Safety, .. Told.Sets];

    // A complaint that gets sympathy and an account of how things are, and nothing else.
    private static bool LeavesIt(Reply reply)
    {
        if (!reply.HasBuyerTurn || reply.EmotionLevel == 0 || Situation.Asks(reply) || reply.Has(Words.Safety) || reply.Has(s_listens) || !(Situation.BuyerHasProblem(reply) || (reply.EmotionLevel >= 2 && Situation.BuyerDoes(reply, Act.Complain, 0.6f))))
        {
            return false;
        }

        var felt = false;
        foreach (var clause in reply.Draft.Clauses)
        {
            felt |= clause.Act is Act.Acknowledge or Act.Apologise && clause.Confidence >= 0.6f;
            if (clause.Score(Act.Offer) + clause.Score(Act.Promise) + clause.Score(Act.Instruct) + clause.Score(Act.AskOpen) + clause.Score(Act.AskClosed) + clause.Score(Act.Transfer) + clause.Score(Act.Recommend) + clause.Score(Act.Hold) + clause.Score(Act.Refuse) + clause.Score(Act.Reassure) >= Steps)
            {
                return false;
            }
        }

        return felt && reply.Draft.Clauses.Count > 1 && !reply.Has(Words.Verify) && !reply.Has(Words.Time) && !reply.Text.AsSpan().ContainsAnyInRange('0', '9');
    }

    // Feeling, and then only how things are or came about: no clause looks ahead, whatever figures and hours it names.
    private static bool OnlyTells(Reply reply)
    {
        if (!reply.HasBuyerTurn || reply.EmotionLevel == 0 || reply.Draft.Sentences.Count < 2 || Situation.Asks(reply) || reply.Has(Words.Safety) || reply.Has(s_listens) || reply.Has(s_ahead) || WillVerify(reply) || !Told.Trouble(reply)
            || (reply.EmotionLevel < 2 && Situation.BuyerDoes(reply, Act.Ask, 0.7f) && !Situation.BuyerDoes(reply, Act.Complain) && !reply.BuyerSays(Words.BuyerProblem) && !Told.AsksForHelp(reply)))
        {
            return false;
        }

        var felt = false;
        foreach (var clause in reply.Draft.Clauses)
        {
            felt |= clause.Sentence == 0 && clause.Act is Act.Acknowledge or Act.Apologise && clause.Confidence >= 0.6f;
            if (clause.Act is Act.Offer or Act.Promise or Act.Instruct or Act.Transfer or Act.Recommend or Act.AskOpen or Act.AskClosed or Act.Hold && clause.Confidence >= Surely)
            {
                return false;
            }
        }

        return felt;
    }

    // «我看到…», «我看清楚了»: looked already, and nothing comes of it.
    private static bool WillVerify(Reply reply)
    {
        foreach (var hit in reply.All(Words.Verify))
        {
            var rest = reply.Text.AsSpan(hit.End);
            if (!(rest.StartsWith("到") || rest.StartsWith("了") || rest.StartsWith("过") || rest.StartsWith("清楚了") || rest.StartsWith("清了")))
            {
                return true;
            }
        }

        return false;
    }

    private const float Surely = 0.75f;

    private static readonly PatternSet s_ahead = PatternSet.Of("no-next-step.ahead",
        "(前|内|后)(给|发|到|回|送|寄|退|补|派|告|联|处理|解决|出|入|能|会|打)", "(会|将|要|能|得)(给|发|到|回|送|寄|退|补|派|告|联|处理|解决|好|恢复|修|换|自动|再|消|散|掉|慢慢|来|先)", "(今天|明天|后天|今晚|明早|下午|上午|晚上|稍后|一会儿?|马上|立刻|这就|现在就?|接下来|下一步|周(一|二|三|四|五|六|日))(给|发|到|回|送|寄|退|补|派|告|联|去|就|再|我|能|会|前)",
        "(我|我们|这边|店里)(来|去|会|再|先|这就|马上|现在|直接|给|帮|替|跟|陪|催|盯|补|退|换|赔|等)", "(请|辛苦|劳烦)您", "麻烦(您|先|把|再|发|拍|收)", "单号", "(能|可以)看(到|见)", "也能", "请(先|把|发|拍|用|将|别|不要)", "您(可以|先|把|看|发|拍|点|试|再|换|拿|按|放|用|要是|想|方便|要不|只|直接|告诉|回|喊|等|留|别)", "(可以|建议|推荐|不妨|试试|就行|就好了|就能|就可以|要不|或者|办法|方案)", "(补|退|换|赔|修|重发|重寄)(您|给|一|个|新|款|货|发|寄|偿|好|#)", "预计", "最(晚|迟)", "(下次|以后|往后)", "(给|帮|替|为)您", "(多|先|再)(晾|通风|用|洗|等|放|喂|试|充|按|擦|冲|拌|混|掺)")
        .Spare("(谢谢|感谢|多谢)您(告诉|发|拍|提|留|等|看|说|反馈)");

    public override void Review(Reply reply, FindingSink findings)
    {
        if (LeavesIt(reply) || OnlyTells(reply))
        {
            Add(reply, findings);
            return;
        }

        if (!reply.HasBuyerTurn || reply.Draft.Clauses.Count == 0 || Situation.OpensAWay(reply) || reply.Has(s_method) || reply.Has(Words.Time) || Situation.Asks(reply) || reply.EmotionLevel == 0 || reply.Has(Words.Safety) || reply.Has(s_listens) || !Situation.BuyerHasProblem(reply)
            || (reply.EmotionLevel < 2 && Situation.BuyerDoes(reply, Act.Ask, 0.7f) && !Situation.BuyerDoes(reply, Act.Complain) && !reply.BuyerSays(Words.BuyerProblem)))
        {
            return;
        }

        Add(reply, findings);
    }

    // What is missing is missing from all of it.
    private void Add(Reply reply, FindingSink findings)
        => findings.Add(this, TextSpan.FromTo(reply.Draft.Sentences[0].Start, reply.Draft.Sentences[^1].End), "问题还在，说清下一步：谁来做、怎么做、什么时候有结果", "加一句「我来…，X点前告诉您」或给两个方案让买家选", confidence: 0.8);
}
