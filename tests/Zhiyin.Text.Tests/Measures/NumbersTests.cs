using Zhiyin.Text.Measures;

namespace Zhiyin.Text.Tests.Measures;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("到手价¥89.50哦", "Yuan 89.5")]
    [InlineData("一共一百二十块钱", "Yuan 120")]
    [InlineData("三块五一个", "Yuan 3.5|Pieces 1")]
    [InlineData("运费12元,满99元包邮", "Yuan 12|Yuan 99")]
    [InlineData("1,280元", "Yuan 1280")]
    [InlineData("便宜了1.2万", "Plain 12000")]
    [InlineData("胸围102cm,衣长65厘米", "Length 102|Length 65")]
    [InlineData("一米七五", "Length 175")]
    [InlineData("长1.8m", "Length 180")]
    [InlineData("净重500g", "Weight 0.5")]
    [InlineData("五斤装", "Weight 2.5")]
    [InlineData("两斤半", "Weight 1.25")]
    [InlineData("水箱4l,每小时250ml", "Volume 4000|Volume 250")]
    [InlineData("充满要一个半小时", "Hours 1.5")]
    [InlineData("大约30分钟", "Hours 0.5")]
    [InlineData("3-5天到", "Days 3-5")]
    [InlineData("两三天", "Days 2-3")]
    [InlineData("一周左右", "Days 7")]
    [InlineData("质保一年半", "Months 18")]
    [InlineData("半年内,24个月", "Months 6|Months 24")]
    [InlineData("一年零三个月", "Months 15")]
    [InlineData("1年6个月", "Months 18")]
    [InlineData("三个半月", "Months 3.5")]
    [InlineData("一年三天", "Months 12|Days 3")]
    [InlineData("两个季度", "Months 6")]
    [InlineData("含棉95%", "Percent 95")]
    [InlineData("百分之九十五的棉", "Percent 95")]
    [InlineData("打85折", "Discount 8.5")]
    [InlineData("8折", "Discount 8")]
    [InlineData("要200个", "Pieces 200")]
    [InlineData("十五六个", "Pieces 15-16")]
    [InlineData("一百二", "Plain 120")]
    [InlineData("功率1500w", "Other 1500")]
    [InlineData("半斤", "Weight 0.25")]
    [InlineData("1.2kw", "Other 1200")]
    [InlineData("棉占八成,麻两成", "Percent 80|Percent 20")]
    [InlineData("九成五是棉", "Percent 95")]
    public void Numbers_are_read_with_their_unit(string text, string expected)
        => string.Join('|', Numbers.Read(text).Select(q => $"{q.Measure} {Show(q)}")).ShouldBe(expected);

    [Theory]
    [InlineData("一般没问题")]
    [InlineData("给您一下")]
    [InlineData("万一不合适")]
    [InlineData("十分抱歉")]
    [InlineData("千万别急")]
    [InlineData("九成新的")]
    [InlineData("三成熟")]
    public void Words_with_numerals_in_them_are_no_numbers(string text) => Numbers.Read(text).ShouldBeEmpty();

    [Fact]
    public void A_number_in_a_model_name_says_so()
    {
        var quantity = Numbers.Read("适配x200吗").ShouldHaveSingleItem();
        quantity.InCode.ShouldBeTrue();
        quantity.Span.Of("适配x200吗").ToString().ShouldBe("200");
    }

    private static string Show(Quantity q) => q.IsRange ? $"{Trim(q.Low)}-{Trim(q.Value)}" : Trim(q.Value);

    private static string Trim(decimal value) => Math.Round(value, 4).ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
}
