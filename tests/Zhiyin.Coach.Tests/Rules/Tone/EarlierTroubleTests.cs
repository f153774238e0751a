using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Tone;

/// <summary>The trouble was told before the agent asked back: whoever is sent away with it is sent away all the same (TON005).</summary>
public sealed class EarlierTroubleTests
{
    [Fact]
    public void A_turn_that_only_answers_keeps_the_trouble_open()
    {
        const string Thread = "跑步机皮带断了\n客服: 您好，用了多久\n买家: 四个月 医生让我天天走";
        RuleFindings.Of("TON005", "断了没法走，您着急。机器是厂家直发的，我们店只管卖，修不修得找他们去认。", Thread).ShouldNotBeEmpty();
        RuleFindings.Of("TON005", "断了没法走，您着急。机器是厂家直发的，我来联系他们派师傅，今晚8点前告诉您时间。", Thread).ShouldBeEmpty();
    }
}
