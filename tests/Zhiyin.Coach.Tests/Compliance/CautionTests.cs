using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Compliance;

/// <summary>A warning covers what it warns of: beside an invitation a ban on something else excuses nothing.</summary>
public sealed class CautionTests
{
    [Theory]
    [InlineData("平台不允许发图，您加我微信 zhuan88，我发您看")]
    [InlineData("加我微信 zhuan88，这个不违规的")]
    [InlineData("平台禁止发链接，您扫这个二维码加我")]
    [InlineData("私下转账便宜20，平台不允许改价")]
    [InlineData("加微信 zhuan88 我给您返5元，别信别家骗子")]
    [InlineData("这里加不了微信，您搜我手机号就能加上")]
    public void An_invitation_beside_a_warning_is_blocked(string draft) => Drafts.Review(draft).Findings.ShouldContain(f => f.Blocks);

    [Theory]
    [InlineData("请勿相信加微信返现的信息，都是骗子")]
    [InlineData("我们不会让您加微信，谨防诈骗")]
    [InlineData("有人让您加微信转账是违规的，别信")]
    [InlineData("平台不允许加微信的，有事在这里说")]
    [InlineData("陌生人让您加微信，那是骗子")]
    [InlineData("谨防诈骗，有人会让您私下转账")]
    [InlineData("微信转账没有保障，请您在订单里付款")]
    [InlineData("线下交易有风险，钱还是走平台")]
    [InlineData("加不了微信的，图片在这里点加号就能发")]
    [InlineData("微信加不了哈，聊天和付款都在平台上")]
    [InlineData("高仿我们不卖，店里都有授权书")]
    [InlineData("好评返现是不允许的，我们不做")]
    public void Who_warns_of_it_is_not_blocked(string draft) => Drafts.Review(draft).Findings.ShouldNotContain(f => f.Blocks);
}
