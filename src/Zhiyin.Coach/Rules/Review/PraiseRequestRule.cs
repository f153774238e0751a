using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Review;

/// <summary>Good marks are asked for, rather than honest ones.</summary>
internal sealed class PraiseRequestRule : ComplianceRule
{
    public override RuleInfo Info { get; } = new("REV001", "review.praise-request", Categories.ReviewInducement, Severity.Error)
    {
        SoundBelow = 0.02f,
        Title = "索要指定好评",
        Why = "评价要由买家按真实体验给出，指定五星、全五分就是干预评价。",
        Basis = "网络反不正当竞争暂行规定第九条；反不正当竞争法第九条；handbook §4.3、F05",
        Blocks = true,
        Bad =
        [
            new("麻烦帮忙[|全五星|]", Better: "收到后欢迎如实评价，您的反馈我们会认真看"),
            "[|给个五星好评|]吧亲",
            "[|打个满分|]支持一下我们",
            "[|麻烦给个好评|]哦",
        ],
        Good =
        [
            "收到后欢迎如实评价",
            "您的评价对我们很重要，按真实体验写就好",
            "系统会邀请您评价客服，麻烦您按真实体验打分",
            "感谢您的好评，我们会继续努力",
            "这款好评率98%，评价区您可以看看",
            "不要求好评，您如实写就好",
            "五星级酒店同款面料",
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("review.praise-request",
        "(全|都|给|打|点|来|赏|留|评)(个|上|满|一个|我们|我|咱|咱们|店里|到|成|是)?{0,3}(五|5)(颗)?(星|分)(好评)?", "(五|5)(星|分)(好评|支持|鼓励|哦|哈|呗|吧)", "(全|满)(五|5)?(星|分)(好评|支持|鼓励|评价|哦|哈|呗|吧)?", "(打|给|评)(个|一个|上)?(满|全|高)(分|星)", "(麻烦|求|跪求|拜托|辛苦|帮忙|希望|记得|请|恳请|期待|留|赏|送|给|写|来)(您|你|亲|个|一个|我们|我|店里|小店|咱|下|给|留|写|动动手){0,4}好评", "(别|不要|千万别|请勿|能不能不|可不可以别)(给)?(我们|我|咱)?{0,2}(差评|中评|低分|一星|扣分)", "(评价|评论)(的时候)?{0,4}(多)?(说|写)(点|些)?(好话|好的)", "(美言|夸夸|多夸)(几句|我们|一下)")
        .Spare("(五|5)星级", "(感谢|谢谢|多谢)(您|你)?(给)?(的|给的|我们的)?{0,4}(五星|好评|支持)", "(不用|不必|不需要|不要求|不强求)(给)?{0,3}(好评|五星)", "(五|5)星(红旗|酒店|售后)", "(五|5)分钟", "(全|都|给|打|点|来|赏|留|评|到){0,8}(五|5)分钟", "(五|5)分(袖|裤|钱|之|熟)", "好评(率|如潮|多|里|区)", "如实{0,3}好评", "满分{0,2}(难度|卷)", "满分(是|为|就是)?#");

    protected override string Message => "不能指定评价的好坏";

    protected override string? Advice => "「收到后欢迎如实评价，您的反馈我们会认真看」";

    protected override bool HeedsReports => true;

    protected override int NegationReach => 5;

    // «感谢您给的五星»: thanks for what was given, in the same clause.
    private const int Thanks = 6;

    protected override Severity? Weigh(Reply reply, TextSpan span)
    {
        var text = span.Of(reply.Text);
        var clause = Scope.ClauseAround(reply.Text, span);
        if (TextSpan.FromTo(Math.Max(clause.Start, span.Start - Thanks), span.Start).Of(reply.Text).Contains('谢'))
        {
            return null;
        }

        // «麻烦给个好评» asks without naming stars: a warning (handbook §4.3); marks and stars are named: not to be sent.
        return text.ContainsAny("星分") || text.ContainsAny("差中低") ? Severity.Error : Severity.Warning;
    }
}
