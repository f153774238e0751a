using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Compliance;

/// <summary>Everyday sentences that hold the words of a ban: banks, seals, boxes to scan, complaints left to the buyer; their counterparts are still stopped.</summary>
public sealed class OrdinaryTalkTests
{
    [Theory]
    [InlineData("退到哪张卡", "退回您付款的那张银行卡，发卡行入账一般1到3个工作日")]
    [InlineData("我只想退不想换", "您收到不换也行，直接申请退款")]
    [InlineData("奶粉开罐了能退吗", "开了罐的奶粉拆过就没法再卖，这种不喜欢退不了，有结块那是质量问题")]
    [InlineData("补了钱是不是就不能投诉了", "不是的，20元是给您耽误这几天的补偿，要不要再投诉都不受影响")]
    [InlineData("我重复拍了两单咋办", "多的那单您要在平台取消一下，点「取消订单」就行")]
    [InlineData("我差评里写漏水看到没", "我今天先处理一下您差评里说的漏水，给您寄个新密封圈")]
    [InlineData("我付的钱你们已经拿到了吧", "等您确认收货后钱才会转给店里，所以没弄好之前您先别点")]
    [InlineData("这个怎么验真伪", "刮开瓶盖上的涂层，扫这个二维码进官网，输那16位数")]
    [InlineData("他让我加QQ退款", "别加，号码您直接拉黑，聊天记录截图留着报警")]
    public void Passes(string buyer, string draft)
        => Drafts.Review(draft, buyer).Findings.ShouldNotContain(f => f.Severity == Severity.Error);

    [Theory]
    [InlineData("退到哪张卡", "银行卡号发我，我给您打过去")]
    [InlineData("我只想退", "收到了就不退不换")]
    [InlineData("补了钱是不是就不能投诉了", "补了钱您就不能再投诉了")]
    [InlineData("平台介入了", "您先去平台取消介入，我再给您处理")]
    [InlineData("我还没收到", "您先点确认收货，我再给您退款")]
    [InlineData("有券吗", "扫一下这个二维码领券")]
    [InlineData("你们什么态度", "再吵我就把您拉黑")]
    public void Is_stopped(string buyer, string draft)
        => Drafts.Review(draft, buyer).Findings.ShouldContain(f => f.Severity == Severity.Error);
}
