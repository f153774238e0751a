using Zhiyin.Coach.Engine;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Advertising;

/// <summary>K6: lowest price of all.</summary>
internal sealed class LowestPriceRule : AdTermRule
{
    public override RuleInfo Info { get; } = new("ADV006", "ad.lowest-price", Categories.AdAbsolute, Severity.Error)
    {
        SoundBelow = 0.02f,
        Title = "自称最低价",
        Why = "「全网最低」无从证明，买家找到更低的就是价格欺诈的投诉。",
        Basis = "广告法第九条；明码标价和禁止价格欺诈规定第十六条；handbook §4.1.2",
        Blocks = true,
        Bad =
        [
            new("[|全网最低价了|]亲", Better: "现在到手179元，以下单页显示为准"),
            "这已经是[|史上最低|]",
            "您[|找不到更便宜|]的了",
        ],
        Good =
        [
            "现在到手价179元，券已自动减",
            "最低可以调到16度",
            "满200最低减20",
            "我们这边的价格是统一的，暂时不能改",
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("ad.LowestPriceRule",
        "(全网|史上|历史|全国|全年|同行|行业|平台|市场|有史以来|开店以来|全场)(的)?(最|超)低(价|价格|的价|了|的)?", "最低(价|的价格|的价钱|折扣)(了|的)?", "价格(是|已经)?(全网|全年|史上)?最低", "(底价|跳楼价|骨折价|亏本价|出厂价|成本价|清仓价甩)(了|给您|处理|甩)?", "(找不到|买不到|没有|拿不到|碰不到)(这么|那么|这样)(低|便宜|划算|实惠)", "仅此一次", "错过(不再|后悔|就没|再等|等一年|就等)", "(找不到|没有|不会有|再没有|没人|没哪家)(比这|比我们|第二家)?(还|更|再)(便宜|低|划算)", "(亏本|赔钱|赔本|亏钱)(卖|甩|给您|清|冲)", "(一分|一毛)(钱)?(都)?(不|没)(赚|挣)", "(全网|哪里|哪家|别处|外面)(都)?(买|找|拿)不到(这个|这样|这种)?(的)?(价|便宜)")
        .Spare("最低(价|折扣)(限|保护|是多少)", "(没有|没)更低的(通道|折扣|权限|办法|券|途径)");

    protected override string Message => "最低价没法证明，也涉嫌价格欺诈";

    protected override string Advice => "报实际到手价，并注明以下单页为准";
}
