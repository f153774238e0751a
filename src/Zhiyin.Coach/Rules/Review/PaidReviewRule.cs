using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Review;

/// <summary>A reward is tied to a review: the two ideas stand close together, whatever the words.</summary>
internal sealed class PaidReviewRule : ReplyRule
{
    private static readonly PatternSet s_review = PatternSet.Of("review.word", "好评", "(五|5|满)星", "晒(单|图|了单|个单|一下单|了图|个图|张图|照片|出来)", "评价", "评论", "追评", "(带图(评|写|晒|夸|好评|反馈|五|5|的评|来)|写评|打分|评个分|买家秀)", "(给|留|写)(个|条)评")
        .Spare("好评(率|如潮|返修)", "(晒单|晒图|评价)不(参与|计入|算)", "评价(区|里|页|很高|不错|都|显示)", "(五|5)星级", "(看|翻|参考|查看)(一下|下|看)?{0,4}(评价|买家秀|评论)", "(差评|评价|评论)(中|里面|里)", "(评价|评论)(较|比较|还|挺|都|是|很)(好|不错|高)");

    private static readonly PatternSet s_direct = PatternSet.Of("review.paid", "好评(有礼|返|送|领|奖励|就送|有红包|红包|返现|返券|即送|后返|后送)", "(返现|红包){0,6}(好评|晒|评价)", "晒(图|单)(返|送|领|有奖|得)", "(评价|好评|晒图|晒单){0,8}截(图|个图|屏){0,6}(给我|发我|领|返|送|找我|找客服|来)", "(评价|好评|晒图|晒单){0,6}截(图|个图|屏)", "(好评|评价|晒单|晒图)(过|完|了|好)?(后|之后|以后)?{0,4}(找我|联系我|来找我|私我)(领|拿|要|有|返)");
    private static readonly PatternSet s_honest = PatternSet.Of("review.honest", "(如实|真实|按实际|据实|客观|按体验|不限(好评|评分|差评)|不要求好评|好坏都|好评差评(都|均)|不论好评)");
    private static readonly PatternSet s_official = PatternSet.Of("review.official", "(平台|官方|系统)(的|统一|发起的|组织的)?{0,4}活动", "活动页");
    private static readonly PatternSet s_thanks = PatternSet.Of("review.thanks", "(感谢|谢谢|多谢)(您|你|亲)?{0,6}(好评|评价|晒|支持)", "(评价|好评|评论)(我们)?(看到|收到|读到)");

    private static readonly PatternSet s_withheld = PatternSet.Of("review.withheld", "不(能|会|可以)?(给|返|发|送|领|拿|退|算)", "领不(了|到)", "拿不(了|到)", "别忘", "不要忘");

    public override RuleInfo Info { get; } = new("REV004", "review.paid", Categories.ReviewInducement, Severity.Error)
    {
        Title = "用好处换评价",
        Why = "用返现、红包、赠品换评价，法律明确禁止，已有商家因「好评返现1元」被罚一万多元。",
        Basis = "网络反不正当竞争暂行规定第九条；handbook §4.3、F05",
        Blocks = true,

        // Whether two negations make a condition is weighed below.
        Heeds = Exempt.Quotation | Exempt.BuyerWords,
        Bad =
        [
            new("[|好评返现5元，截图给我|]", Better: "收到后欢迎如实评价"),
            "给您的[|评价写好了我送您|]一份小礼物",
            "[|评价那块儿您懂的|]，晒了单我这边给您安排",
            "[|带图评价一下，奶茶|]我请",
            "[|好评返现|]平台不让写，您截图给我",
            "没有[|评价的红包|]不发的",
        ],
        Good =
        [
            "收到后欢迎如实评价", "破损的两件我补发给您，评价您按实际就好", "谢谢您的好评，祝您生活愉快", "好评率98%，送礼很合适", "您看下评价区，有买家晒图，送人也体面", "这次给您补偿20元优惠券，抱歉耽误您了",
            "没有，平台禁止好评返现。", "好评返现平台不让做的。", "评价和红包没有关系，您怎么写都行。", "返现是下单满额的活动，和评价无关。", "红包不是评价返的，是下单时满额送的",
        ],
    };

    /// <summary>The sets that <see cref="Tie"/> reads.</summary>
    internal static IReadOnlyList<PatternSet> Sets { get; } = [s_review, s_direct, Contexts.Reward, s_withheld, s_honest];

    public override IReadOnlyList<PatternSet> Patterns { get; } = [.. Sets, s_official, s_thanks];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (!reply.Has(s_review) && !reply.Has(s_direct))
        {
            return;
        }

        if (Tie(reply) is not { } span)
        {
            ReviewOfficial(reply, findings);
            return;
        }

        if (Scope.IsQuoted(reply.Text, span) || Around.Questioned(reply, span) || Around.Inside(reply, s_thanks, span))
        {
            return;
        }

        if (InvitesHonestly(reply))
        {
            // A reward beside a neutral invitation may be two separate matters (a repair and a review): only a tie in one clause is doubtful.
            if (span.Of(reply.Text).IndexOfAny(',', '，', '。') < 0 || reply.Has(s_official))
            {
                findings.Add(this, span, "确认是平台官方活动，且不限评分", better: "欢迎如实评价", severity: Severity.Warning);
            }

            return;
        }

        findings.Add(this, span, "不能用好处换评价", better: "「收到后欢迎如实评价，您的反馈我们会认真看」");
    }

    /// <summary>True when a clause about writing a review leaves open what it says; «如实填就行» about something else does not.</summary>
    internal static bool InvitesHonestly(Reply reply)
    {
        foreach (var honest in reply.All(s_honest))
        {
            if (Scope.ClauseAround(reply.Text, honest).Of(reply.Text).IndexOfAny('评', '写', '晒') >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where a review and a reward stand together and nothing takes them apart; null when they do not.</summary>
    internal static TextSpan? Tie(Reply reply)
    {
        foreach (var span in reply.All(s_direct))
        {
            if (!IsDenied(reply, span))
            {
                return span;
            }
        }

        foreach (var span in Pairs.All(reply, s_review, Contexts.Reward, 12))
        {
            if (!IsDenied(reply, span))
            {
                return span;
            }
        }

        return null;
    }

    // «没有评价不能领红包» negates twice and makes a condition.
    private static bool IsDenied(Reply reply, TextSpan span)
        => Scope.IsDenied(reply.Text, span) || ((Scope.IsNegated(reply.Text, span.Start, 7) || NotFor(reply, span)) && !Withholds(reply, span));

    // «红包不是评价返的», «送您的，不用写评价»: the review inside the tie is what is negated.
    private static bool NotFor(Reply reply, TextSpan tie)
    {
        foreach (var review in reply.All(s_review))
        {
            if (review.Start > tie.Start && review.Start < tie.End && Scope.IsNegated(reply.Text, review.Start))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Withholds(Reply reply, TextSpan tie)
    {
        var clause = Scope.ClauseAround(reply.Text, tie);
        foreach (var withheld in reply.All(s_withheld))
        {
            if (clause.Overlaps(withheld))
            {
                return true;
            }
        }

        return false;
    }

    // «晒单有礼是平台官方活动»: allowed when it really is, and asks for no mark.
    private void ReviewOfficial(Reply reply, FindingSink findings)
    {
        if (reply.Has(s_official) && reply.First(s_review) is { } span && reply.Text.Contains("有礼", StringComparison.Ordinal))
        {
            findings.Add(this, span, "确认是平台官方活动，且不限评分", better: "欢迎如实评价", severity: Severity.Warning);
        }
    }
}
