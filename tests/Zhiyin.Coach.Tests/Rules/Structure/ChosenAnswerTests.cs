using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Structure;

/// <summary>One of the two things asked about, alone in the last sentence, is an answer that comes late (STR001).</summary>
public sealed class ChosenAnswerTests
{
    private const string Lead = "姐您眼光真好，这个杯垫是我们店卖得久的小东西，放餐桌放茶几都好看，圆的方的都有，送闺蜜也拿得出手。";

    [Fact]
    public void The_chosen_word_is_the_answer()
    {
        RuleFindings.Of("STR001", Lead + "竹的。", "竹的还是木的").ShouldHaveSingleItem();
        RuleFindings.Of("STR001", "竹的。" + Lead, "竹的还是木的").ShouldBeEmpty();
    }
}
