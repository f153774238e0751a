using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Guide;

/// <summary>Who is lost before the shelf wants to be led, not told what stands on it (GDE001, handbook §0.2 PP3).</summary>
public sealed class LostBuyerTests
{
    [Theory]
    [InlineData("足浴盆店里有五款。", "想给婆婆买个足浴盆，头一回买，完全不懂，预算三百来块")]
    [InlineData("32就是32厘米，36就是36厘米的。", "头一回买炒锅 32的跟36的不知道买哪个")]
    [InlineData("甲款带加热，乙款带按摩，丙款两样都有。", "给我妈买 她啥都说行 你家三款我看晕了")]
    public void Facts_from_the_shelf_lead_nowhere(string draft, string buyer)
    {
        RuleFindings.Of("GDE001", draft, buyer).ShouldHaveSingleItem();
        RuleFindings.Of("ANS003", draft, buyer).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("足浴盆店里有五款，婆婆平时泡脚多久呢？", "想给婆婆买个足浴盆，头一回买，完全不懂，预算三百来块")]
    [InlineData("两三个人吃饭建议选32的，轻，颠得动。", "头一回买炒锅 32的跟36的不知道买哪个")]
    [InlineData("说明书第三页有图。", "盆子收到了，加热坏了，说明书看晕了")]
    public void A_step_ahead_or_another_matter(string draft, string buyer)
        => RuleFindings.Of("GDE001", draft, buyer).ShouldBeEmpty();
}
