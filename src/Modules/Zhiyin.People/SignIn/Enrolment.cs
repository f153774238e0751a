using QRCoder;

namespace Zhiyin.People.SignIn;

/// <summary>What an authenticator app needs to know a new secret: the secret in base32, the otpauth address, and the same as a picture to point the phone at.</summary>
public sealed record Enrolment(string Secret, string Uri, string QrSvg)
{
    private const string Issuer = "Zhiyin";

    internal static Enrolment Of(byte[] secret, string login, string shop)
    {
        var written = Base32.Write(secret);
        var label = System.Uri.EscapeDataString($"{Issuer} {shop}") + ":" + System.Uri.EscapeDataString(login);
        var uri = $"otpauth://totp/{label}?secret={written}&issuer={System.Uri.EscapeDataString($"{Issuer} {shop}")}&algorithm=SHA1&digits={Totp.Digits}&period={Totp.StepSeconds}";
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(uri, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(data);
        return new(written, uri, picture.GetGraphic(4));
    }
}
