using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Answer;

/// <summary>The draft talks about something else than what was asked.</summary>
internal sealed class OfftopicRule : ReplyRule
{
    private const int Longest = 40;

    // Topics that may answer one another: when will it be sent → by which carrier it arrives.
    private static readonly PatternSet[][] s_kin =
    [
        [Structure.Topics.Ship, Structure.Topics.Carrier, Structure.Topics.Stock, Structure.Topics.Wait],
        [Structure.Topics.Return, Structure.Topics.Freight, Structure.Topics.Warranty, Structure.Topics.Carrier],
        [Structure.Topics.Price, Structure.Topics.Gift, Structure.Topics.Freight],
        [Structure.Topics.Use, Structure.Topics.Spec, Structure.Topics.Warranty],
        [Structure.Topics.Material, Structure.Topics.Spec, Structure.Topics.Size, Structure.Topics.Authentic],
        [Structure.Topics.Invoice],
        [Structure.Topics.Review],
        [Structure.Topics.Color, Structure.Topics.Stock],
        [Structure.Topics.Room, Structure.Topics.Size],
        [Structure.Topics.Safe, Structure.Topics.Material],
    ];

    public override RuleInfo Info { get; } = new("ANS003", "answer.offtopic", Categories.AnswerOfftopic, Severity.Warning)
    {
        Title = "答非所问",
        Why = "问发货答材质，买家只会再问一遍；先答他问的那一句。",
        Basis = "handbook A-10",
        GivesWay = true,
        Bad =
        [
            new("[|亲，我们家的面料都是纯棉的，不起球不掉色|]", Thread: "买家: 多久发货", Better: "今天16点前付款，今天就发"),
            new("[|亲，现在领券满200减20哦|]", Thread: "买家: 能开发票吗", Better: "可以开电子普票，把抬头和税号发我，今天18点前发您邮箱"),
        ],
        Good =
        [
            new("今天16点前付款，今天就发，面料是纯棉的", Thread: "买家: 多久发货"),
            new("有货的，随时可以拍", Thread: "买家: 多久发货"),
            new("您先看一下这个视频，不行我再教您", Thread: "买家: 怎么安装"),
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [.. Structure.Topics.All, Words.Reason, .. Situation.Sets];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (!reply.HasBuyerTurn || reply.Draft.Clauses.Count == 0 || reply.Thread.LastBuyerTurn.Text.Length > Longest || reply.Text.Length > Longest || reply.EmotionLevel >= 2)
        {
            return;
        }

        if (Situation.Asks(reply) || Situation.Verifies(reply) || reply.Does(Act.Transfer, Act.Hold, Act.Confirm, Act.Refuse, Act.Explain) || reply.Has(Words.Reason) || !Situation.BuyerAsks(reply))
        {
            return;
        }

        if (reply.Facts is not null && reply.Text.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
        {
            return;
        }

        var asked = 0;
        foreach (var kin in s_kin)
        {
            var buyer = false;
            var draft = false;
            foreach (var topic in kin)
            {
                buyer |= reply.BuyerSays(topic);
                draft |= reply.Has(topic);
            }

            if (buyer && draft)
            {
                return;
            }

            asked += buyer ? 1 : 0;
        }

        var whole = TextSpan.FromTo(reply.Draft.Clauses[0].Span.Start, reply.Draft.Clauses[^1].Span.End);
        if (!Situation.SharesWords(reply, whole) && ((asked > 0 && Structure.Topics.Count(reply) > 0) || (!reply.Does(Act.Offer, Act.Instruct, Act.Promise, Act.Recommend, Act.Command) && !reply.Has(Words.WayOn) && Subjects.Differ(reply))))
        {
            findings.Add(this, whole, "没有回答他问的事，先答那一句", "第一句回答他的问题，别的放后面", confidence: 0.8);
        }
    }
}
