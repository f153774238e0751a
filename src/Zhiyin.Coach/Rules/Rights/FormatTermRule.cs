using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Rights;

/// <summary>A standard term that takes rights away.</summary>
internal sealed class FormatTermRule : ComplianceRule
{
    public override RuleInfo Info { get; } = new("RGT003", "rights.format-term", Categories.RightsDenied, Severity.Error)
    {
        Title = "霸王条款",
        Why = "「最终解释权」「售出不退」之类的格式条款没有法律效力，说出来只会成为被罚的证据。",
        Basis = "消费者权益保护法第二十六条；网络交易监督管理办法第二十一条；handbook §4.4",
        Blocks = true,
        Bad =
        [
            new("[|解释权归本店|]所有", Better: "活动规则以页面公布为准，您有疑问我逐条给您说明"),
            "本店商品[|一经售出概不退换|]",
            "有划痕也[|概不负责|]",
        ],
        Good =
        [
            "规则以活动页面公布的为准",
            "平台的解释权我们无权干预",
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("rights.format-term",
        "(最终)?解释权(归|在|属于|是)(于)?(本|我们|我|商|店|卖|咱)", "(怎么|如何)?(解读|解释|认定|算){0,8}(听|由|归|看)(我们|店里|店家|商家|本店|老板)(的|说了算|定|解释|来定)", "(我们|店里|本店|商家|老板)说了算", "(保留|拥有|享有)(最终)?解释权", "(一经|既已|一旦)(售出|卖出|拆封|签收|拍下)(概|一律|恕|均|就)?(不|无)(退|换|负责|予|能退|办法|法退)", "(售出|卖出|离柜|离店|出门)(后)?(概不|恕不|一概不|一律不)(退|换|负责|受理|认)", "概不(退|换|负责|赔偿|承担|受理|认账)", "(恕|一律|一概)不(退换|负责|赔偿|受理|承担责任)", "(本店|我们|店里)(有权|可以)(随时)?(取消|关闭)(您的)?订单(不|而不|且不)(赔|补|承担)")
        .Spare("平台(的)?(最终)?解释权");

    protected override string Message => "这类条款没有法律效力";

    protected override string? Advice => "按规则具体说明能做什么、怎么做";

    protected override int NegationReach => 4;

    protected override Severity? Weigh(Reply reply, TextSpan span)
        => Severity.Error;
}
