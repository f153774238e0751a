using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Rights;

/// <summary>What the law lets a shop require is no denial of a right; the same without its reason is (RGT001, RGT004, RGT009, handbook §4.4).</summary>
public sealed class LawfulTermsTests
{
    /// <summary>Freight that the shop's policy leaves with who returns without a reason.</summary>
    [Theory]
    [InlineData("七天内退都行，邮费您出；要是东西有瑕疵，邮费我们出", "尺码大了", """{"policy":{"退货":"七天无理由，运费买家承担"}}""")]
    [InlineData("签收七天内能退，邮费您出；要是有破损，那就我们来出", "能不能退", """{"policy":{"退货":"七天无理由，运费买家承担"}}""")]
    public void Agreed_freight_passes(string draft, string buyer, string facts)
        => RuleFindings.Of("RGT004", draft, buyer, facts, from: Severity.Hint).ShouldBeEmpty();

    [Theory]
    [InlineData("签收七天内能退，邮费您出；要是有破损，那就我们来出", "能不能退", null, "邮费您出")]
    [InlineData("签收七天内能退，邮费您出", "裙子到手就开线，能退不", """{"policy":{"退货":"七天无理由，运费买家承担"}}""", "邮费您出")]
    [InlineData("七天内退回来，快递费您自己承担", "盘子碎了一个", """{"policy":{"退货":"七天无理由，运费买家承担"}}""", "快递费您自己承担")]
    public void Freight_for_a_fault_does_not(string draft, string buyer, string? facts, string words)
        => RuleFindings.Of("RGT004", draft, buyer, facts).ShouldBe([words]);

    /// <summary>The seal of cosmetics and food may be required whole.</summary>
    [Theory]
    [InlineData("封口完整的才退，试过色就不能退了", """{"product":{"title":"哑光唇膏","category":"普通化妆品"}}""")]
    [InlineData("瓶口膜撕了开封了的话就退不了，没撕的七天内随便退", """{"product":{"title":"舒缓精华","category":"普通化妆品"}}""")]
    [InlineData("面霜开封抹过脸的再卖给别人不卫生，我们这边不退，没开的都行", """{"product":{"title":"玫瑰面霜","category":"普通化妆品"}}""")]
    public void An_opened_seal_is_a_reason(string draft, string facts)
        => new[] { "RGT001", "RGT009" }.SelectMany(r => RuleFindings.Of(r, draft, "能退吗", facts, from: Severity.Hint)).ShouldBeEmpty();

    [Theory]
    [InlineData("封口完整的才退，试过就不能退了", """{"product":{"title":"渔夫帽","category":"服饰"}}""", "试过就不能退了")]
    [InlineData("封口没开也是特价不退的", """{"product":{"title":"哑光唇膏","category":"普通化妆品"}}""", "特价不退")]
    [InlineData("帽子戴出门的再卖给别人不卫生，我们这边不退，没戴的都行", """{"product":{"title":"渔夫帽","category":"服饰"}}""", "我们这边不退")]
    public void Trying_on_and_a_sale_are_none(string draft, string facts, string words)
        => RuleFindings.Of("RGT001", draft, "能退吗", facts).ShouldBe([words]);

    /// <summary>A deposit goes by what the shop has announced.</summary>
    [Theory]
    [InlineData("定金拍下就没有反悔的机会了，尾款您再想想", """{"policy":{"预售":"定金支付后不予退还，尾款期内付清后发货"}}""")]
    [InlineData("定金付过就归订单了，反悔不付尾款的话拿不回去", """{"policy":{"预售":"定金支付后不予退还，尾款期内付清后发货"}}""")]
    public void An_announced_deposit_passes(string draft, string facts)
        => RuleFindings.Of("RGT009", draft, "定金能退吗", facts, from: Severity.Hint).ShouldBeEmpty();

    [Theory]
    [InlineData("定金拍下就没有反悔的机会了，尾款您再想想", null)]
    [InlineData("预售的货拍下就没有反悔的机会了", """{"policy":{"预售":"定金支付后不予退还，尾款期内付清后发货"}}""")]
    public void Without_terms_or_for_the_goods_it_does_not(string draft, string? facts)
        => RuleFindings.Of("RGT009", draft, "定金能退吗", facts).ShouldHaveSingleItem();
}
