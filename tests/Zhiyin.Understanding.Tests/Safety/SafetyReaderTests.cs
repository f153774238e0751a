using Zhiyin.Understanding.Safety;
using Zhiyin.Understanding.Tests.Threads;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Tests.Safety;

/// <summary>Handbook A16 and §5.2: what harm a buyer reports.</summary>
public sealed class SafetyReaderTests
{
    [Theory]
    [InlineData("宝宝把小珠子吞了怎么办", Danger.Life)]
    [InlineData("孩子误食了里面的干燥剂", Danger.Life)]
    [InlineData("我爸吃完喘不上气", Danger.Life)]
    [InlineData("果冻卡在喉咙里了", Danger.Life)]
    [InlineData("充电宝鼓包了", Danger.Fire)]
    [InlineData("插上就冒烟", Danger.Fire)]
    [InlineData("摸水龙头被电了一下，热水器漏电", Danger.Fire)]
    [InlineData("用完脸上起了一片红疹子", Danger.Body)]
    [InlineData("碗边割到手了", Danger.Body)]
    [InlineData("一家子吃完上吐下泻", Danger.Body)]
    [InlineData("穿了一天腰上一圈红疙瘩", Danger.Body)]
    [InlineData("开罐头削到手指了", Danger.Body)]
    [InlineData("猫粮吃了两天拉稀了", Danger.Animal)]
    [InlineData("狗狗吃了你家零食吐了好几次", Danger.Animal)]
    [InlineData("我家狗吃完一直呕吐", Danger.Animal)]
    [InlineData("猫用了这个脖圈脖子都烂了", Danger.Animal)]
    [InlineData("狗粮碗炸了把我手割破了", Danger.Fire)]
    [InlineData("狗粮碗裂开把我手割破了", Danger.Body)]
    [InlineData("猫爬架倒了砸到孩子头，出血了", Danger.Body)]
    [InlineData("猫玩具上的小铃铛被娃吞了", Danger.Life)]
    [InlineData("自动喂狗机插上就冒烟", Danger.Fire)]
    public void Harm_that_happened(string text, Danger danger) => Read(OrderStatus.Signed, text).ShouldBe(danger);

    [Theory]
    [InlineData("会不会误吞啊，孩子才一岁")]
    [InlineData("好吃到差点把舌头吞了")]
    [InlineData("这口气我咽不下去")]
    [InlineData("敏感肌用了会过敏吗")]
    [InlineData("有漏电保护吗")]
    [InlineData("我气得快冒烟了")]
    [InlineData("这款爆款还有吗")]
    [InlineData("我在医院上班，寄到单位可以吗")]
    [InlineData("猫爬架承重多少")]
    [InlineData("押金都让你们吞了")]
    public void Fears_idioms_and_other_things(string text) => Read(OrderStatus.Signed, text).ShouldBe(Danger.None);

    [Fact]
    public void What_is_not_dispatched_has_harmed_nobody() => Read(OrderStatus.Paid, "听说这款漏电，还会起红疹").ShouldBe(Danger.None);

    [Fact]
    public void What_was_eaten_is_told_from_what_was_used()
    {
        Of(("buyer", "吃了你家的虾，上吐下泻")).Eaten.ShouldBeTrue();
        Of(("buyer", "面膜敷完脸上起了红疹")).Eaten.ShouldBeFalse();
    }

    [Fact]
    public void A_danger_stays_until_an_agent_has_said_what_to_do()
    {
        Of(("buyer", "充电宝鼓包了"), ("agent", "您好，麻烦拍照"), ("buyer", "拍了，怎么没人理")).Danger.ShouldBe(Danger.Fire);
        Of(("buyer", "充电宝鼓包了"), ("agent", "请先停用，别再充电"), ("buyer", "好的，那退款呢")).Danger.ShouldBe(Danger.None);
    }

    [Theory]
    [InlineData("孩子把纽扣电池吞下去了")]
    [InlineData("插座烧焦了，差点着火")]
    [InlineData("玻璃渣扎到手了，流了好多血")]
    public void Each_goes_up_to_quality_control(string text)
        => ThreadReading.Read(Talk.Of(OrderStatus.Signed, ("buyer", text))).Escalation.ShouldNotBeNull().Route.ShouldBe("组长+品控");

    private static Danger Read(OrderStatus status, string text) => ThreadReading.Read(Talk.Of(status, ("buyer", text))).Safety.Danger;

    private static SafetyReading Of(params (string Role, string Text)[] messages) => ThreadReading.Read(Talk.Of(OrderStatus.Signed, messages)).Safety;
}
