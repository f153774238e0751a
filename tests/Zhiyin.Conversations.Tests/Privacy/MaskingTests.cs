using FsCheck;
using FsCheck.Fluent;
using Zhiyin.Conversations.Privacy;

namespace Zhiyin.Conversations.Tests.Privacy;

/// <summary>What is stored in clear, indexed and shown (handbook §4.7).</summary>
public sealed class MaskingTests
{
    [Theory]
    [InlineData("我的电话13812345678，谢谢", "我的电话138****5678，谢谢")]
    [InlineData("打+86 138 1234 5678", "打138****5678")]
    [InlineData("ＴＥＬ：１３８１２３４５６７８", "ＴＥＬ：138****5678")]
    [InlineData("tel13812345678", "tel138****5678")]
    [InlineData("1-3-8-1-2-3-4-5-6-7-8", "138****5678")]
    [InlineData("幺三八一二三四五六七八", "138****5678")]
    [InlineData("13812345678，13987654321", "138****5678，139****4321")]
    [InlineData("13812345678 13987654321", "138****5678 139****4321")]
    [InlineData("身份证11010519491231002X", "身份证1****************x")]
    [InlineData("Mail: Zhang.San@Example.com", "Mail: z***@example.com")]
    [InlineData("收货地址：浙江省杭州市西湖区文三路123号5幢", "收货地址：浙江省杭州市****")]
    [InlineData("浙江省杭州市西湖区文三路123号5幢502室", "浙江省杭州市****")]
    [InlineData("验证码是 482913", "验证码是 ******")]
    [InlineData("加我微信 zhangsan_88", "加我微信 ******")]
    public void Personal_data_is_replaced_and_the_rest_stays_as_written(string text, string masked)
        => Masking.Mask(text).ShouldBe(new MaskedText(masked, Masked: true));

    [Fact]
    public void A_pasted_address_block_loses_name_number_and_door()
        => Masking.Mask("张小三，13812345678，浙江省杭州市西湖区文三路1号").Text.ShouldBe("张*三，138****5678，浙江省杭州市****");

    [Theory]
    [InlineData("订单号 4012345678901234567 还没发")] // 19 digits
    [InlineData("250101-123456789012345 帮我查下")]
    [InlineData("运单 SF1381234567890")]
    [InlineData("JD0123456789012 到哪了")]
    [InlineData("一共二百三十四件，单价12.5元")]
    [InlineData("2026-09-28 10:00:00 下的单")]
    [InlineData("王小姐您好，杭州市有货吗")]
    [InlineData("一二三四五六七八九十十一十二")]
    public void Order_numbers_and_plain_talk_stay_searchable(string text)
        => Masking.Mask(text).ShouldBe(new MaskedText(text, Masked: false));

    [Theory]
    [InlineData("市")]
    [InlineData("市区")]
    [InlineData("北京市朝阳区路")]
    [InlineData("省市县区镇1 ")]
    [InlineData("浙江省杭州市西湖区文三路1号")]
    [InlineData("1 ")]
    public void A_text_made_to_be_slow_is_read_all_the_same(string bit)
        => Masking.Read(string.Concat(Enumerable.Repeat(bit, 20_000 / bit.Length))).ShouldNotBeNull();

    private static Gen<string> Mobile => from second in Gen.Choose(3, 9)
                                         from rest in Gen.Choose(0, 9).ArrayOf(9)
                                         select "1" + second + string.Concat(rest);

    private static Gen<string> Around => Gen.Elements("", "亲", "电话：", "，", " ", "tel", "联系我\n", "\u200b", "😀", "打这个", "（", "|").ArrayOf(3).Select(string.Concat);

    private static Gen<Func<string, string>> Writing => Gen.Elements<Func<string, string>>(
        n => n,
        n => $"{n[..3]} {n[3..7]} {n[7..]}",
        n => $"{n[..3]}-{n[3..7]}-{n[7..]}",
        n => string.Join(' ', n.ToCharArray()),
        n => "+86" + n,
        n => "86-" + n,
        n => string.Concat(n.Select(d => (char)(d - '0' + '０'))),
        n => string.Concat(n.Select(d => "零一二三四五六七八九"[d - '0'])),
        n => string.Join("\u200b", n.ToCharArray()));

    [Fact]
    public void The_middle_digits_of_a_mobile_never_survive()
        => Prop.ForAll((from n in Mobile from w in Writing from a in Around from b in Around select (n, Text: a + w(n) + b)).ToArbitrary(), c =>
        {
            var masked = Masking.Mask(c.Text);
            var digits = string.Concat(masked.Text.Select(d => "零一二三四五六七八九".IndexOf(d) is >= 0 and var i ? (char)('0' + i) : d is >= '０' and <= '９' ? (char)(d - '０' + '0') : d).Where(char.IsAsciiDigit));
            return masked.Masked && digits == c.n[..3] + c.n[7..];
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Masking_twice_changes_nothing_more()
        => Prop.ForAll((from n in Mobile from w in Writing from a in Around select a + w(n) + "，收货地址：上海市浦东新区世纪大道100号").ToArbitrary(), text =>
        {
            var once = Masking.Mask(text).Text;
            return Masking.Mask(once).Text == once;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Spans_lie_in_order_inside_the_text_whatever_it_is()
        => Prop.ForAll<string?>(text =>
        {
            var at = 0;
            foreach (var find in Masking.Read(text ?? ""))
            {
                if (find.Span.Start < at || find.Span.End > text!.Length)
                {
                    return false;
                }

                at = find.Span.End;
            }

            return true;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("张三", "张*")]
    [InlineData("张小三", "张*三")]
    [InlineData("欧阳小明", "欧**明")]
    [InlineData("tb12345678", "t***")]
    [InlineData("John Smith", "J***")]
    [InlineData("😀小红", "😀***")]
    [InlineData("  ", "")]
    public void Names(string name, string masked) => Masking.Name(name).ShouldBe(masked);

    [Theory]
    [InlineData("13812341234", "138****1234")]
    [InlineData("+86 138-1234-1234", "138****1234")]
    [InlineData("0571-87654321", "****4321")]
    [InlineData("12345", "****")]
    [InlineData(null, null)]
    public void Phones(string? phone, string? masked) => Masking.Phone(phone).ShouldBe(masked);

    [Theory]
    [InlineData("zhang@example.com", "z***@example.com")]
    [InlineData("@example.com", "***")]
    [InlineData("nothing", "***")]
    [InlineData(null, null)]
    public void Mails(string? mail, string? masked) => Masking.Email(mail).ShouldBe(masked);
}
