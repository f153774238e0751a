using Zhiyin.Text.PersonalData;

namespace Zhiyin.Text.Tests.PersonalData;

/// <summary>Handbook §4.7; all numbers are made up.</summary>
public sealed class PersonalReaderTests
{
    [Theory]
    [InlineData("电话13812341234哦", "Mobile 138****1234")]
    [InlineData("打138-1234-1234", "Mobile 138****1234")]
    [InlineData("138 1234 1234", "Mobile 138****1234")]
    [InlineData("+8613812341234", "Mobile 138****1234")]
    [InlineData("座机010-62341234", "Landline 010-****1234")]
    [InlineData("身份证11010519491231002x", "IdentityCard 1****************x")]
    [InlineData("银行卡号6222021234567890128", "BankCard ***************0128")]
    [InlineData("加我微信:abc_12345", "Messenger ******")]
    [InlineData("qq 1234567", "Messenger ******")]
    [InlineData("验证码是482913", "Secret ******")]
    [InlineData("邮箱zhang.san@example.com", "Mail z***@example.com")]
    [InlineData("收货地址:浙江省杭州市西湖区文三路88号5栋302室", "Address 浙江省杭州市****")]
    [InlineData("收件人:张小三,", "Name 张**")]
    [InlineData("车牌京a12345", "Plate 京a*****")]
    [InlineData("护照e12345678", "Passport e*******8")]
    public void Personal_data_is_found_and_masked(string text, string expected)
    {
        var find = PersonalReader.Read(text).ShouldHaveSingleItem();
        $"{find.Kind} {find.Mask}".ShouldBe(expected);
        PersonalReader.Read(PersonalReader.Mask(text)).ShouldNotContain(f => f.Kind == PersonalKind.Mobile);
    }

    [Theory]
    [InlineData("订单号2145678901234567890")]
    [InlineData("运单yt8812345678901")]
    [InlineData("身份证110105194912310021")]
    [InlineData("卡号6222021234567890123")]
    [InlineData("微信支付可以吗")]
    [InlineData("收件人是谁都行")]
    [InlineData("一共128元")]
    [InlineData("")]
    public void Other_numbers_are_left_alone(string text) => PersonalReader.Read(text).ShouldBeEmpty();

    [Fact]
    public void A_masked_number_never_shows_its_middle()
        => PersonalReader.Mask("打13899887766或13911223344").ShouldBe("打138****7766或139****3344");
}
