using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Question;

/// <summary>What the order or the buyer has already told is not asked again: the goods, the day, the photo, the height (ASK001, handbook A-17).</summary>
public sealed class KnownAnswerTests
{
    private const string OneThing = """{"order":{"商品":"胡桃木床头柜","签收":"3月2日 15:20"}}""";
    private const string TwoThings = """{"order":{"items":[{"商品":"胡桃木床头柜"},{"商品":"台灯"}],"签收":"未签收"}}""";

    [Theory]
    [InlineData("抽屉关不严给您添堵了，您买的是哪一款柜子呀")]
    [InlineData("抽屉关不严给您添堵了，您是哪天签收的呢")]
    public void What_the_order_holds_is_known(string draft)
        => RuleFindings.Of("ASK001", draft, "柜子抽屉关不严", OneThing).Count.ShouldBe(1);

    [Theory]
    [InlineData("抽屉关不严给您添堵了，您买的是哪一款柜子呀")]
    [InlineData("抽屉关不严给您添堵了，您是哪天签收的呢")]
    public void With_two_goods_or_no_day_it_is_not(string draft)
        => RuleFindings.Of("ASK001", draft, "柜子抽屉关不严", TwoThings, from: Severity.Hint).ShouldBeEmpty();

    [Theory]
    [InlineData("杯子碎了 (图片)(图片)")]
    [InlineData("杯子碎了【图片】")]
    [InlineData("杯子碎了 [照片]")]
    public void A_photo_in_any_brackets_is_sent(string buyer)
    {
        RuleFindings.Of("ASK001", "碎了真可惜，麻烦您提供一下碎杯的照片", buyer).Count.ShouldBe(1);
        RuleFindings.Of("ASK001", "碎了真可惜，照片我看到了，麻烦您再补一张外箱的照片", buyer).ShouldBeEmpty();
        RuleFindings.Of("ASK001", "看样子是阀没开，您开完还漏水的话把接口拍给我", buyer).ShouldBeEmpty();
    }

    [Fact]
    public void A_photo_sent_earlier_is_sent()
    {
        const string Thread = "买家: [图片] 盒子里只有一只鞋\n客服: 抱歉，我看一下您的单子\n买家: 明天要穿呢";
        Drafts.Review(new Example("着急穿我明白，请您拍一张收到的鞋盒照片发来", Thread: Thread)).Findings.ShouldContain(f => f.Rule.Id == "ASK001");
        Drafts.Review(new Example("着急穿我明白，照片看到了，右脚今天补寄", Thread: Thread)).Findings.ShouldNotContain(f => f.Rule.Id == "ASK001");
    }

    [Fact]
    public void Height_and_weight_in_everyday_words()
    {
        RuleFindings.Of("ASK001", "好的呀，您家宝贝多高多重呢", "女儿身高112 体重38斤 穿哪个码").Count.ShouldBeGreaterThan(0);
        RuleFindings.Of("ASK001", "好的呀，您家宝贝多高多重呢", "女儿四岁 穿哪个码", from: Severity.Hint).ShouldBeEmpty();
    }
}
