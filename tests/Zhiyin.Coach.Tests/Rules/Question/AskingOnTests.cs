using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Question;

/// <summary>«您说说，我好…» asks on and is no question of its own (QUE001).</summary>
public sealed class AskingOnTests
{
    [Fact]
    public void A_request_to_tell_is_not_counted()
    {
        RuleFindings.Of("QUE001", "水是从门缝漏的还是底下漏的，几天了？您讲一下我好约师傅。", "洗衣机漏水").ShouldBeEmpty();
        RuleFindings.Of("QUE001", "水是从门缝漏的还是底下漏的？几天了？地漏通不通？上回清过滤网没？", "洗衣机漏水").ShouldHaveSingleItem();
    }
}
