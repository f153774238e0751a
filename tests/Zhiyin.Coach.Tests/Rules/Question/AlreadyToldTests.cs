using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Question;

/// <summary>What the buyer has written anywhere in the conversation is not asked again: what was tried, how many, how old, how long, and what the trouble is (ASK001).</summary>
public sealed class AlreadyToldTests
{
    [Theory]
    [InlineData("碎了4个\n客服: 您好\n买家: 盘子全碎在箱底 怎么处理", "看着心疼，抱歉。您说下碎了几个，10分钟内给您算好退款。")]
    [InlineData("风扇不转了\n客服: 您好\n买家: 换了两个插座都不行 电池也换过了", "天热没风扇难受，抱歉。请问换别的插座试过吗？")]
    [InlineData("猫，8个月，绝育了，选哪款粮\n客服: 您好，有鸡肉和鱼肉\n买家: 鱼肉不吃", "那看鸡肉这款。猫咪多大月龄了呀？")]
    [InlineData("水壶昨天第一次用就漏\n客服: 您好\n买家: 从壶底漏的 一桌子水", "一桌子水真扫兴，抱歉。您说下用了多久开始漏的？")]
    public void It_stands_in_the_conversation(string thread, string draft)
        => RuleFindings.Of("ASK001", draft, thread).ShouldHaveSingleItem();

    [Theory]
    [InlineData("盘子碎了\n客服: 您好\n买家: 全碎在箱底 怎么处理", "看着心疼，抱歉。您说下碎了几个，10分钟内给您算好退款。")]
    [InlineData("风扇不转了\n客服: 您好\n买家: 电池换过了", "天热没风扇难受，抱歉。请问换别的插座试过吗？")]
    [InlineData("猫，绝育了，选哪款粮\n客服: 您好，有鸡肉和鱼肉\n买家: 鱼肉不吃", "那看鸡肉这款。猫咪多大月龄了呀？")]
    [InlineData("水壶漏\n客服: 您好\n买家: 一桌子水", "一桌子水真扫兴，抱歉。您说下用了多久开始漏的？")]
    public void It_does_not(string thread, string draft)
        => RuleFindings.Of("ASK001", draft, thread).ShouldBeEmpty();
}
