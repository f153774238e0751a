using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Facts;

/// <summary>What the list of ingredients holds may not be denied (FCT011), nor one time given for two things (FCT012), nor another sum than was agreed (FCT001).</summary>
public sealed class DeniedIngredientTests
{
    private const string Cake = """{"attrs":"配料：小麦粉、鸡蛋、全脂奶粉、核桃仁、植物油；致敏物：小麦、蛋、奶"}""";

    [Theory]
    [InlineData("没得核桃，放心吃", true)]
    [InlineData("里头没放鸡蛋哈", true)]
    [InlineData("没有花生，不过有核桃仁", false)]
    [InlineData("没有植物奶油", false)]
    [InlineData("没有核桃仁那么香，口感偏绵", false)]
    [InlineData("没有鸡蛋的款要等下个月", false)]
    [InlineData("有没有核桃我看下配料，有核桃仁的", false)]
    [InlineData("没有核桃的是另一款，换成那款没有核桃", false)]
    public void Denied_though_listed(string draft, bool conflicts)
        => (RuleFindings.Of("FCT011", draft, "里面有啥坚果没", Cake).Count > 0).ShouldBe(conflicts);

    [Theory]
    [InlineData("机身跟马达统统保五年", """{"policy":{"机身质保":"1年","马达质保":"5年"}}""", true)]
    [InlineData("机身跟马达统统保五年", """{"policy":{"机身质保":"5年","马达质保":"5年"}}""", false)]
    [InlineData("马达保五年，机身保一年", """{"policy":{"机身质保":"1年","马达质保":"5年"}}""", false)]
    public void One_time_for_two(string draft, string facts, bool conflicts)
        => (RuleFindings.Of("FCT012", draft, "都保几年", facts).Count > 0).ShouldBe(conflicts);

    [Theory]
    [InlineData("20元今天打到您账户", """{"case":"已答应补运费26元，待打款"}""", true)]
    [InlineData("26元今天打到您账户", """{"case":"已答应补运费26元，待打款"}""", false)]
    [InlineData("26元加上包装费4元，一共30元打到您账户", """{"case":"已答应补运费26元，待打款"}""", false)]
    [InlineData("20元今天打到您账户", """{"case":"买家要求补运费26元"}""", false)]
    public void Another_sum_than_agreed(string draft, string facts, bool conflicts)
        => (RuleFindings.Of("FCT001", draft, "说好补我的运费呢", facts).Count > 0).ShouldBe(conflicts);
}
