using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Guide;

/// <summary>Whoever asked how to choose before the agent asked back, or dares not choose, is still undecided (GDE001).</summary>
public sealed class OpenChoiceTests
{
    private const string Thread = "口红怎么选啊\n客服: 您好，有豆沙和正红两个色\n买家: 我皮肤偏黄 上次选错显脏 不敢乱买了";

    [Theory]
    [InlineData("豆沙偏粉，正红偏亮，都是3.5克一支，外面是纸盒。", 1)]
    [InlineData("偏黄的皮肤我推荐豆沙，不显脏；正红留着出席场合用。", 0)]
    public void The_choice_is_still_open(string draft, int found)
        => RuleFindings.Of("GDE001", draft, Thread).Count.ShouldBe(found);
}
