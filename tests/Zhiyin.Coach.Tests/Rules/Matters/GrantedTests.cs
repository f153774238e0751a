using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Matters;

/// <summary>What a model of matters hears beside the matter: a right that is granted, a review that stays, digits on the goods, a price that stays; the fault in the same words is still heard.</summary>
public sealed class GrantedTests
{
    [Theory]
    [InlineData("rights.denied", "主播送的福袋一样能退，三样凑齐寄回就行")]
    [InlineData("review.inducement", "补发单建好了，那条两星您留着就行")]
    [InlineData("privacy.excess", "麻烦看下瓶底的六位数字，念给我就行")]
    [InlineData("price.deceptive", "您慢慢挑，今天不拍明天也是这个价，活动到月底")]
    public void Granted_passes(string category, string draft)
        => Drafts.Review(draft).Findings.ShouldNotContain(f => f.Category.Code == category && f.Severity > Severity.Hint);

    [Theory]
    [InlineData("privacy.excess", "麻烦看下短信里的六位数字，念给我就行")]
    [InlineData("review.inducement", "那条两星您动一动，补发单我今天就建")]
    public void Asked_for_does_not(string category, string draft)
        => Drafts.Review(draft).Findings.ShouldContain(f => f.Category.Code == category && f.Severity > Severity.Hint);
}
