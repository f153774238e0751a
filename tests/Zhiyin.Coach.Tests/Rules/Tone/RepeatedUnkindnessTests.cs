using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Tone;

/// <summary>What names the buyer's anger or calm, or says who does a thing and that the agent sees to it, tells nobody what to feel and sends nobody away (TON001, TON005).</summary>
public sealed class RepeatedUnkindnessTests
{
    private const string Angry = "锅铲用一天就断了，你们卖的什么破烂！";

    [Theory]
    [InlineData("我听得出您特别生气，断了的锅铲今天给您换")]
    [InlineData("锅铲断在热锅里您还这么冷静，真不容易，抱歉")]
    public void A_feeling_that_is_named_is_not_forbidden(string draft)
        => RuleFindings.Of("TON001", draft, Angry).ShouldBeEmpty();

    [Theory]
    [InlineData("您别生气嘛，锅铲断了换一把")]
    [InlineData("请冷静，锅铲断了换一把")]
    [InlineData("您冷静一下，锅铲断了换一把")]
    public void A_feeling_that_is_forbidden_is_found(string draft)
        => RuleFindings.Of("TON001", draft, Angry).ShouldHaveSingleItem();

    [Fact]
    public void Whoever_sees_to_it_sends_nobody_away()
    {
        RuleFindings.Of("TON005", "拆机检测不归我，但这单由我盯到底，今晚8点前告诉您哪天上门", "油烟机响得吓人").ShouldBeEmpty();
        RuleFindings.Of("TON005", "拆机检测不归我，您等那边通知", "油烟机响得吓人").ShouldHaveSingleItem();
    }
}
