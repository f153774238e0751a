using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Rights;

/// <summary>A fault that the shop itself has on record needs no other proof (RGT004).</summary>
public sealed class JudgedFaultTests
{
    [Theory]
    [InlineData("邮费麻烦您出一下", """{"case":{"判定":"质量问题"}}""", true)]
    [InlineData("邮费麻烦您出一下", """{"case":{"判定":"非质量问题"}}""", false)]
    [InlineData("邮费麻烦您出一下，收到后货款原路退回", """{"case":{"判定":"质量问题"}}""", true)]
    [InlineData("邮费麻烦您先垫付，收到后退给您", """{"case":{"判定":"质量问题"}}""", false)]
    public void Freight(string draft, string facts, bool denied)
        => (RuleFindings.Of("RGT004", draft, "退货邮费谁出", facts).Count > 0).ShouldBe(denied);
}
