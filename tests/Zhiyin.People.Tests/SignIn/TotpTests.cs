using Zhiyin.People.SignIn;

namespace Zhiyin.People.Tests.SignIn;

public sealed class TotpTests
{
    private static readonly byte[] s_secret = "12345678901234567890"u8.ToArray();

    // RFC 6238 appendix B, the last six of its eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long second, string code)
        => Totp.CodeAt(s_secret, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(second))).ShouldBe(code);

    [Theory]
    [InlineData(-61, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(61, false)]
    public void A_clock_may_be_one_step_off(int seconds, bool accepted)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var code = Totp.CodeAt(s_secret, Totp.StepAt(now.AddSeconds(seconds)));
        (Totp.Accept(s_secret, code, now, lastStep: 0) is not null).ShouldBe(accepted);
    }

    [Fact]
    public void A_code_is_good_once_and_so_are_those_before_it()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var code = Totp.CodeAt(s_secret, Totp.StepAt(now));
        var step = Totp.Accept(s_secret, code, now, lastStep: 0).ShouldNotBeNull();
        Totp.Accept(s_secret, code, now, step).ShouldBeNull();
        Totp.Accept(s_secret, Totp.CodeAt(s_secret, step - 1), now, step).ShouldBeNull();
        Totp.Accept(s_secret, Totp.CodeAt(s_secret, step + 1), now, step).ShouldBe(step + 1);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870823")]
    [InlineData("２８７０８２")]
    [InlineData("abcdef")]
    public void What_is_no_code_is_wrong(string? typed)
        => Totp.Accept(s_secret, typed, DateTimeOffset.FromUnixTimeSeconds(59), lastStep: -1).ShouldBeNull();

    [Fact]
    public void A_blank_in_the_middle_is_how_apps_show_codes()
        => Totp.Accept(s_secret, "287 082", DateTimeOffset.FromUnixTimeSeconds(59), lastStep: 0).ShouldBe(1);

    // RFC 4648 §10.
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base32_is_that_of_the_standard(string plain, string written)
    {
        Base32.Write(System.Text.Encoding.ASCII.GetBytes(plain)).ShouldBe(written);
        System.Text.Encoding.ASCII.GetString(Base32.Read(written.ToLowerInvariant())!).ShouldBe(plain);
    }

    [Fact]
    public void An_enrolment_carries_the_secret_in_the_address_and_in_the_picture()
    {
        var enrolment = Enrolment.Of(s_secret, "小千@shop", "拾光服饰");
        enrolment.Secret.ShouldBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        var uri = new Uri(enrolment.Uri);
        uri.Scheme.ShouldBe("otpauth");
        uri.Host.ShouldBe("totp");
        Uri.UnescapeDataString(uri.AbsolutePath).ShouldBe("/Zhiyin 拾光服饰:小千@shop");
        uri.Query.ShouldContain("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        System.Xml.Linq.XDocument.Parse(enrolment.QrSvg).Root!.Name.LocalName.ShouldBe("svg");
        Enrolment.Of(Totp.NewSecret(), "小千@shop", "拾光服饰").QrSvg.ShouldNotBe(enrolment.QrSvg);
    }
}
