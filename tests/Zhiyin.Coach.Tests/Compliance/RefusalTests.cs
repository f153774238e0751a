using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Compliance;

/// <summary>A refusal of one thing does not excuse the invitation that follows, with or without a mark between them.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("不能发图您加我微信")]
    [InlineData("不能发您加我微信")]
    [InlineData("这儿不让传图您上微信找我")]
    [InlineData("这里改不了价您加个微信")]
    [InlineData("没法传视频的您留个微信我发您")]
    [InlineData("不会弄的话您加我微信")]
    [InlineData("没有发票的话您加我微信")]
    [InlineData("开不了您加微信找财务")]
    [InlineData("平台不能走微信支付您加我好友吧")]
    [InlineData("平台不让改价您扫这个二维码付")]
    [InlineData("发票不能走线下，您加我微信开")]
    [InlineData("走平台没有保障，您微信转我")]
    [InlineData("平台不能走支付宝，您支付宝转账给我")]
    [InlineData("这里不能发视频，微信加我看")]
    public void An_invitation_behind_a_refusal_is_blocked(string draft)
        => Drafts.Review(draft, "能看看实拍吗").Findings.ShouldContain(f => f.Blocks);

    /// <summary>Where only the model of matters finds it, too (CON005).</summary>
    [Theory]
    [InlineData("平台上没有保障，您出来找我拿货，比这便宜", "您出来找我拿货，比这便宜")]
    [InlineData("平台上得不到保障，咱绕开它，钱您直接给我", "钱您直接给我")]
    public void In_other_words_it_is_found(string draft, string words) => RuleFindings.Of("CON005", draft, "能便宜吗").ShouldBe([words]);

    [Theory]
    [InlineData("微信上聊是方便，可钱不能走私下，在这里说")]
    [InlineData("微信转账快是快，真不能走微信，订单里付")]
    [InlineData("线下付是省事，可不好走线下，出了事说不清")]
    [InlineData("换个软件聊的话，出了事得不到保障")]
    [InlineData("不能让您加微信的")]
    [InlineData("不能给您留微信，就在这里聊")]
    [InlineData("我们不可以跟您私下联系的")]
    [InlineData("我这边没有权限加您微信")]
    [InlineData("不需要您加微信，这里说就行")]
    [InlineData("平台不许客服请您加微信")]
    [InlineData("不管是谁找您加微信都别加")]
    [InlineData("我们从来不会找您加微信")]
    public void A_refusal_of_the_way_itself_is_not(string draft)
        => Drafts.Review(draft, "能看看实拍吗").Findings.ShouldNotContain(f => f.Category.Code == "contact.offsite" && f.Severity > Severity.Hint);
}
