using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Mood;

/// <summary>A first sentence about the shop and its goods, the feeling only behind it, is a defence first (MOD002); a first sentence that helps or says the trouble again is none.</summary>
public sealed class OpeningOfItselfTests
{
    private const string Buyer = "背包才背一个礼拜肩带就开线了，太让人失望了";

    [Theory]
    [InlineData("这款包一年走几千个，肩带都是双线加固的。让您失望了不好意思，您拍个近照，今天18点前给您换新方案。", true)]
    [InlineData("您拍个近照发我，我今天18点前给您换新方案。让您失望了，不好意思。", false)]
    [InlineData("才一个礼拜就开线，确实让人失望，抱歉。这款肩带是双线的，按说不该这样，您拍个近照，今天18点前给您方案。", false)]
    public void Who_speaks_of_itself_first(string draft, bool found)
        => (RuleFindings.Of("MOD002", draft, Buyer).Count > 0).ShouldBe(found);
}
