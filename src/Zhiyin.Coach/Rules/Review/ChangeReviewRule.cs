using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Review;

/// <summary>A bad review is to be deleted, changed or not written.</summary>
internal sealed class ChangeReviewRule : ComplianceRule
{
    private static readonly PatternSet s_cannot = PatternSet.Of("review.cannot", "(不|未|没)(支持|会|是|予|允许|可以|影响)", "(无法|不能)(再)?(修改|删除|更改|撤)");
    private static readonly PatternSet s_mine = PatternSet.Of("review.choice", "(由|看|随)(您|你)(自己)?(决定|定|心意)", "自己(修改|决定|操作)", "(怎么|如何)(修改|删除|改|删)", "(我们|商家|店铺|平台)(无法|不能|没有权限|无权|不会)(删|改|干预)");

    public override RuleInfo Info { get; } = new("REV002", "review.change", Categories.ReviewInducement, Severity.Error)
    {
        SoundBelow = 0.02f,
        Title = "要求删改差评",
        Why = "要求买家删差评、改评价属于干预评价，也会把一次不满变成一次投诉。",
        Basis = "网络反不正当竞争暂行规定第九条；反不正当竞争法第九条；handbook §4.3、F05",
        Blocks = true,
        Bad =
        [
            new("我给您补偿50元，另外[|麻烦您改一下差评|]", Better: "这次的问题我先补偿您50元；评价您按真实体验写就好"),
            "把那条[|评价删了|]吧",
            "[|评论能不能帮忙撤一下|]",
            "那个[|一星的评价高抬贵手|]",
        ],
        Good =
        [
            "您的评价我们看到了，这个问题我马上跟进",
            "差评里提到的尺码问题我们已在核实，今天18点前答复您",
            "评价发出后可以在评价页自己修改，由您决定",
            "请勿删除订单",
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("review.change",
        "(改成|改为|换成|提到|补成|点成|点到|打成){0,3}(满格|满星|五颗|五星|满分|全亮|拉满){0,14}(返|退|送|补|给您|转|红包|奖)",
        "(删|删除|删掉|撤|撤掉|撤回|撤销|修改|改掉|改成|改|追加|隐藏|屏蔽|抹掉|去掉|取消|处理掉|处理一下|换成)(一下|下|了|掉|那|这|那个|这个|那条|这条|您的?|你的?|之前的?|刚才的?){0,4}(差评|中评|评价|评论|一星|低分|低星)", "(麻烦|帮忙|能不能|可以|能|请|辛苦|劳烦)(您|你)?(帮忙)?{0,3}(删|撤|改)(一下|下|掉)?{0,3}(差评|中评|评价|评论)", "(差评|中评|评价|评论|一星|低分){0,6}(删|撤|改|抹|隐藏|去)(掉|了|除|成|回|一下|下|销)?", "(不好|差|不太好|负面|难看)的{0,2}(评价|评论|那条){0,4}(处理|弄|解决|删|撤|改|消|抹)", "(把|将){0,8}(评价|评论|差评){0,3}(处理|弄|消|抹|解决)(一下|掉|了|好)", "(改|换|变)成?(个)?(好评|五星|5星|满星|满分|高分)", "(差评|中评|评价|评论|一星){0,6}(高抬贵手|手下留情|通融|网开一面|放过|不要发|别发|先别写|先别发|缓缓|缓一缓)", "(先)?(别|不要|不急着|先不)(急着)?(评价|写评价|发评价|给评价|差评)", "(评价|评论|差评){0,4}(能不能|可不可以|可以|能)(帮忙)?(删|撤|改|处理|抹)")
        .Spare("(处理|解决|看看|核对){0,6}(差评|评价|评论)(里|中)(说|写|提)", "(评价|评论){0,6}(可以|能)(自己|随时|自行)(修改|删除)", "(修改|改|取消)(订单|地址){0,6}(评价|评论)", "(差评|评价|评论){0,6}改(进|善|正)", "不(会|能|可以|要求)(删|改|干预){0,3}(评价|差评|评论)", "(我们|商家|店铺|平台)(无法|不能|没有权限|无权|不会)(删|改){0,4}(评价|评论|差评)");

    protected override string Message => "不能要求删改评价";

    protected override string? Advice => "先把问题解决，评价由买家自己决定";

    protected override IReadOnlyList<PatternSet> Context => [s_cannot, s_mine];

    protected override bool HeedsReports => true;

    protected override int NegationReach => 4;

    protected override Severity? Weigh(Reply reply, TextSpan span)
        => Scope.IsDenied(reply.Text, span) || Around.SentenceHas(reply, s_mine, span) || Around.Inside(reply, s_cannot, span) ? null : Severity.Error;
}
