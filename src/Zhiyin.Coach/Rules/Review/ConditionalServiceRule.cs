using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Review;

/// <summary>What is due anyway is made to depend on a review.</summary>
internal sealed class ConditionalServiceRule : ComplianceRule
{
    public override RuleInfo Info { get; } = new("REV003", "review.condition", Categories.ReviewInducement, Severity.Error)
    {
        Title = "拿退款、发货要挟评价",
        Why = "退款和发货是本来就该做的事，用评价做条件是要挟。",
        Basis = "网络反不正当竞争暂行规定第九条；反不正当竞争法第九条；handbook §4.3、F05",
        Blocks = true,
        Bad =
        [
            new("[|不好评就不退款|]", Better: "退款我现在就提交，一般1到3天原路退回"),
            "您[|先评价，我再退|]",
            "给了[|好评才能赔|]",
        ],
        Good =
        [
            "退款我现在就提交，评价您按真实体验写就好",
            "收到货先检查，没问题再评价不迟",
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("review.condition",
        "(不|没|不给|不写|不打)(给)?(好评|五星|评价)(的话)?{0,3}(就)?(不|别想|没法|不能|没)(给)?(退|赔|补|发|处理|管|解决|换|有)", "(给|打|发|写|留)(了)?(我们|我|个|一个)?{0,2}(差评|中评|低分){0,10}(不(处理|退|管|给|赔|发|补)|别想|没门|免谈)", "先(给|写|打|发|去|来|做|把)?(个|了|一个)?{0,3}(好评|五星|评价|评论|晒单|晒图){0,6}(再|然后|之后|才|后|就|我)(给|帮)?(您|你)?{0,3}(退|赔|补|发|处理|返|转|换|安排)", "(好评|五星|评价|评论|差评|晒单)(给|写|打|发|删|改|撤|做|处理)?(了|好|完|掉|过)?(以后|之后|后)?(我)?{0,2}(才|再|就|立马|马上|立刻)(能|会|可以|给|帮)?(给|帮)?(您|你)?(退|赔|补|返|转|换|安排|处理)", "(要|想)(退款?|赔|补发|换货){0,4}(先|得先|必须|就得|就要|得)(给|写|打)?{0,3}(好评|五星|评价|删|改)", "(评|星|好评)(了|过|完|好)(才|再)(退|赔|发|补|返|转)");

    protected override string Message => "退款发货不能以评价为条件";

    protected override string? Advice => "该退该补先做，评价由买家自愿";

    protected override bool HeedsReports => true;

    protected override int NegationReach => 0;

    protected override Severity? Weigh(Reply reply, TextSpan span)
        => reply.Text.AsSpan(span.Start).StartsWith("先评价", StringComparison.Ordinal) && Around.Questioned(reply, span) ? null : Severity.Error;
}
