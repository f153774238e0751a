using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Answer;

/// <summary>Sympathy and an account of how it came about leave the buyer where he was, whatever hour it names; the trouble may have been told before the agent asked back (ANS005).</summary>
public sealed class OnlyTellsTests
{
    private const string Thread = "台灯不亮了\n客服: 您好，换过灯泡吗\n买家: 换过了 孩子今晚要写作业";

    [Theory]
    [InlineData("孩子等着写作业，真是耽误事，抱歉。后台记录这批灯3月12日出厂，您这盏的插头里有一根线松了。")]
    [InlineData("灯不亮孩子没法写作业，您着急我理解。这种情况是镇流器老化，电压不稳的地方见得多。")]
    [InlineData("一打开就是黑的，孩子白盼了，抱歉。照片我看过了，插头里有一根线松着，估计是路上颠的，谢谢您告诉我们。")]
    public void Nothing_looks_ahead(string draft)
        => RuleFindings.Of("ANS005", draft, Thread).ShouldHaveSingleItem();

    [Theory]
    [InlineData("孩子等着写作业，真是耽误事，抱歉。您这盏的插头里有一根线松了，今晚8点前给您闪送一盏。")]
    [InlineData("灯不亮孩子没法写作业，您着急我理解。这种情况是镇流器老化，您把底座拧开看看有没有烧黑。")]
    [InlineData("灯不亮孩子没法写作业，您着急我理解。新的一盏单号是SF1002，昨天已经出库。")]
    public void Something_does(string draft)
        => RuleFindings.Of("ANS005", draft, Thread).ShouldBeEmpty();
}
