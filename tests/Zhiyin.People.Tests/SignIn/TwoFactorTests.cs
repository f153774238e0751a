using System.Net;
using Zhiyin.People.SignIn;
using Zhiyin.Platform.Access;
using Zhiyin.Testing;

namespace Zhiyin.People.Tests.SignIn;

public sealed class TwoFactorTests
{
    [Fact]
    public async Task With_the_second_factor_on_a_password_alone_opens_nothing()
    {
        await using var desk = await DeskApp.StartAsync(["--sign-ins-per-minute", "10000"]);
        await desk.WithPasswordAsync(await desk.ShopAsync(), Role.Owner, "anna");
        var client = desk.Holding(await desk.SignInAsync("anna", Support.Password));
        var (secret, spares) = await EnrolAsync(desk, client);

        var asked = await desk.SignInAsync("anna", Support.Password);
        (await asked.CodeAsync(401)).ShouldBe("code_needed");
        asked.Headers.Contains("Set-Cookie").ShouldBeFalse();
        (await (await desk.SignInAsync("anna", "wrong password")).CodeAsync(401)).ShouldBe("bad_credentials");

        // The code that confirmed the secret is used up; the next one is good once.
        (await (await desk.SignInAsync("anna", Support.Password, CodeOf(secret, desk))).CodeAsync(401)).ShouldBe("bad_code");
        desk.Time.Advance(TimeSpan.FromSeconds(30));
        (await desk.SignInAsync("anna", Support.Password, CodeOf(secret, desk))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await desk.SignInAsync("anna", Support.Password, CodeOf(secret, desk))).CodeAsync(401)).ShouldBe("bad_code");

        (await desk.SignInAsync("anna", Support.Password, spares[0])).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await desk.SignInAsync("anna", Support.Password, spares[0])).CodeAsync(401)).ShouldBe("bad_code");
        (await desk.SignInAsync("anna", Support.Password, spares[1].ToLowerInvariant())).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await desk.AuditAsync()).ShouldContain(a => a.Action == "two_factor.on");
    }

    [Fact]
    public async Task Codes_cannot_be_guessed_and_asking_for_one_does_not_give_more_guesses()
    {
        await using var desk = await DeskApp.StartAsync(["--sign-ins-per-minute", "10000"]);
        await desk.WithPasswordAsync(await desk.ShopAsync(), Role.Owner, "anna");
        await EnrolAsync(desk, desk.Holding(await desk.SignInAsync("anna", Support.Password)));
        var codes = new List<string?>();
        for (var i = 0; i < 6; i++)
        {
            codes.Add((await (await desk.SignInAsync("anna", Support.Password)).BodyAsync()).GetProperty("code").GetString());
            codes.Add((await (await desk.SignInAsync("anna", Support.Password, "000000")).BodyAsync()).GetProperty("code").GetString());
        }

        codes.Count(c => c == "bad_code").ShouldBe(5);
        codes[^1].ShouldBe("locked");
    }

    [Fact]
    public async Task The_secret_is_sealed_in_the_database_and_recovery_codes_are_hashed()
    {
        await using var desk = await DeskApp.StartAsync();
        Assert.SkipUnless(File.Exists(Path.Combine(desk.Folder, "zhiyin.db")), "the files of a PostgreSQL server are not ours to read");
        var agent = await desk.WithPasswordAsync(await desk.ShopAsync(), Role.Owner, "anna");
        var (secret, spares) = await EnrolAsync(desk, desk.Holding(await desk.SignInAsync("anna", Support.Password)));
        var stored = await desk.Store.ReadAsync(async db => (await db.FindAsync<Zhiyin.People.Agents.Agent>(agent.Shop, agent.Id))!.TotpSecret!, Support.Cancellation);
        stored.AsSpan().IndexOf(secret).ShouldBe(-1);
        var bytes = Directory.GetFiles(desk.Folder, "zhiyin.db*").SelectMany(ReadShared).ToArray();
        bytes.AsSpan().IndexOf(secret).ShouldBe(-1);
        bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(spares[0])).ShouldBe(-1);
        bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes("anna")).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Only_the_password_takes_the_second_factor_off()
    {
        await using var desk = await DeskApp.StartAsync();
        await desk.WithPasswordAsync(await desk.ShopAsync(), Role.Owner, "anna");
        var client = desk.Holding(await desk.SignInAsync("anna", Support.Password));
        await EnrolAsync(desk, client);
        (await (await client.SendAsync("POST", "/api/v1/profile/two_factor")).CodeAsync(409)).ShouldBe("two_factor_on");
        (await (await client.SendAsync("DELETE", "/api/v1/profile/two_factor", new { password = "wrong password" })).CodeAsync(422)).ShouldBe("wrong_password");
        await client.SendAsync("DELETE", "/api/v1/profile/two_factor", new { password = Support.Password }).OkAsync();
        (await desk.SignInAsync("anna", Support.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_secret_counts_only_after_a_code_has_confirmed_it()
    {
        await using var desk = await DeskApp.StartAsync();
        await desk.WithPasswordAsync(await desk.ShopAsync(), Role.Owner, "anna");
        var client = desk.Holding(await desk.SignInAsync("anna", Support.Password));
        (await (await client.SendAsync("POST", "/api/v1/profile/two_factor/confirm", new { code = "123456" })).CodeAsync(409)).ShouldBe("two_factor_not_begun");
        await client.SendAsync("POST", "/api/v1/profile/two_factor").OkAsync();
        (await (await client.SendAsync("POST", "/api/v1/profile/two_factor/confirm", new { code = "123456" })).CodeAsync(422)).ShouldBe("bad_code");
        (await desk.SignInAsync("anna", Support.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<(byte[] Secret, IReadOnlyList<string> Spares)> EnrolAsync(DeskApp desk, HttpClient client)
    {
        var begun = await (await client.SendAsync("POST", "/api/v1/profile/two_factor")).BodyAsync();
        var secret = Base32.Read(begun.GetProperty("secret").GetString()!)!;
        begun.GetProperty("qrSvg").GetString()!.ShouldStartWith("<svg");
        var confirmed = await client.SendAsync("POST", "/api/v1/profile/two_factor/confirm", new { code = CodeOf(secret, desk) });
        confirmed.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (secret, [.. (await confirmed.BodyAsync()).GetProperty("recoveryCodes").EnumerateArray().Select(c => c.GetString()!)]);
    }

    private static string CodeOf(byte[] secret, DeskApp desk) => Totp.CodeAt(secret, Totp.StepAt(desk.Time.GetUtcNow()));

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
