using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Rights;

/// <summary>A claim for missing or broken goods is refused because the buyer did not film the unpacking (handbook §2 A06, §2.6: never the only condition).</summary>
internal sealed class UnboxingVideoRule : ComplianceRule
{
    public override RuleInfo Info { get; } = new("RGT008", "rights.unboxing-video", Categories.RightsDenied, Severity.Error)
    {
        Title = "没有开箱视频就不处理",
        Why = "少件、破损可以用合影、面单重量和出库记录核对；把开箱视频当唯一条件，等于拒绝买家的法定权利。",
        Basis = "handbook §2.6；消费者权益保护法第24条",
        Blocks = true,
        Bad =
        [
            new("[|没有开箱视频我们不处理|]的", Thread: "买家: 少发了一件", Better: "麻烦把收到的东西和面单拍一张发我，我核对出库重量，今天18点前给您方案"),
            new("[|拆包没录下来的话，这个就没法认了|]", Thread: "买家: 少发一件", Better: "没有录像也没关系，麻烦拍一下收到的全部东西和面单，我来核对"),
        ],
        Good =
        [
            new("有开箱视频更好，没有的话拍一下全部东西和面单就行", Thread: "买家: 少发了一件"),
            new("没录视频也没关系，我核对出库重量", Thread: "买家: 少发了一件"),
            "安装视频没有录声音，您对照图纸看也可以",
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("rights.unboxing-video",
            "(没有?|没拍|没录|缺)(开箱|拆箱|拆包|拆快递)?(的)?(视频|录像){0,8}(不|没法|无法|不能|没办法)(予)?(认|处理|受理|赔|补|退|管)",
            "(开箱|拆箱|拆包|拆快递|打开){0,4}没(有)?(录|拍){0,12}(不|没法|无法|不能|没办法)(认|处理|受理|赔|补|退|管)")
        .Spare("没有?(视频|录像){0,4}(也|都)(没关系|可以|能|给)");

    protected override string Message => "没有开箱视频也要受理：用照片、面单和出库记录核对";

    protected override string? Advice => "请买家拍收到的全部东西和面单，由我们核对出库重量";

    protected override int NegationReach => 0;
}
