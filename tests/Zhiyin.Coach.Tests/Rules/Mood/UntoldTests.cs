using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Mood;

/// <summary>Whoever has only vented, or only begun to tell, has named no matter that a remedy could fit (MOD005).</summary>
public sealed class UntoldTests
{
    [Theory]
    [InlineData("我真服了\n客服: 您好，请讲\n买家: 你们可真行！！", "让您不痛快了，抱歉。给您补一张8元券，这事就翻篇了哈。")]
    [InlineData("第三次了！！！\n客服: 您好\n买家: 第三次！！你数数", "接连三次，换谁都火大，对不起。我直接给您重发一条，旧的您留着。")]
    [InlineData("跟你说个事\n客服: 您说\n买家: 昨天那个包裹 气得我", "让您受气了，不好意思。这就给您登记补发，后天到。")]
    [InlineData("绝了\n客服: 您好，怎么了呢\n买家: 血压都上来了 没见过这样的店", "惹您这么生气，对不起。这边给您退15元，您消消气。")]
    public void No_remedy_fits_what_nobody_knows(string thread, string draft)
        => RuleFindings.Of("MOD005", draft, thread).ShouldHaveSingleItem();

    [Theory]
    [InlineData("我真服了\n客服: 您好，请讲\n买家: 你们可真行！！", "让您不痛快了，抱歉。您跟我说说是哪里没弄好，我来处理。")]
    [InlineData("第三次了！！！\n客服: 您好\n买家: 第三次发错颜色！！你数数", "接连三次，换谁都火大，对不起。我直接给您重发一条，旧的您留着。")]
    [InlineData("跟你说个事\n客服: 您说\n买家: 昨天那个包裹 箱子扁了 气得我", "让您受气了，不好意思。这就给您登记补发，后天到。")]
    [InlineData("收到了 谢谢\n客服: 不客气\n买家: 我要退", "好的，您点申请退款，我马上同意。")]
    [InlineData("绝了\n客服: 您好，怎么了呢\n买家: 血压都上来了 椅子腿短一截", "惹您这么生气，对不起。这边给您退15元，您看行吗。")]
    public void A_matter_that_is_named_may_be_settled(string thread, string draft)
        => RuleFindings.Of("MOD005", draft, thread).ShouldBeEmpty();
}
