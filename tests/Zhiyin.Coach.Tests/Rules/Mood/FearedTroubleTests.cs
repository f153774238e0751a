using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Mood;

/// <summary>A buyer who only fears something has nothing that the shop could be at fault for (MOD003).</summary>
public sealed class FearedTroubleTests
{
    [Theory]
    [InlineData("能寄京东不 我明天搬家 怕收不到", "京东我们仓库没有签约，发不了", false)]
    [InlineData("少了一只碗", "是我们仓库漏装了，今天补寄", true)]
    public void Admitted(string buyer, string draft, bool marked)
        => (RuleFindings.Of("MOD003", draft, buyer, """{"order":{"status":"paid"}}""").Count > 0).ShouldBe(marked);
}
