using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Faults;

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

    private const int ShortTalk = 5;

    private const float Evasive = 0.5f;

    private static readonly PatternSet s_promotion = PatternSet.Of("offtopic.promotion", "满#(减|送|元|件)", "(领|送|有|发|赠)(您|你|张|个|一张)?(#元)?(的|店铺)?(优惠)?(券|红包|小礼|礼品|赠品|运费险)", "(全场|低至|享|打)#折", "店庆", "周年庆", "大促", "(上新|新款上架|新品)", "(关注|收藏)(一下|下|我们|本)?(店铺|本店|店)", "直播间", "秒杀", "福利", "活动(价|最后|进行)", "前#名");

    // A figure answers it, whatever words stand beside it.
    private static readonly PatternSet s_howMuch = PatternSet.Of("offtopic.how-much", "多(久|少|大|长|重|高|宽|厚|远|快)", "几(天|个|件|米|斤|次|小时|升|号|点)", "(什么|啥)时候", "(哪|几)(天|日)", "多(咱|会儿)", "何时");

    private static readonly PatternSet s_money = PatternSet.Of("offtopic.money", "(优惠|活动|便宜|券|折|满减|价|钱|送|赠|红包|返|福利|新款|上新|推荐|划算|包邮)");

    public override RuleInfo Info { get; } = new("ANS003", "answer.offtopic", Categories.AnswerOfftopic, Severity.Warning)
    {
        Title = "答非所问",
        Why = "问发货答材质，买家只会再问一遍；先答他问的那一句。",
        Basis = "handbook A-10",
        GivesWay = true,
        Bad =
        [
            new("[|亲，我们家的面料都是纯棉的，不起球不掉色|]", Thread: "买家: 多久发货", Better: "今天16点前付款，今天就发"),
            new("[|店庆最后一天，前100名下单有小礼品|]", Thread: "买家: 这个杯子摔了会碎吗", Better: "高硼硅玻璃，日常磕碰不容易碎，摔到硬地上还是会碎"),
            new("[|亲，现在领券满200减20哦|]", Thread: "买家: 能开发票吗", Better: "可以开电子普票，把抬头和税号发我，今天18点前发您邮箱"),
        ],
        Good =
        [
            new("能用16小时，今天满300减50", Thread: "买家: 电池能用多久"),
            new("今天16点前付款，今天就发，面料是纯棉的", Thread: "买家: 多久发货"),
            new("有货的，随时可以拍", Thread: "买家: 多久发货"),
            new("您先看一下这个视频，不行我再教您", Thread: "买家: 怎么安装"),
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [.. Structure.Topics.All, s_promotion, s_howMuch, s_money, Words.Reason, .. Situation.Sets];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (!reply.HasBuyerTurn || reply.Draft.Clauses.Count == 0 || reply.Thread.LastBuyerTurn.Text.Length > Longest || reply.Text.Length > Longest || reply.EmotionLevel >= 2)
        {
            return;
        }

        if (IsPromotionOnly(reply))
        {
            findings.Add(this, TextSpan.FromTo(reply.Draft.Clauses[0].Span.Start, reply.Draft.Clauses[^1].Span.End), "没有回答他问的事，先答那一句", "第一句回答他的问题，活动放后面或不说", confidence: 0.8);
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

        if (reply.BuyerSays(s_howMuch) && reply.Draft.Clauses.Any(c => c.Span.Of(reply.Text).ContainsAnyInRange('0', '9') && !reply.All(s_promotion).Any(p => p.Overlaps(c.Span))))
        {
            return;
        }

        if (SharesNumber(reply))
        {
            return;
        }

        // Who says that he does not know, or nothing definite, does speak of it.
        if (Evades(reply))
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

    // «the 47 or the 60» is taken up with the very numbers.
    private static bool SharesNumber(Reply reply)
    {
        var text = reply.Text;
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                i++;
            }

            if (i - start >= 2 && reply.Thread.LastBuyerTurn.Text.AsSpan().Contains(text.AsSpan(start, i - start), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Evades(Reply reply)
    {
        foreach (var sentence in reply.Draft.Sentences)
        {
            if (FaultReader.Suspicion(reply.Text, sentence, sentence, Categories.AnswerUnknown.Code) >= Evasive || FaultReader.Suspicion(reply.Text, sentence, sentence, Categories.AnswerVague.Code) >= Evasive)
            {
                return true;
            }
        }

        return false;
    }

    // To a question that is not about money, nothing but what is on sale.
    private static bool IsPromotionOnly(Reply reply)
    {
        if (!reply.Has(s_promotion) || reply.BuyerSays(s_money) || !(Situation.BuyerAsks(reply) || Situation.BuyerHasProblem(reply)) || reply.Thread.Intents is [{ Code: "S01" or "S09" or "S10" or "S11" or "S12" or "S13" or "S18" or "S19" or "M01" or "M10" or "E01" or "A18" or "A19" }, ..])
        {
            return false;
        }

        foreach (var clause in reply.Draft.Clauses)
        {
            if (clause.Act is not (Act.Greet or Act.Courtesy or Act.Thank or Act.Close or Act.Pressure) && (clause.Span.Length > ShortTalk || clause.Act is Act.Inform or Act.Confirm || clause.Span.Of(reply.Text).ContainsAnyInRange('0', '9')) && !reply.All(s_promotion).Any(p => p.Overlaps(clause.Span)))
            {
                return false;
            }
        }

        return true;
    }
}
