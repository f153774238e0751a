using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Rules.Rights;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Matters;

/// <summary>A right of the law denied, in other words.</summary>
internal sealed class RightsMatterRule() : MatterRule(
    new("RGT009", "rights.other-words", Categories.RightsDenied, Severity.Warning)
    {
        Title = "换个说法把法定的权利说没了",
        Why = "退货、发票和三包是法律给的，店规和说法都改不了。",
        Basis = "消费者权益保护法第二十四、二十五条；handbook §4.4",
        Bad = [new("[|预售的货到手了也不能反悔|]")],
        Good = ["拆封了也能退，配件齐就行", "签收七天内不喜欢可以退，运费您承担"],
    },
    message: "这样说等于否认了买家的法定权利",
    better: "说清法定的条件和怎么办，例如完好就能退、发票免费开",
    sure: 0.9f)
{
    private static readonly PatternSet s_lawful = PatternSet.Of("matters.lawful", "定(制|做)", "刻(了|过)?(字|印)", "(做|裁|绣|印)(好|完)?了{0,4}(退|换)", "鲜(活|花|奶)", "生鲜", "激活", "贴身", "超(过|了)", "(第|都|已经)#天", "质量(有)?问题(可以|能|照样|照)");

    // «福袋一样能退», «给您开发票»: granted.
    private static readonly PatternSet s_granted = PatternSet.Of("matters.granted", "(一样|照样|同样)(有|支持|享受)(七天|7天|无理由|质保|保修)", "(一样|照样|同样|也|都)(能|可以)(退|换|开|修)", "没(有)?(两样|区别|差别|分别)", "(给|帮)您(开|补开)(发)?票");

    public override IReadOnlyList<PatternSet> Patterns => [.. base.Patterns, s_lawful, s_granted, Contexts.OwnReason, .. OpenedSeal.Sets];

    protected override bool Spares(Reply reply, TextSpan clause) => Around.Inside(reply, s_granted, clause);

    // Whoever sends back for a reason of their own pays the way.
    private static bool IsFreight(ReadOnlySpan<char> words) => words.IndexOf("邮费") >= 0 || words.IndexOf("运费") >= 0 || words.IndexOf("快递费") >= 0;

    // A lawful exception is a reason, not a denial; a deposit goes by what the shop has announced (handbook §4.4).
    protected override bool Applies(Reply reply, TextSpan span)
        => !(IsFreight(span.Of(reply.Text)) && (reply.Has(Contexts.OwnReason) || Around.BuyerEver(reply, Contexts.OwnReason))) && !char.IsAsciiDigit(reply.Text[span.Start])
            && !Around.SentenceHas(reply, s_lawful, span) && !OpenedSeal.IsGround(reply, span) && !(span.Of(reply.Text).Contains("定金", StringComparison.Ordinal) && reply.Facts?.All.Any(f => f.Value.Contains("定金", StringComparison.Ordinal)) is true) && reply.Facts?.All.Any(IsException) is not true;

    private static bool IsException(Fact fact)
        => fact.Value.Contains("定制", StringComparison.Ordinal)
            || (fact.Value.Contains("不支持", StringComparison.Ordinal) && (fact.Value.ContainsAny('退', '换') || fact.Path.ContainsAny('退', '换') || fact.Value.Contains("无理由", StringComparison.Ordinal) || fact.Path.Contains("无理由", StringComparison.Ordinal)));
}
