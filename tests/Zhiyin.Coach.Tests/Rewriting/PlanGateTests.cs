using System.Text.Json;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Tests.Rewriting;

/// <summary>A plan speaks only of what the thread shows: harm that was reported, a matter the words bear out, nothing of the buyer that nobody said.</summary>
public sealed class PlanGateTests
{
    private const string Harm = "别再";

    [Theory]
    [InlineData(OrderStatus.Unknown, "敏感肌用了会红肿吗")]
    [InlineData(OrderStatus.None, "吃了会不会头晕")]
    [InlineData(OrderStatus.Signed, "这种味道好恶心，能退吗")]
    [InlineData(OrderStatus.Signed, "太恶心了，客服爱答不理的")]
    [InlineData(OrderStatus.Signed, "你们这态度看得我头晕")]
    [InlineData(OrderStatus.None, "烫伤膏还有货吗")]
    public void Nobody_is_sent_to_a_doctor_for_a_word(OrderStatus status, string buyer)
    {
        var text = Of(status, buyer);
        text.ShouldNotContain(Harm);
        text.ShouldNotContain("医院");
    }

    [Theory]
    [InlineData("用了之后脸上红肿了")]
    [InlineData("穿了那双袜子，脚背全是红疙瘩")]
    [InlineData("孩子吃完上吐下泻")]
    public void Harm_that_was_reported_comes_first(string buyer) => Of(OrderStatus.Signed, buyer).ShouldContain(Harm);

    [Theory]
    [InlineData(OrderStatus.None, "能去斑吗这个面霜", "标签", "通风")]
    [InlineData(OrderStatus.None, "这个牙膏能美白吗", "标签", "通风")]
    [InlineData(OrderStatus.None, "睡眠枕对失眠有效果吗", "标签", "通风")]
    [InlineData(OrderStatus.Signed, "刚拆开就坏了，怎么回事啊，真无语", "发我", "教程")]
    [InlineData(OrderStatus.Signed, "手表用了三年了，表带断了", "保", "老客")]
    [InlineData(OrderStatus.Signed, "退货运费谁出，是你们发错了", "我们", "不合适要退")]
    [InlineData(OrderStatus.None, "羊毛衫会掉毛吗", "半小时内", "质量问题")]
    public void The_plan_is_the_one_the_words_bear_out(OrderStatus status, string buyer, string held, string lacked)
    {
        var text = Of(status, buyer);
        text.ShouldContain(held);
        text.ShouldNotContain(lacked);
    }

    [Theory]
    [InlineData("用了两年的锅，今天把手断了，真是服了", "新东西")]
    [InlineData("空调开了三个夏天，现在不制冷了，烦死了", "到手")]
    [InlineData("发票抬头错了，你们怎么弄的", "报销")]
    [InlineData("鞋子大了一码，气人", "买衣服")]
    public void Nothing_is_said_of_the_buyer_that_he_has_not_told(string buyer, string lacked) => Of(OrderStatus.Signed, buyer).ShouldNotContain(lacked);

    [Fact]
    public void What_was_told_may_be_taken_up()
        => new[] { "刚买的锅把手就断了，真是服了", "今天才到手的锅把手就断了，服了", "新买的锅第一次用把手就断了，真是服了啊", "锅刚拆开把手就断了，烦死人了" }
            .Select(t => Of(OrderStatus.Signed, t)).ShouldContain(t => t.Contains('新', StringComparison.Ordinal) || t.Contains("到手", StringComparison.Ordinal));

    private static string Of(OrderStatus status, string buyer)
    {
        var facts = status == OrderStatus.Unknown ? null : FactSheet.From(null, JsonSerializer.SerializeToElement(new { status = status.ToString() }));
        var thread = ThreadReading.Read(new Conversation([new Message(Role.Buyer, buyer)], facts));
        return ReplyCoach.Default.Rewrite(ReplyCoach.Default.Review(thread, "", at: null)).ShouldNotBeNull().Text;
    }
}
