using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Answer;

/// <summary>A way on does not say why; what happened says it without «because» (ANS004, handbook A-22).</summary>
public sealed class WithheldReasonTests
{
    [Theory]
    [InlineData("周日上门约不了哈，周一周二都可以，您挑一天", "师傅周日上门行不行")]
    [InlineData("您的退换没有通过哦，可以转维修，也可以留用退一部分", "我的退换申请咋样了")]
    [InlineData("书桌要推到18号才出库，着急的话也可以先退", "书桌这周能到吗")]
    [InlineData("书桌要延到下周一出库，着急的话也可以先退", "书桌这周能到吗")]
    public void No_reason_beside_the_way_on(string draft, string buyer)
        => RuleFindings.Of("ANS004", draft, buyer).Count.ShouldBe(1);

    [Theory]
    [InlineData("周日上门约不了哈，师傅约满了，周一周二都可以，您挑一天", "师傅周日上门行不行")]
    [InlineData("您的退换没有通过哦，因为吊牌剪了，可以转维修，也可以留用退一部分", "我的退换申请咋样了")]
    [InlineData("书桌要推到18号才出库，工厂限电，着急的话也可以先退", "书桌这周能到吗")]
    [InlineData("送不了呢，那条路上没设点", "我们村能送吗")]
    [InlineData("那边封路，车进不去，这周发不了", "这周能发吗")]
    public void An_event_is_a_reason(string draft, string buyer)
        => RuleFindings.Of("ANS004", draft, buyer, from: Severity.Hint).ShouldBeEmpty();

    [Theory]
    [InlineData("已经装车了，这会儿改不了，可以到站点自取，您看行吗", "地址改一下行不行")]
    [InlineData("订单里点待付款就行。过了12号定金退不了，可以早点付", "尾款怎么付")]
    public void A_refusal_after_its_ground_or_in_passing_is_none(string draft, string buyer)
        => RuleFindings.Of("ANS004", draft, buyer).ShouldBeEmpty();

    [Theory]
    [InlineData("镇上我们不送的哈", "能送到镇上吗")]
    [InlineData("走不了德邦，店里没开户", "能走德邦不")]
    [InlineData("让您白盼一场，这个花色厂里停了，不会再补的哈", "蓝花那个还补吗")]
    public void A_short_refusal_stands_bare(string draft, string buyer)
        => RuleFindings.Of("REF001", draft, buyer).Count.ShouldBe(1);

    [Theory]
    [InlineData("镇上我们不送的，可以放县城自提点", "能送到镇上吗")]
    [InlineData("走不了德邦，可以换中通", "能走德邦不")]
    [InlineData("这个花色不会再补的哈，绿花那个可以看看", "蓝花那个还补吗")]
    public void With_another_way_it_does_not(string draft, string buyer)
        => RuleFindings.Of("REF001", draft, buyer, from: Severity.Hint).ShouldBeEmpty();
}
