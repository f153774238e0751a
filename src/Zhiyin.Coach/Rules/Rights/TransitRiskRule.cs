using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Rights;

/// <summary>Loss or damage on the way is pushed onto the buyer.</summary>
internal sealed class TransitRiskRule : ComplianceRule
{
    public override RuleInfo Info { get; } = new("RGT006", "rights.transit-risk", Categories.RightsDenied, Severity.Error)
    {
        Title = "快递丢损让买家自己承担",
        Why = "签收之前的风险由卖家承担，快递丢了坏了先由店铺负责，再找快递追偿。",
        Basis = "电子商务法第二十条；handbook §4.4",
        Blocks = true,
        Bad =
        [
            new("[|快递弄丢了跟我们没关系|]", Better: "包裹丢失由我们负责，我先给您补发或退款，再跟快递追"),
            "[|运输途中坏的我们不负责|]",
            new("[|丢件您得找快递赔|]"),
        ],
        Good =
        [
            "快递显示签收，您没收到的话我马上和快递核实，最晚明天给您答复",
            "快递丢了我们负责补发",
            "丢件的话我们来找快递索赔，不用您操心",
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("rights.transit-risk",
        "(快递|物流|运输|途中|路上|配送|包裹|快件){0,4}(弄丢|丢|遗失|摔坏|弄坏|压坏|磕坏|破损|损坏|坏|碎|少件|冒领|被偷){0,8}(跟|和|与|关)(我们|我|店|商家|店铺|卖家)(这边|家)?(没|无|不)(有)?(关系|关|相干|责任)?",
        "(弄丢|丢了|丢件|丢失|丢|遗失|摔坏|弄坏|压坏|磕坏|破损|损坏|坏的|坏了|碎了|摔碎|碎的|少件|冒领|被偷|被人拿){0,8}(跟|和|与|关)(我们|我|店|商家|店铺|卖家)(这边|家)?(没|无|不)(有)?(关系|关|相干|责任)?", "(快递|物流|运输|途中|路上|配送){0,4}(丢|坏|碎|损|压|摔|磕)(的|了|件|失)?{0,4}(我们|店里|本店|商家|卖家)(是)?(不|不会|没法|无法|不能|概不)(负责|管|赔|承担|认|处理|补)", "(摔|丢|坏|压|破|碎|少|磕)(的|了|坏的|破的|件)?{0,5}(您|你)?(自己)?(得|要|去|就)?找(快递|物流)(公司)?(去)?(赔|要|说|索赔|理论|负责)", "(跟|和|与)(店里|本店|商家|店家|我们店)(没|无)(有)?(关|关系|干系)", "(丢|坏|碎|破损|少)(件|了|的|失)?(的话)?{0,3}(您|你)(得|要|只能|需要|自己|应该|就|直接|那边)?(自己)?(去)?找(快递|物流|派送员|快递员)(公司|那边|索|去)?(赔|索赔|要|理赔|负责|处理)", "(发货|发出|出库|寄出)(后|以后|之后|了)(就)?(跟|和|与)(我们|店铺|商家)(没|无)(有)?关");

    protected override string Message => "签收前的风险由店铺承担";

    protected override string? Advice => "先补发或退款，再由店铺向快递追偿";

    protected override int NegationReach => 0;

    // «我们来找快递索赔» is the shop doing its duty.
    protected override Severity? Weigh(Reply reply, TextSpan span)
    {
        var words = span.Of(reply.Text);
        var us = words.IndexOf('我');
        var seek = words.IndexOf('找');
        return seek > 0 && us >= 0 && us < seek ? null : Severity.Error;
    }
}
