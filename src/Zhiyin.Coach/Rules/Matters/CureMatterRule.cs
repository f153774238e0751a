using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Matters;

/// <summary>A cure told as a story or in other words.</summary>
internal sealed class CureMatterRule() : MatterRule(
    new("EFF004", "efficacy.other-words", Categories.AdEfficacy, Severity.Warning)
    {
        Title = "用亲友的故事或别的说法讲功效",
        Why = "借家里人的例子讲疗效，也是功效宣传。",
        Basis = "广告法第十七条；handbook §4.1.4",
        Bad = [new("[|鼻炎喷我们家的海水香薰，三天通气|]")],
        Good = ["没有治疗作用，主要是解渴好喝", "蜂蜜就是蜂蜜，嗓子不舒服还是看医生"],
    },
    message: "像在讲治疗或保健功效",
    better: "只说成分、用途和使用感受；身体不适建议咨询医生",
    sure: 0.8f)
{
    private static readonly PatternSet s_advice = PatternSet.Of("matters.see-a-doctor", "不(太|是很)?(建议|推荐)", "(问|看|咨询)(一下|下|问)?(医生|大夫|医院)", "(遵|听)医嘱");

    public override IReadOnlyList<PatternSet> Patterns => [.. base.Patterns, s_advice];

    // Registered devices, drugs and health food may say what they are registered for.
    protected override bool Applies(Reply reply, TextSpan span) => Advertising.ProductKind.Of(reply) is not (Advertising.GoodsKind.MedicalDevice or Advertising.GoodsKind.Drug or Advertising.GoodsKind.HealthFood);

    // Who advises against it or sends to a doctor praises no cure; «不用问医生» does.
    protected override bool Spares(Reply reply, TextSpan clause)
    {
        foreach (var advice in reply.All(s_advice))
        {
            if (clause.Overlaps(advice) && !Scope.IsNegated(reply.Text, advice.Start, reach: 3))
            {
                return true;
            }
        }

        return false;
    }
}
