using Zhiyin.Coach.Engine;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Advertising;

/// <summary>K4: a hundred per cent, for ever, all-powerful.</summary>
internal sealed class AbsoluteTermRule : AdTermRule
{
    public override RuleInfo Info { get; } = new("ADV004", "ad.absolute-term", Categories.AdAbsolute, Severity.Warning)
    {
        SoundBelow = 0.1f,
        Title = "把话说到百分之百、永久、万能",
        Why = "没有商品能做到绝对，说满了就是虚假宣传的证据。",
        Basis = "广告法第九条第（三）项；handbook §4.1.2",
        Bad =
        [
            new("[|100%不掉色|]的", Better: "色牢度4级，正常水洗不易掉色，首次建议单独洗"),
            "[|零色差|]，收到什么样页面就什么样",
            "这个[|永不磨损|]",
        ],
        Good =
        [
            "100%纯棉，吊牌上有标",
            "不是万能的，油污重的话建议先浸泡",
            "终身会员可以用券",
            "永久地址在订单里改",
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("ad.AbsoluteTermRule",
        "(100%|百分百|百分之百)(不|无|没|有效|安全|正品|满意|放心|好评|好用|天然|纯天然|防水|防晒|还原)(会)?(掉色|褪色|起球|变形|缩水|过敏|副作用|甲醛|添加|问题)?", "绝对(的)?(有效|安全|正品|放心|真实|环保|无毒|无害|纯正|正宗|好用|耐用|没有(色差|甲醛|副作用))", "永(远|久)?不(会)?(褪色|变形|磨损|掉色|生锈|坏|过时|老化|起球|断|脱落)", "永久(有效|性(美白|脱毛|定型)|保修|质保|防水|不|使用)",
        "万能(的)?", "天下无敌", "无敌(好用|耐|的)", "完美(解决|修复|遮盖|搭配任何|无瑕|祛除)", "零(风险|瑕疵|色差|误差|缺点|伤害|刺激|添加|甲醛)", "彻底(解决|告别|消除|去除|杜绝|根除)", "终身(不坏|保修|质保|免费|受益|有效)", "一辈子(不|都不|用不)(坏|完|用换|变形)?", "(穿|用|摔|砸|踩)不(坏|烂)", "(一劳永逸|一次(搞定|解决)(终身|永久|所有))")
        .Spare("万能(钥匙|胶|充|遥控器|转换|插座|表|险)", "(零|0)添加(蔗糖|防腐剂)", "永久(地址|居住|会员)", "不是万能", "终身会员");

    protected override string Message => "绝对化的效果没人能兑现";

    protected override string Advice => "换成检测数据或正常使用范围";
}
