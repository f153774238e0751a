using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Answer;

/// <summary>A service refused alone in its sentence, and a result whose reason the buyer asked for, want a reason (ANS004, handbook A-22).</summary>
public sealed class BareDecisionTests
{
    [Theory]
    [InlineData("相框背面能刻一行字吗", "您好，刻不了的呢。喜欢的话可以挑带贺卡的那款。")]
    [InlineData("我寄修的收音机修好没\n客服: 单号尾号几位\n买家: 6621 爷爷天天问", "爷爷天天问着，让您两头为难了，师傅说这台修不了。明天下午给您寄回，运费这边出。")]
    [InlineData("退帽子付的是39\n客服: 正在处理\n买家: 怎么只同意退31 还有8块去哪了", "少了8块您问得对，这单核下来就是退31元。今天20点前到账。")]
    [InlineData("我没点取消 订单怎么没了", "您这单是我们这边关掉的。钱今晚原路退回。")]
    public void No_reason_is_given(string thread, string draft)
        => RuleFindings.Of("ANS004", draft, thread).ShouldHaveSingleItem();

    [Theory]
    [InlineData("相框背面能刻一行字吗", "您好，背板是薄木片，一下刀就裂，刻不了的呢。喜欢的话可以挑带贺卡的那款。")]
    [InlineData("我寄修的收音机修好没\n客服: 单号尾号几位\n买家: 6621 爷爷天天问", "爷爷天天问着，让您两头为难了，这个型号的电容早就停产了，师傅说修不了。明天下午给您寄回，运费这边出。")]
    [InlineData("退帽子付的是39\n客服: 正在处理\n买家: 怎么只同意退31 还有8块去哪了", "少了8块您问得对，那8块是满减按比例摊回去的，因为只退一件，这单核下来就是退31元。")]
    [InlineData("帽子什么时候退款", "这单核下来就是退31元。今天20点前到账。")]
    [InlineData("盒子里别放价签", "好的，都不写价钱，也不放小票。")]
    public void A_reason_is_given_or_none_was_asked(string thread, string draft)
        => RuleFindings.Of("ANS004", draft, thread).ShouldBeEmpty();
}
