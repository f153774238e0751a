using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Rights;

/// <summary>The buyer is to pay the freight although the goods are at fault.</summary>
internal sealed class QualityFreightRule : ComplianceRule
{
    private static readonly PatternSet s_back = PatternSet.Of("freight.repaid", "(垫付|先付|先出|先垫)", "(凭|收到后|到仓后|回头|然后){0,8}(退|补|报销|返)", "(报销|补给您|退给您|返给您|退还给您|补贴)", "运费险")
        .Spare("(收到后|到仓后|回头|然后)(就)?(把|将)?(您的)?(货款|全款|钱款|货钱){0,4}(退|返)");

    public override RuleInfo Info { get; } = new("RGT004", "rights.quality-freight", Categories.RightsDenied, Severity.Error)
    {
        Title = "质量问题让买家出运费",
        Why = "商品有问题、发错货，来回运费都由商家承担，这是法定义务。",
        Basis = "消费者权益保护法第二十四条；handbook §4.4、F08",
        Blocks = true,
        Bad =
        [
            new("[|退货运费您自己出|]（质量问题）", Better: "您说的是质量问题，退回运费我们承担，您先垫付，收到后凭单号退您"),
            new("那您寄回来吧，[|邮费您自理|]哈", Thread: "买家: 收到的杯子是碎的"),
            new("可以换，[|来回运费得您承担|]", Thread: "买家: 你们发错颜色了"),
        ],
        Good =
        [
            "您说的是质量问题，退回运费我们承担",
            new("七天无理由的话运费需要您承担", Thread: "买家: 不喜欢这个颜色想退"),
            new("运费您先垫付，收到后我们退给您", Thread: "买家: 收到的杯子是碎的"),
            "不喜欢退货的话，退货运费由您承担",
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("rights.quality-freight",
        "(运费|邮费|快递费|寄费|路费){0,10}(您|你)(这头|那头|这边|那边|自己)?(先)?(担|掏|认)(一?下|了|吧|哈|起|着)?", "(路费|寄费|来回的?钱|寄回(来|去)的钱){0,6}(您|你|自己|买家){0,4}(出|掏|付|承担|担)",
        "(运费|邮费|快递费|来回运费|退回运费|退货运费|寄回的?费用|物流费|运输费|来回邮费)(的话)?(是|都|这块|还是|就|得|要|需要|需|只能|由|麻烦|必须|肯定|一般|这边)?{0,3}(您|你|买家|客户|顾客|亲|自己)(自己|那边|这边|来|先|得|要|需要)?{0,2}(出|承担|付|理|负担|负责|掏|给|支付|贴)", "(运费|邮费|快递费)(自理|自付|自出|自负|自费)", "(运费|邮费|快递费|来回的钱)(得|要|麻烦|是|就)?(您|你)(那头|先|得|要|这回)?(自个儿?|自己|自掏)(先)?(出|掏|付|承担|担|贴)", "(运费|邮费|快递费|物流费){1,8}(这笔|这个|这块|这钱)(得|要|就)?(您|你)(那头|那边|自己|自个儿?)?(出|掏|付|承担|担)", "(运费|邮费|快递费|费用)(的话)?(，)?(这个|这笔|这块)(得|要|就)?(您|你)(那头|那边|自己|自个儿?)?(出|掏|付|承担|担)", "(您|你|买家|自己)(自己|得|要|需要|需|先|来|自行)?{0,2}(出|承担|付|掏|负担|支付|贴)(一下|下|个|来回|退货|寄回|退回|回来)?(的)?(运费|邮费|快递费)", "(运费|邮费|快递费)(我们|店里|这边|商家)(是)?(不|没法|不能)(出|承担|管|报|付|给|负责)", "到付(的)?(我们|仓库)?(不|拒)(收|签|接)");

    protected override string Message => "质量问题、发错货的运费由店铺承担";

    protected override string? Advice => "说明运费怎么承担：上门取件，或先垫付后凭单号退回";

    protected override IReadOnlyList<PatternSet> Context => [Contexts.Fault, Contexts.OwnReason, s_back];

    protected override int NegationReach => 4;

    // A return without reasons, whose freight the shop's own policy leaves with the buyer (handbook §4.4); a fault that the buyer has shown is a reason.
    private static bool IsAgreed(Reply reply)
    {
        if (ShowsFault(reply) || (!reply.Text.Contains("七天", StringComparison.Ordinal) && !reply.Text.Contains("无理由", StringComparison.Ordinal)))
        {
            return false;
        }

        foreach (var fact in reply.Facts?.All ?? [])
        {
            if (fact.Value.Contains("买家承担", StringComparison.Ordinal) || fact.Value.Contains("买家出", StringComparison.Ordinal) || fact.Value.Contains("买家自理", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // A second guess at the intent shows nothing.
    private static bool ShowsFault(Reply reply)
        => Around.BuyerEver(reply, Contexts.Fault) || reply.Thread.Intents is [{ Score: >= 0.5, Code: "A04" or "A05" or "A07" }, ..];

    // «运费不用您出»: the negation stands inside.
    private static bool Spares(ReadOnlySpan<char> words) => words.IndexOfAny('不', '无', '别') is >= 0 and var at && words[at..].IndexOf('您') > 0 && words[..at].IndexOf('您') < 0;

    protected override Severity? Weigh(Reply reply, TextSpan span)
    {
        if (Around.Asked(reply, span) || reply.Has(s_back) || Spares(span.Of(reply.Text)) || IsAgreed(reply))
        {
            return null;
        }

        if (Contexts.IsFault(reply))
        {
            // «如果是质量问题我们承担，不喜欢的话您承担» names both cases.
            return reply.Has(Contexts.OwnReason) && !reply.Text.Contains("(质量问题)", StringComparison.Ordinal) ? null : Severity.Error;
        }

        return null;
    }
}
