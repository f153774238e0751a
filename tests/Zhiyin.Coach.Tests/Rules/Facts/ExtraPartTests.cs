using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Facts;

/// <summary>What costs extra by the facts is not in the parcel nor in the price (FCT006).</summary>
public sealed class ExtraPartTests
{
    private const string Listed = """{"product":"筋膜枪","另购":["收纳盒 39元","延长杆"],"价格不含":["上门安装"]}""";

    [Theory]
    [InlineData("收纳盒是随机带的，不用单买", Listed)]
    [InlineData("箱子里还送了延长杆", Listed)]
    [InlineData("安装也算在里面了，不另收", Listed)]
    [InlineData("灯泡都给您配好了", """{"attrs":{"灯泡":"需另购"}}""")]
    [InlineData("遥控器免费送", """{"选配":{"遥控器":49}}""")]
    public void Said_to_be_there(string draft, string facts)
        => RuleFindings.Of("FCT006", draft, "都带些什么", facts).ShouldNotBeEmpty();

    [Theory]
    [InlineData("收纳盒要另外买，39元", Listed)]
    [InlineData("没有送收纳盒，喜欢的话可以加购", Listed)]
    [InlineData("拍套装就带延长杆", Listed)]
    [InlineData("加39元送收纳盒", Listed)]
    [InlineData("价里不含安装，师傅上门另收", Listed)]
    [InlineData("说明书是随机带的", Listed)]
    [InlineData("先看看延长杆带回家了没", Listed)]
    [InlineData("8毫米的送收纳袋", """{"policy":{"选购":"新手8毫米，收纳袋都有"}}""")]
    public void Said_rightly(string draft, string facts)
        => RuleFindings.Of("FCT006", draft, "都带些什么", facts).ShouldBeEmpty();
}
