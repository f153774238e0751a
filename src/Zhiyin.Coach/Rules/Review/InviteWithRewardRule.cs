using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text.Measures;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Review;

/// <summary>A review is invited and something is offered in the same breath: told by the acts, not by words.</summary>
internal sealed class InviteWithRewardRule : ReplyRule
{
    private static readonly PatternSet s_invite = PatternSet.Of("review.invite", "(评论|评价)(里|区|那)?{0,6}(抄|贴|写|发|晒|夸)", "(抄|贴|写|发)(到|在|进)(评论|评价)", "(写|说|讲)(点|些|几句)(好听的|好话|好的|漂亮话)", "(多)?夸(几句|两句|我们|一下)", "满(十五|15|#)字", "(带|配|贴|附|晒)(张|个|两张|几张|#张)?(照片|图|相片)", "(颗|个|盏)?(星星?|格子|红心|灯)(都|全|全部|也)?(补|点|打|给)?(满|亮|全|上)", "(点|打|补)(满|亮)(星|格子|五颗|五个|那#颗)", "#颗{0,2}(补|点|加)(满|亮|上)", "(五|5)个?(格子|颗星|小星星)")
        .Spare("(里面|里头|说明书|教程|电子版|步骤|都|每步)(都)?(带|配|附)(张|几张)?(照片|图|相片)", "搭配(的)?(照片|图|相片)", "(给|帮|替)(您|你)(发|拍|传|找|配|附|贴|做|画|寄){0,6}(照片|图|相片)");
    private static readonly PatternSet s_gain = PatternSet.Of("review.gain", "(给|发|转|退|还|送|返|补|塞|减|免|打)(您|你|个|点|一|到您)", "抹零", "红包", "(运费|邮费)(还|退|返|免)", "便宜(您|你|点|#)", "(下回|下次|下单){0,4}(减|免|抹|便宜|优惠|送)", "小(意思|心意|礼|东西)", "奶茶", "零花", "(寄|送|给)(您|你)?个?小(玩意|东西|礼|惊喜)", "(寄|送)(您|你)(个|一个|点|一份)");
    private static readonly PatternSet s_neutral = PatternSet.Of("review.neutral", "(随意|由您|看您)", "(问题|破损|瑕疵|坏|少)(处|的地方|位置)", "(核实|审核|售后|退款|退货|补发|换货)");

    public override RuleInfo Info { get; } = new("REV005", "review.invite-reward", Categories.ReviewInducement, Severity.Error)
    {
        SoundBelow = 0.05f,
        Title = "邀请评价的同时许诺好处",
        Why = "不管说得多含蓄，用好处换评价都是利诱好评，平台和法规都按同一条处理。",
        Basis = "网络反不正当竞争暂行规定第九条；handbook §4.3、F05",
        Blocks = true,
        Bad =
        [
            new("谢谢您，[|多夸几句，我给您|]塞个小红包", Better: "谢谢您，欢迎把真实感受写下来给其他买家参考"),
            "麻烦把[|星星点满，下次给您抹零|]",
        ],
        Good =
        [
            "谢谢您，欢迎写下真实感受", "麻烦拍张破损处的照片给我，我给您补发", "您的评价我们看到了，这次的运费我退给您，抱歉让您跑一趟", "格子款的衬衫我给您留着", "您要是拿不准怎么搭，我给您发几张搭配图",
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_invite, s_gain, s_neutral, .. PaidReviewRule.Sets];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (reply.Has(s_neutral) || PaidReviewRule.InvitesHonestly(reply) || PaidReviewRule.Tie(reply) is not null)
        {
            return;
        }

        if (reply.Has(s_invite))
        {
            if ((Pairs.Near(reply, s_invite, s_gain, 14) ?? Pairs.Near(reply, s_invite, Contexts.Reward, 14)) is { } pair && !Around.Questioned(reply, pair))
            {
                findings.Add(this, pair, "不能用好处换评价", better: "「欢迎如实评价」，好处另说或不说");
            }

            return;
        }

        // Changing or deleting a review is the business of REV002.
        if (reply.Text.AsSpan().ContainsAny("删改撤差") || reply.FirstClause(Act.InviteReview, 0.6f) is not { } invite)
        {
            return;
        }

        foreach (var clause in reply.Draft.Clauses)
        {
            if (clause.Act is Act.Offer or Act.Promise && clause.Confidence >= 0.6f && clause.Sentence - invite.Sentence is <= 1 and >= -1 && Gives(reply, clause))
            {
                findings.Add(this, Zhiyin.Text.TextSpan.FromTo(Math.Min(invite.Span.Start, clause.Span.Start), Math.Max(invite.Span.End, clause.Span.End)), "不能用好处换评价", better: "「欢迎如实评价」，好处另说或不说", confidence: invite.Confidence * clause.Confidence);
                return;
            }
        }
    }

    private static bool Gives(Reply reply, ClauseReading clause)
    {
        foreach (var reward in reply.All(Contexts.Reward))
        {
            if (clause.Span.Overlaps(reward))
            {
                return true;
            }
        }

        foreach (var quantity in Numbers.Read(clause.Span.Of(reply.Text).ToString()))
        {
            if (quantity.Measure == Measure.Yuan)
            {
                return true;
            }
        }

        return false;
    }
}
