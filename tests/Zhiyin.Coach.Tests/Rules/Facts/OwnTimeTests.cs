using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Facts;

/// <summary>The time in which the shop promises to answer or call needs no fact; one that goods, money or carriers take does (FCT002, handbook A-18).</summary>
public sealed class OwnTimeTests
{
    [Theory]
    [InlineData("退款卡在哪，财务3小时内给您去电话", "退款呢")]
    [InlineData("发货的事，仓库主管两个小时内来跟您讲", "到底发不发")]
    [InlineData("补货的日子，我一天内向您汇报", "补货呢")]
    [InlineData("主管三个钟头内给您去电话", "那个客诉到底有没有人管")]
    [InlineData("我请仓库翻监控，最迟一天半答您", "颜色好像不对")]
    public void A_time_to_answer_in_is_the_agents_own(string draft, string buyer)
        => RuleFindings.Of("FCT002", draft, buyer, """{"product":{"title":"双肩包"},"price":"129元"}""", from: Severity.Hint).ShouldBeEmpty();

    [Theory]
    [InlineData("退款48小时内到您账户", "退的钱呢", "48小时")]
    [InlineData("缺的颜色两天内补货到仓", "啥时候到货", "两天")]
    [InlineData("发货要三个工作日", "到底发不发", "三个工作日")]
    [InlineData("退款2天内打给您", "退款呢", "2天")]
    public void A_time_that_something_takes_is_not(string draft, string buyer, string words)
        => RuleFindings.Of("FCT002", draft, buyer, """{"product":{"title":"双肩包"},"price":"129元"}""").ShouldBe([words]);
}
