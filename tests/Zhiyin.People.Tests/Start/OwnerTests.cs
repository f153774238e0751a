using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Zhiyin.People.Start;
using Zhiyin.Platform.Access;
using Zhiyin.Testing;

namespace Zhiyin.People.Tests.Start;

public sealed class OwnerTests
{
    [Fact]
    public async Task The_first_start_makes_an_owner_and_prints_the_password_once()
    {
        using var terminal = new StringWriter();
        await using var desk = await DeskApp.StartAsync(configure: builder => builder.Services.Replace(ServiceDescriptor.Singleton(new PeopleSettings { PasswordIterations = 1_000, Terminal = terminal })));
        var password = Regex.Match(terminal.ToString(), "(?<=password  )\\S+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        password.Length.ShouldBeGreaterThan(20);
        var client = desk.Holding(await desk.SignInAsync("owner", password));
        var me = await (await client.SendAsync("GET", "/api/v1/profile")).BodyAsync();
        me.GetProperty("role").GetString().ShouldBe("owner");
        me.GetProperty("mustChangePassword").GetBoolean().ShouldBeTrue();
        (await desk.AuditAsync()).Select(a => a.Action).ShouldBe(["shop.created", "agent.added", "sign_in.done"]);

        terminal.GetStringBuilder().Clear();
        await desk.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<FirstStart>().Single().StartAsync(Support.Cancellation);
        terminal.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reset_lets_the_owner_in_and_everybody_else_out()
    {
        await using var desk = await DeskApp.StartAsync();
        var owner = await desk.WithPasswordAsync(await desk.ShopAsync(), Role.Owner, "anna");
        var client = desk.Holding(await desk.SignInAsync("anna", Support.Password));
        await client.SendAsync("POST", "/api/v1/profile/two_factor").OkAsync();
        await desk.Store.WriteAsync(async db => (await db.FindAsync<Zhiyin.People.Agents.Agent>(owner.Shop, owner.Id))!.TotpConfirmed = true, Support.Cancellation);
        var reset = desk.Services.GetRequiredService<OwnerReset>();

        var (login, password) = (await reset.RunAsync(null, clearTwoFactor: false, Support.Cancellation)).Value;
        login.ShouldBe("anna");
        (await client.SendAsync("GET", "/api/v1/profile")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await (await desk.SignInAsync("anna", password)).CodeAsync(401)).ShouldBe("code_needed");

        password = (await reset.RunAsync("ANNA", clearTwoFactor: true, Support.Cancellation)).Value.Password;
        var me = await (await desk.Holding(await desk.SignInAsync("anna", password)).SendAsync("GET", "/api/v1/profile")).BodyAsync();
        me.GetProperty("mustChangePassword").GetBoolean().ShouldBeTrue();
        me.GetProperty("twoFactor").GetBoolean().ShouldBeFalse();
        (await desk.AuditAsync()).Where(a => a.Action == "password.reset").Select(a => (a.Actor, a.Detail)).ShouldBe(
            [("system", """{"by":"command line","twoFactorCleared":"no"}"""), ("system", """{"by":"command line","twoFactorCleared":"yes"}""")]);
    }

    [Fact]
    public async Task A_reset_is_refused_when_it_is_not_clear_who_is_meant()
    {
        await using var desk = await DeskApp.StartAsync();
        var reset = desk.Services.GetRequiredService<OwnerReset>();
        (await reset.RunAsync(null, clearTwoFactor: false, Support.Cancellation)).Refusal!.Code.ShouldBe("no_owner");
        var shop = await desk.ShopAsync();
        await desk.WithPasswordAsync(shop, Role.Owner, "anna");
        await desk.WithPasswordAsync(shop, Role.Owner, "bert");
        await desk.WithPasswordAsync(shop, Role.Lead, "lena");
        (await reset.RunAsync(null, clearTwoFactor: false, Support.Cancellation)).Refusal!.Code.ShouldBe("several_owners");
        (await reset.RunAsync("lena", clearTwoFactor: false, Support.Cancellation)).Refusal!.Code.ShouldBe("no_owner");
        (await reset.RunAsync("bert", clearTwoFactor: false, Support.Cancellation)).Value.Login.ShouldBe("bert");
    }
}
