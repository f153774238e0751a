using Zhiyin.Text.PersonalData;

namespace Zhiyin.Text.Tests;

public sealed class MaskInPlaceTests
{
    [Theory]
    [InlineData("我电话13812345678，别打错", "1234567")]
    [InlineData("电话１３８１２３４５６７８", "２３４５６")]
    [InlineData("微信号abc12345加我", "abc12345")]
    [InlineData("收货地址：浙江省杭州市西湖区文三路90号5栋502室", "文三路90号")]
    public void What_is_personal_is_gone_and_the_length_stays(string text, string secret)
    {
        var masked = PersonalReader.MaskInPlace(text);
        masked.Length.ShouldBe(text.Length);
        masked.ShouldNotContain(secret);
    }

    [Fact]
    public void Text_without_personal_data_is_the_same_string()
    {
        const string text = "今天18点前发出，订单号明天给您";
        PersonalReader.MaskInPlace(text).ShouldBeSameAs(text);
    }
}
