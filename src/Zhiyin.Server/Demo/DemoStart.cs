using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Zhiyin.Knowledge.Seed;
using Zhiyin.People.Agents;
using Zhiyin.People.Shops;
using Zhiyin.People.SignIn;
using Zhiyin.Platform.Data;
using Zhiyin.Storage;

namespace Zhiyin.Server.Demo;

/// <summary>
/// Makes the demo shop in an empty database, before a first owner would be made there, and tells its sign-ins. A database with a shop that is no demo is refused:
/// sign-ins that are printed belong nowhere near real buyers.
/// </summary>
internal sealed class DemoStart(Store store, Passwords passwords, DemoGround ground, DemoTalks talks, KnowledgeSeed knowledge, IServer server, DeskSettings settings) : IHostedLifecycleService
{
    private const string Marker = "\"demo\":true";
    private DemoPlan? _plan;
    private DemoMade? _made;

    private string SignIns => Path.Combine(settings.Data, "sign-ins.txt");

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var shops = await store.ReadAsync(db => db.Set<Shop>().Select(s => s.Settings).ToListAsync(cancellationToken), cancellationToken);
        if (shops.Any(s => !s.Contains(Marker, StringComparison.Ordinal)))
        {
            throw new StorageException($"--demo: the database in {settings.Data} holds a real shop. Leave --demo away, or give another --data folder.");
        }

        if (shops.Count == 0)
        {
            var password = GeneratedPassword.New();
            _plan = DemoPlan.Read();
            _made = await ground.MakeAsync(_plan, await passwords.HashAsync(password, cancellationToken), cancellationToken);
            var planted = await knowledge.PlantAsync(_made.Shop.Id, DemoPlan.Knowledge(), cancellationToken);
            if (planted.Refusal is { } refusal)
            {
                throw new InvalidOperationException($"the demo's knowledge was refused: {refusal.Title} {refusal.Detail}");
            }

            await File.WriteAllTextAsync(SignIns, Lines(_plan, password), cancellationToken);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(SignIns, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }
    }

    /// <summary>Bubbles go through the append queue, which runs by now.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (_made is { } made)
        {
            await talks.HoldAsync(_plan!, made, cancellationToken);
        }

        if (File.Exists(SignIns))
        {
            await Console.Out.WriteAsync(await File.ReadAllTextAsync(SignIns, cancellationToken));
            await Console.Out.WriteLineAsync($"    从这里开始 / start here: {server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()}/guide\n");
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string Lines(DemoPlan plan, string password)
    {
        var agents = plan.Agents.Select(a => $"    {a.Login,-10} {RoleOf(a)}  {a.Name}");
        return $"""

            演示店铺的登录账号（密码都是 {password}）
            Sign-ins of the demo shop (the password of all is {password}):

            {string.Join('\n', agents)}

            顾客页面 / the shop page: /shop/


            """;
    }

    private static string RoleOf(DemoAgent agent) => agent.Role switch
    {
        Platform.Access.Role.Owner => "店主 owner     ",
        Platform.Access.Role.Supervisor => "主管 supervisor",
        Platform.Access.Role.Lead => "组长 lead      ",
        Platform.Access.Role.Inspector => "质检 inspector ",
        Platform.Access.Role.Operator => "运营 operator  ",
        _ => "客服 agent     ",
    };
}
