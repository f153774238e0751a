using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Tests.Threads;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Tests.Intents;

public sealed class IntentReaderTests
{
    [Theory]
    [InlineData(OrderStatus.Paid, "M05")]
    [InlineData(OrderStatus.Shipped, "A17")]
    [InlineData(OrderStatus.Signed, "A01")]
    public void The_order_decides_what_dropping_it_means(OrderStatus status, string code)
        => ThreadReading.Read(Talk.Of(status, ("buyer", "不想要了，退了吧"))).Intents[0].Code.ShouldBe(code);

    [Theory]
    [InlineData("在吗", "S01")]
    [InlineData("165 110斤穿什么码", "S04")]
    [InlineData("能便宜点吗", "S09")]
    [InlineData("怎么还不发货", "M02")]
    [InlineData("我的快递到哪了", "M06")]
    [InlineData("开个发票", "M11")]
    [InlineData("收到就碎了", "A05")]
    [InlineData("退款什么时候到", "A12")]
    [InlineData("转人工", "C07")]
    [InlineData("我已经打12315了", "C06")]
    [InlineData("好的谢谢", "E01")]
    public void Sentences_of_the_handbook(string text, string code)
        => ThreadReading.Read(Talk.Of(("buyer", text))).Intents[0].Code.ShouldBe(code);

    [Fact]
    public void Several_wishes_are_all_returned_with_their_words()
    {
        var conversation = Talk.Of(OrderStatus.Paid, ("buyer", "什么时候发货，能开发票吗"));
        var intents = ThreadReading.Read(conversation).Intents;
        var invoice = intents.Single(i => i.Code == "M11");
        var span = invoice.Evidence.ShouldHaveSingleItem().Span;
        conversation.Messages[0].Text.Substring(span.Start, span.Length).ShouldBe("能开发票吗");
        intents.Length.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void A_fragment_leans_on_what_was_said_before()
    {
        var intents = ThreadReading.Read(Talk.Of(("buyer", "我要开发票，抬头是公司"), ("agent", "好的，请问税号是多少"), ("buyer", "等下发你"))).Intents;
        intents.ShouldContain(i => i.Code == "M11");
    }

    [Fact]
    public void Nothing_said_means_no_intent()
    {
        ThreadReading.Read(Talk.Of(("agent", "您好"))).Intents.ShouldBeEmpty();
        ThreadReading.Read(Talk.Of()).Intents.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(OrderStatus.None, "包邮吗", Stage.Pre)]
    [InlineData(OrderStatus.Shipped, "到哪了", Stage.Mid)]
    [InlineData(OrderStatus.Signed, "怎么安装", Stage.After)]
    [InlineData(OrderStatus.Signed, "你们客服什么态度，我要投诉你", Stage.Complaint)]
    public void Stage_follows_order_and_complaint(OrderStatus status, string text, Stage stage)
        => ThreadReading.Read(Talk.Of(status, ("buyer", text))).Stage.ShouldBe(stage);
}
