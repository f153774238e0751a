using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Rights;

/// <summary>An invoice costs nothing, whatever the money is called; what is paid for something else is no matter of the invoice (RGT002).</summary>
public sealed class InvoiceCostTests
{
    [Theory]
    [InlineData("能开，我们标的价没算票，要开得另外补五个点", "要开得另外补五个点")]
    [InlineData("能开的，走对公得另外付三十来块", "得另外付三十来块")]
    public void An_invoice_costs_nothing(string draft, string words)
        => RuleFindings.Of("RGT002", draft, "能开发票不").ShouldBe([words]);

    [Theory]
    [InlineData("能开的，电子票免费，要顺丰的话运费得另外补12块")]
    [InlineData("能开的，加个杯子要再付39块，开在一张票上")]
    [InlineData("能开的，不用另外补点数，抬头发我")]
    [InlineData("能开，您把抬头和税号发来，三个工作日出电子票，不另外收钱")]
    [InlineData("能开的，换大号得另外补30块，票按实付开")]
    public void Other_costs_pass(string draft)
        => RuleFindings.Of("RGT002", draft, "能开发票不").ShouldBeEmpty();
}
