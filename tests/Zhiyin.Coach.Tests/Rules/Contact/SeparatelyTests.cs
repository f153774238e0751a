using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Contact;

/// <summary>«另外», «单独», «外面» say where else only with talk or a contact behind them (CON001).</summary>
public sealed class SeparatelyTests
{
    [Theory]
    [InlineData("另外给您配了两节电池")]
    [InlineData("易碎的那只单独给您裹了泡沫")]
    [InlineData("另外说一句，滤芯半年换一次")]
    [InlineData("外面加了一层纸箱，不会压到")]
    [InlineData("运费要单独付吗？不用，已经含在里面了")]
    [InlineData("安装师傅会另外联系您约时间")]
    [InlineData("外面说明书上写着充电时间")]
    public void More_of_the_same_parcel_passes(string draft)
        => RuleFindings.Of("CON001", draft, "收到还缺什么吗").ShouldBeEmpty();

    [Theory]
    [InlineData("这价平台上给不了，咱们外面聊")]
    [InlineData("想要更低的单独加我")]
    [InlineData("量大的话另外找我，别走这里")]
    [InlineData("咱们线下谈，便宜二十")]
    public void Another_place_to_talk_does_not(string draft)
        => RuleFindings.Of("CON001", draft, "能便宜点吗").ShouldNotBeEmpty();
}
