using Zhiyin.Understanding.Tests.Threads;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Tests.Escalation;

/// <summary>Handbook §5.2.</summary>
public sealed class EscalationReaderTests
{
    [Theory]
    [InlineData("再不处理我就打12315", "组长→主管/店主")]
    [InlineData("等着收律师函吧，法院见", "主管+法务")]
    [InlineData("我要发抖音曝光你们", "主管+PR")]
    [InlineData("差评！必须给差评", "组长")]
    [InlineData("用完脸都肿了！我现在在医院", "组长+品控")]
    [InlineData("活着真没意思，不想活了", "主管")]
    [InlineData("叫你们主管来", "组长")]
    public void Signals_and_routes(string text, string route)
        => ThreadReading.Read(Talk.Of(OrderStatus.Signed, ("buyer", text))).Escalation.ShouldNotBeNull().Route.ShouldBe(route);

    [Theory]
    [InlineData("请问怎么把差评改成好评")]
    [InlineData("这款有黑色吗")]
    [InlineData("老板在吗")]
    [InlineData("我在小红书看到推荐来买的，有优惠吗")]
    public void Ordinary_talk_stays_with_the_agent(string text)
        => ThreadReading.Read(Talk.Of(OrderStatus.None, ("buyer", text))).Escalation.ShouldBeNull();

    [Fact]
    public void The_agents_own_words_never_escalate()
        => ThreadReading.Read(Talk.Of(("buyer", "你好，多少钱"), ("agent", "您可以打12315投诉，也可以起诉"))).Escalation.ShouldBeNull();

    [Fact]
    public void The_same_question_a_third_time_goes_up()
        => ThreadReading.Read(Talk.Of(OrderStatus.Signed, ("buyer", "退款怎么还没到账"), ("agent", "在"), ("buyer", "退款怎么还没到账"), ("agent", "在"), ("buyer", "退款怎么还没到账")))
            .Escalation.ShouldNotBeNull().Route.ShouldBe("组长");

    [Theory]
    [InlineData("[ORDERID_10086130]")]
    [InlineData("订单[ORDERID_10086130]")]
    [InlineData("好的，谢谢")]
    [InlineData("13800000000")]
    public void A_number_or_thanks_a_third_time_is_no_complaint(string text)
        => ThreadReading.Read(Talk.Of(OrderStatus.Signed, ("buyer", text), ("agent", "您好，在的"), ("buyer", text), ("agent", "还有别的可以帮您吗"), ("buyer", text))).Escalation.ShouldBeNull();
}
