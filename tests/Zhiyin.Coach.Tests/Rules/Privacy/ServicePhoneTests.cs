using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Privacy;

/// <summary>The telephone of who comes to the buyer's door is part of the service; another buyer's is not (PRV006).</summary>
public sealed class ServicePhoneTests
{
    [Theory]
    [InlineData("上门师傅的电话我发您", "灶打不着")]
    [InlineData("快递小哥的电话发您，您问问", "快递到哪了")]
    public void A_telephone_of_the_service_passes(string draft, string buyer) => RuleFindings.Of("PRV006", draft, buyer).ShouldBeEmpty();

    [Theory]
    [InlineData("前头那位大姐的电话我发您，您问问她穿着合不合身", "有人买过吗")]
    public void Another_buyers_does_not(string draft, string buyer) => RuleFindings.Of("PRV006", draft, buyer).ShouldHaveSingleItem();
}
