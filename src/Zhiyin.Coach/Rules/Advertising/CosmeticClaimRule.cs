using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Advertising;

/// <summary>Whitening, freckles, wrinkles: only with the registration of a special cosmetic.</summary>
internal sealed class CosmeticClaimRule : ComplianceRule
{
    public override RuleInfo Info { get; } = new("EFF002", "efficacy.cosmetic", Categories.AdEfficacy, Severity.Error)
    {
        SoundBelow = 0.02f,
        Title = "特殊功效没有注册依据",
        Why = "祛斑美白、防脱、祛皱这类功效要有特殊化妆品注册或功效评价依据，没有就不能说。",
        Basis = "化妆品监督管理条例第十六、二十二条；handbook §4.1.4",
        Blocks = true,
        Bad =
        [
            new("用一周就[|能祛斑美白|]", Better: "这款主打保湿，具体效果因人而异，建议先做局部测试", Facts: """{"product":{"category":"普通化妆品"}}"""),
            new("坚持用[|斑就淡了|]", Facts: """{"product":{"category":"普通化妆品"}}"""),
            new("[|白两个度|]不是问题", Facts: """{"category":"护肤"}"""),
        ],
        Good =
        [
            new("这款只做保湿，没有美白功效", Facts: """{"product":{"category":"普通化妆品"}}"""),
            new("这款有祛斑美白特证，注册号页面可查", Facts: """{"product":{"category":"特殊化妆品","attrs":{"registration_no":"国妆特字G2023"}}}"""),
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("efficacy.cosmetic",
        "(能|可以|可|会|帮(您|你)|有|主打|功效是|效果|快速|轻松|就)?(祛|淡|去|消|除)(斑|痘印|皱|细纹|黑色素|黑头|法令纹|妊娠纹|鱼尾纹)(美白)?", "(能|可以|可|会|帮(您|你)|有|主打|快速|有效|明显)(美白|提亮肤色|抗皱|抗衰老?|紧致提拉|逆龄|冻龄|祛痘|修复屏障|再生|防脱|生发)", "(美白|祛痘|祛斑|抗皱|抗衰|淡纹|防脱|生发|冻干)(效果|功效)(很|特别|非常|超|最|杠杠|明显|好|一流)", "(斑|皱纹|细纹|痘印|色沉|法令纹|黑眼圈|眼袋|毛孔)(就|会|能|都)?(淡|没|看不见|看不出|没影|褪|消失|不见|消|小|平|浅)(化|下去)?", "(斑|皱纹|细纹|痘印|黑眼圈){0,5}(看不见|看不出|消失|不见|没影|淡没|褪)", "白(了)?(两|三|几|一|好几|#)个?(度|色号)", "年轻(了)?(十|好几|#)岁", "(脱胎换骨|换一张脸|逆生长|返老还童)")
        .Spare("(淡斑|祛斑)(精华|霜|产品)不", "白(一|两)个色号(的)?(粉底|气垫)");

    protected override string Message => "这个功效要有注册证或评价依据";

    protected override string? Advice => "说肤感和成分，注明因人而异";

    protected override Severity? Weigh(Reply reply, TextSpan span)
        => ProductKind.Of(reply) switch
        {
            GoodsKind.SpecialCosmetic when ProductKind.IsRegistered(reply) => null,
            GoodsKind.Cosmetic or GoodsKind.SpecialCosmetic or GoodsKind.Food or GoodsKind.MotherAndChild => Severity.Error,
            _ => Severity.Warning,
        };
}
