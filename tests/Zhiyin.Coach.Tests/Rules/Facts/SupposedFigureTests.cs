using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Facts;

/// <summary>A figure that is only reckoned with, and a time that may pass without anything, state no fact; the same stated does (FCT001, FCT002).</summary>
public sealed class SupposedFigureTests
{
    private const string Facts = """{"product":{"title":"电动车"},"price":"1299元"}""";

    [Theory]
    [InlineData("按0.6元算，充一次花不了几毛", "充满要多少电费")]
    [InlineData("电费按一度0.6元估，几毛就够", "充满要多少电费")]
    [InlineData("发货后48小时内还没揽收您就喊我", "物流没动静")]
    public void A_figure_supposed_passes(string draft, string buyer) => Found(draft, buyer).ShouldBeEmpty();

    [Theory]
    [InlineData("充一次电要0.6元", "充满要多少电费", "0.6元")]
    [InlineData("发货后48小时内揽收", "物流没动静", "48小时")]
    public void A_figure_stated_does_not(string draft, string buyer, string words) => Found(draft, buyer).ShouldBe([words]);

    private static List<string> Found(string draft, string buyer) => [.. new[] { "FCT001", "FCT002" }.SelectMany(r => RuleFindings.Of(r, draft, buyer, Facts))];
}
