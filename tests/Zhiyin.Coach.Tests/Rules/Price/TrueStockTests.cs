using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Price;

/// <summary>Few left is no false hurry where the stock in the facts says as many (PRC005, handbook §4.5).</summary>
public sealed class TrueStockTests
{
    [Theory]
    [InlineData("""{"stock":{"灰":3,"藏青":11},"补货":"灰色不再补"}""", 0)]
    [InlineData("""{"stock":{"灰":60,"藏青":11}}""", 1)]
    public void The_stock_bears_it_out(string facts, int found)
    {
        var all = new[] { "PRC002", "PRC005" }.SelectMany(r => RuleFindings.Of(r, "就剩3个了，这批尾货卖完不补", "还有多少", facts));
        all.Count().ShouldBe(found);
    }
}
