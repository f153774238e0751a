using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Mood;

/// <summary>What began as a joke goes on as one, and whoever gives in and asks on is no longer upset (MOD001); open heat is.</summary>
public sealed class JokeTests
{
    private const string Reply = "这款毛线一团50克。要织帽子的话两团够了，您要哪个颜色？";

    [Theory]
    [InlineData("我织的帽子被全家笑了一晚上哈哈哈\n客服: 您手真巧\n买家: 婆婆说我织的是锅盖 你们给评评理嘛")]
    [InlineData("毛线怎么还没动静\n客服: 下雪封路，预计后天通车\n买家: 好吧 那到底周几能到")]
    public void Nobody_is_upset(string thread)
        => RuleFindings.Of("MOD001", Reply, thread).ShouldBeEmpty();

    [Theory]
    [InlineData("哈哈哈你们可真行\n客服: 您好\n买家: 气死我了，等了五天还不发，你们就是骗子！")]
    [InlineData("毛线怎么还没动静\n客服: 下雪封路\n买家: 气死我了，等了五天还不发，你们就是骗子！")]
    public void Somebody_is(string thread)
        => RuleFindings.Of("MOD001", Reply, thread).ShouldHaveSingleItem();
}
