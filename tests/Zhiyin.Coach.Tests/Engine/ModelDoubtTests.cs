using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Engine;

/// <summary>Words that also stand in sound sentences: where the model sees nothing wrong, the rule that knows them advises and neither warns nor blocks.</summary>
public sealed class ModelDoubtTests
{
    [Theory]
    [InlineData("ADV006", "这批棉衣我们按成本价结算给工厂的")]
    public void A_sentence_that_reads_as_sound_gets_a_hint(string rule, string draft)
    {
        var finding = Drafts.Review(draft).Findings.Single(f => f.Rule.Id == rule);
        finding.Severity.ShouldBe(Severity.Hint);
        finding.Blocks.ShouldBeFalse();
    }

    [Theory]
    [InlineData("ADV006", "成本价卖给您，全网再找不到这么低的")]
    public void A_sentence_that_does_not_stays_what_it_is(string rule, string draft)
        => Drafts.Review(draft).Findings.Single(f => f.Rule.Id == rule).Severity.ShouldBe(Severity.Error);
}
