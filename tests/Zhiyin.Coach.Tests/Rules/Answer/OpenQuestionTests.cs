using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Answer;

/// <summary>A question stays open while the agent asks back, and a price offered after the hedge answers nothing (ANS001).</summary>
public sealed class OpenQuestionTests
{
    private const string Thread = "两款雨衣哪件更不透水\n客服: 您好，您是骑车穿还是走路穿呢\n买家: 骑车 一趟四十分钟";

    [Theory]
    [InlineData("骑车淋雨是受罪。两款都挺好的，各有各的优点。喜欢的话拍厚的那件，今天立减8元。", 1)]
    [InlineData("骑车淋雨是受罪。厚的那件静水压5000，薄的2000，四十分钟的路选厚的。", 0)]
    public void The_first_question_waits(string draft, int found)
        => RuleFindings.Of("ANS001", draft, Thread).Count.ShouldBe(found);

    [Fact]
    public void A_time_for_the_answer_leaves_nothing_in_the_air()
        => RuleFindings.Of("ANS001", "漏不漏不一定是布的事，接缝也会。我拿一件样品淋一遍，今天下午5点前告诉您。", "雨衣漏水是布不行吗").ShouldBeEmpty();
}
