using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Facts;

/// <summary>What the facts say no to, affirmed in other words (FCT006).</summary>
public sealed class DenialTests
{
    [Theory]
    [InlineData("礼拜天也有人值班，随时来", "周日能提货吗", """{"提货":"周一至周六，周日不提货"}""")]
    [InlineData("海南照常能寄，多等两天", "寄海南不", """{"policy":{"范围":"海南、青海不寄"}}""")]
    [InlineData("侧面留了提手的，拎着走", "有提手没", """{"attrs":{"提手":"无"}}""")]
    [InlineData("到日子系统自动给您扣下个月的", "会自动续吗", """{"会员":{"自动续扣":"关闭"}}""")]
    [InlineData("两张能叠，一块省三十", "券能一起用吗", """{"coupon":"满200减20，不可同享"}""")]
    [InlineData("猫带着没关系的", "能带猫住吗", """{"规定":{"宠物":"禁止携带"}}""")]
    [InlineData("表带能拆下来洗", "表带脏了咋办", """{"attrs":{"表带":"不可拆卸"}}""")]
    [InlineData("前台通宵都有人", "半夜到行吗", """{"入住":"23:00后前台无人"}""")]
    public void Affirmed(string draft, string buyer, string facts)
        => RuleFindings.Of("FCT006", draft, buyer, facts).ShouldNotBeEmpty();

    [Theory]
    [InlineData("礼拜天没人值班，周六来可以", "周日能提货吗", """{"提货":"周一至周六，周日不提货"}""")]
    [InlineData("海南暂时寄不到", "寄海南不", """{"policy":{"范围":"海南、青海不寄"}}""")]
    [InlineData("这款没留提手，大号那款有提手", "有提手没", """{"attrs":{"提手":"无"}}""")]
    [InlineData("自动续扣是关着的，到期就停", "会自动续吗", """{"会员":{"自动续扣":"关闭"}}""")]
    [InlineData("两张不能叠，您挑一张用", "券能一起用吗", """{"coupon":"满200减20，不可同享"}""")]
    [InlineData("猫可以寄养在旁边的店", "能带猫住吗", """{"规定":{"宠物":"禁止携带"}}""")]
    [InlineData("表带能擦，直接用湿布", "表带脏了咋办", """{"attrs":{"表带":"不可拆卸"}}""")]
    [InlineData("十一点前前台都有人", "半夜到行吗", """{"入住":"23:00后前台无人"}""")]
    [InlineData("B款带支架，直接拿B款", "有支架吗", """{"attrs":{"A款":"不带支架","B款":"带支架"}}""")]
    [InlineData("扫码能查真伪", "真的假的", """{"policy":{"防伪":"扫码查真伪，查不过可退"}}""")]
    public void Denied_or_another(string draft, string buyer, string facts)
        => RuleFindings.Of("FCT006", draft, buyer, facts).ShouldBeEmpty();

    [Theory]
    [InlineData("丢洗衣机里转就行", """{"attrs":{"清洁":"仅可手洗"}}""", true)]
    [InlineData("手洗就行，别放洗衣机", """{"attrs":{"清洁":"仅可手洗"}}""", false)]
    [InlineData("丢洗衣机里转就行", """{"attrs":{"清洁":"手洗更护色"}}""", false)]
    [InlineData("国标插头，直接插", """{"attrs":{"插头":"美标"}}""", true)]
    [InlineData("是美标的，配个国标转换头就行", """{"attrs":{"插头":"美标"}}""", false)]
    [InlineData("旁边那台全新的贵两百", """{"price":{"二手":800,"全新":1000}}""", false)]
    [InlineData("不用预约，直接来", """{"自提":"需提前一天预约"}""", true)]
    [InlineData("提前一天约就行", """{"自提":"需提前一天预约"}""", false)]
    public void Another_way(string draft, string facts, bool conflicts)
        => (RuleFindings.Of("FCT006", draft, "怎么弄", facts).Count > 0).ShouldBe(conflicts);
}
