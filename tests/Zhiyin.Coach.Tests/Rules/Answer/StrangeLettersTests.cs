using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Answer;

/// <summary>Two strings of letters that nobody in the thread used need their plain words beside them (JRG001, handbook A-20).</summary>
public sealed class StrangeLettersTests
{
    [Theory]
    [InlineData("能吃的，一天就是两粒。里面是MCT包埋的DHA微囊，加了FOS，随餐吃")]
    [InlineData("没有PWM频闪，灯珠是COB封装，写作业就行")]
    public void Nobody_says_what_they_mean(string draft)
        => RuleFindings.Of("JRG001", draft, "给孩子用的，好不好").ShouldHaveSingleItem();

    [Theory]
    [InlineData("没有PWM频闪（就是灯不会闪），灯珠是COB封装，也就是一整面发光，写作业就行")]
    [InlineData("防水到IPX6，水枪滋都不怕")]
    [InlineData("里面有烟酰胺，说明书写的是敏感期不建议，您先停着")]
    public void Plain_words_beside_them(string draft)
        => RuleFindings.Of("JRG001", draft, "给孩子用的，好不好").ShouldBeEmpty();

    [Fact]
    public void Who_uses_the_letters_knows_them()
        => RuleFindings.Of("JRG001", "没有PWM频闪，灯珠是COB封装，写作业就行", "有PWM频闪吗，是COB还是SMD").ShouldBeEmpty();
}
