using Microsoft.Extensions.Hosting;
using Zhiyin.People.Agents;
using Zhiyin.People.Audit;
using Zhiyin.People.Shops;
using Zhiyin.People.SignIn;

namespace Zhiyin.People.Start;

/// <summary>
/// On an empty database: makes the shop and its owner, and prints the generated password once, on standard output and nowhere else. Logs are kept and
/// sent away; a terminal is not.
/// </summary>
internal sealed class FirstStart(Store store, Passwords passwords, AuditLog audit, PeopleSettings settings, TimeProvider time) : IHostedService
{
    private const string Login = "owner";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!settings.MakesOwner || await store.ReadAsync(db => db.Set<Shop>().AnyAsync(cancellationToken), cancellationToken))
        {
            return;
        }

        var password = GeneratedPassword.New();
        var hash = await passwords.HashAsync(password, cancellationToken);
        var made = await store.WriteAsync(async db =>
        {
            // Two nodes may meet the empty database together.
            await store.Dialect.LockAsync(db, "first-start", cancellationToken);
            if (await db.Set<Shop>().AnyAsync(cancellationToken))
            {
                return false;
            }

            var shop = new Shop { Id = ShopId.New(time), Name = "我的店铺", Zone = "Asia/Shanghai", CreatedAt = time.GetUtcNow() };
            var owner = new Agent
            {
                Shop = shop.Id,
                Id = AgentId.New(time),
                Login = Login,
                Name = "店主",
                Nick = "店主",
                Role = Role.Owner,
                PasswordHash = hash,
                MustChangePassword = true,
                CreatedAt = time.GetUtcNow(),
            };
            db.AddRange(shop, owner);
            audit.EnterSystem(db, shop.Id, "shop.created", "shop", shop.Id.ToString());
            audit.EnterSystem(db, shop.Id, "agent.added", "agent", owner.Id.ToString(), new Dictionary<string, string>(StringComparer.Ordinal) { ["login"] = Login, ["role"] = "owner" });
            return true;
        }, cancellationToken);
        if (made)
        {
            await settings.Terminal.WriteLineAsync(
                $"""

                已创建店铺和店主账号，初始密码只显示这一次，登录后需要修改：
                A shop and its owner were made. This password is shown once; change it after signing in:

                    login     {Login}
                    password  {password}

                """);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
