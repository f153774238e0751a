using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Question;

/// <summary>To ask for the answer is no further question (QUE001).</summary>
public sealed class InvitedAnswerTests
{
    [Theory]
    [InlineData("您是嫌它重，还是嫌颜色太深呀？平时在哪儿用？您说说，我好帮您挑", false)]
    [InlineData("是开不了机吗？换过插座没有？您跟我说一下，我好记给师傅", false)]
    [InlineData("是开不了机吗？换过插座没有？您哪天买的，跟我说一下", true)]
    public void Counted(string draft, bool marked)
        => (RuleFindings.Of("QUE001", draft, "这台机器我再想想").Count > 0).ShouldBe(marked);
}
