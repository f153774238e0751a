using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Rights;

/// <summary>Freight put on a buyer who shows a fault, in everyday words (RGT004, handbook §4.4).</summary>
public sealed class QualityFreightTests
{
    [Theory]
    [InlineData("能退的，就是邮费得麻烦您那头担一下")]
    [InlineData("换新没问题，寄回来的运费您先认了吧")]
    public void Freight_for_a_fault_is_found(string draft) => RuleFindings.Of("RGT004", draft, "鞋底才穿一天就开胶了，质量问题，要退").ShouldNotBeEmpty();

    [Theory]
    [InlineData("能退的，邮费我们担，您直接约上门取件")]
    [InlineData("运费您先垫一下，到仓后凭单号退给您")]
    public void Freight_that_the_shop_bears_is_not(string draft) => RuleFindings.Of("RGT004", draft, "鞋底才穿一天就开胶了，质量问题，要退").ShouldBeEmpty();
}
