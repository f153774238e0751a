using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Answer;

/// <summary>A sign with the plain name of the kind right behind it needs no further word (JRG001).</summary>
public sealed class PlainKindTests
{
    [Theory]
    [InlineData("水壶盖子是PP5的塑料，热水没问题", 0)]
    [InlineData("水壶盖子用PP5，热水烫不烫都行", 1)]
    public void The_kind_explains_the_sign(string draft, int found)
        => RuleFindings.Of("JRG001", draft, "水壶盖子能装热水吗").Count.ShouldBe(found);
}
