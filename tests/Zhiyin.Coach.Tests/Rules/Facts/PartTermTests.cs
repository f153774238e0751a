using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Facts;

/// <summary>The time of one part, where the facts give each part its own (FCT001, FCT012).</summary>
public sealed class PartTermTests
{
    private const string Terms = """{"warranty":{"整机":"2年","压缩机":"6年"}}""";

    [Theory]
    [InlineData("压缩机保两年", "坏了还保不保", true)]
    [InlineData("压缩机保两年，已经过了", "才用两年就坏了，还保不保", true)]
    [InlineData("压缩机保六年，还在保", "才用两年就坏了，还保不保", false)]
    [InlineData("整机保两年", "才用两年就坏了，还保不保", false)]
    [InlineData("您用了两年，压缩机还在保", "才用两年就坏了，还保不保", false)]
    public void Told(string draft, string buyer, bool conflicts)
        => FactClaims.Of(Terms, draft, buyer).Exists(f => f.StartsWith("fact.conflict", StringComparison.Ordinal)).ShouldBe(conflicts);
}
