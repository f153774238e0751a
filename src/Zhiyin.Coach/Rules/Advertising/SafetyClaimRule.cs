using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Advertising;

/// <summary>Harmless for everybody: no side effects, safe in pregnancy, for babies.</summary>
internal sealed class SafetyClaimRule : ComplianceRule
{
    private static readonly PatternSet s_doctor = PatternSet.Of("efficacy.ask-doctor", "(咨询|问|遵)(过|一下|下)?(医|大夫)", "(先|建议)(在)?{0,4}(试用|测试|皮试)");

    public override RuleInfo Info { get; } = new("EFF003", "efficacy.safety", Categories.AdEfficacy, Severity.Error)
    {
        SoundBelow = 0.02f,
        Title = "对人体绝对安全的断言",
        Why = "谁都不会过敏、孕妇随便用这类话没有依据，出了事店铺承担全部责任。",
        Basis = "广告法第十七、十八条；化妆品监督管理条例第四十三条；handbook §4.1.4",
        Blocks = true,
        Bad =
        [
            new("纯植物的，[|没有任何副作用|]", Better: "孕期皮肤敏感，建议咨询医生后再用，成分表我发您"),
            "[|什么皮肤都不会过敏|]",
            "[|孕妇放心用|]",
        ],
        Good =
        [
            "孕期使用建议先咨询医生，成分表我发您",
            "过敏体质建议先在耳后试用24小时",
            "食品接触级材质，检测报告编号我发您",
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("efficacy.safety",
        "(没有|无|零|没|毫无|不含|不会有)(任何|一点|半点|一丁点|什么)?(毒)?副作用", "无毒(副作用|无害)", "(孕妇|孕期|哺乳期|宝宝|婴儿|新生儿|小孩|老人)(也|都|完全|绝对|可以|能|都能|都可以|尽管|随便|也能|也可以)?放心(地)?(用|吃|喝|抹|穿|涂|使用|食用)", "(孕妇|孕期|哺乳期|宝宝|婴儿|新生儿)(也|都|完全|绝对)(能|可以)(用|吃|喝|抹|涂|入口)", "(什么|任何|所有|再敏感的?)(皮肤|肤质|肌肤|体质|人)(都)?(不会|不)(过敏|刺激|起痘|烂脸)", "对人体(没有(任何)?|无|零)(伤害|危害|害)", "(吃|喝|舔)(下去|了|进去|到)?(都|也)(没事|没问题|不怕|安全)", "(100%|百分百|绝对)(无毒|无害|不过敏|不刺激)", "(谁|人人)(都)?(可以|能)用.不(会)?过敏");

    protected override string Message => "不要断言对人体绝对安全";

    protected override string? Advice => "给检测报告和成分表，特殊人群请先咨询医生";

    protected override IReadOnlyList<PatternSet> Context => [s_doctor];

    protected override int NegationReach => 0;

    protected override Severity? Weigh(Reply reply, TextSpan span)
    {
        if (Around.SentenceHas(reply, s_doctor, span) || Around.Asked(reply, span) || Scope.IsNegated(reply.Text, span.Start, 5))
        {
            return null;
        }

        // Pregnancy and babies are a question of evidence; «no side effects at all» is never provable.
        return span.Of(reply.Text).ContainsAny("孕宝婴哺") ? Severity.Warning : Severity.Error;
    }
}
