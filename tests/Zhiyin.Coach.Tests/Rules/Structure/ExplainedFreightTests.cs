using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Structure;

/// <summary>Weight, carrier and share of the cost beside the freight that was asked about explain it; as news of their own they are too much (LEN001).</summary>
public sealed class ExplainedFreightTests
{
    private const string Thread = "石磨发海南怎么要补邮费";

    [Fact]
    public void What_explains_the_answer_is_no_topic_of_its_own()
    {
        RuleFindings.Of("LEN001", "您问得对，邮费是这么来的：石磨一台38斤，快递到海南按重量收，库存在河北，到手价里含了50元，差的26元得补，发票照78元开。拼两台一起走只收一份。", Thread).ShouldBeEmpty();
        RuleFindings.Of("LEN001", "邮费要补26元。石磨库存在河北，一台38斤。颜色有黑白两种，喜欢安静的选白色。发票电子的。现在领券满300减20，晒图再送收纳袋。有货的，安装教程扫码看。", Thread).ShouldHaveSingleItem();
    }
}
