using Microsoft.Extensions.DependencyInjection;
using Zhiyin.Conversations.Inboxes;
using Zhiyin.People.Agents;
using Zhiyin.People.Shops;
using Zhiyin.People.SignIn;
using Zhiyin.Platform.Access;
using Zhiyin.Platform.Data;
using Zhiyin.Platform.Ids;
using Zhiyin.Platform.Secrets;
using Zhiyin.Server;

namespace Zhiyin.Load;

/// <summary>A shop made for measuring: one inbox that is always open, agents who are signed in, online and never full.</summary>
internal sealed record Ground(string WebsiteToken, IReadOnlyList<string> AgentCookies)
{
    /// <summary>Enters it into the database of <paramref name="args"/> (<c>--data</c>, <c>--database</c>) before the desk is started there.</summary>
    public static async Task<Ground> PrepareAsync(string[] args, int agents)
    {
        await using var app = Desk.Build(args);
        var time = TimeProvider.System;
        var now = time.GetUtcNow();
        var key = app.Services.GetRequiredService<MasterKey>();
        await app.Services.GetRequiredService<IDialect>().MigrateAsync(CancellationToken.None);
        var token = Guid.NewGuid().ToString("N");
        var cookies = new List<string>();
        await app.Services.GetRequiredService<Store>().WriteAsync(db =>
        {
            var shop = new Shop { Id = ShopId.New(time), Name = "load", Zone = "Asia/Shanghai", CreatedAt = now };
            db.Add(shop);
            var inbox = InboxId.New(time);
            db.Add(new Inbox { Shop = shop.Id, Id = inbox, Name = "load", WebsiteToken = token, HmacSecret = key.Seal(new byte[32], inbox.Value.ToByteArray()), CreatedAt = now });
            for (var i = 0; i < agents; i++)
            {
                var agent = AgentId.New(time);
                var (secret, hash) = SessionToken.New();
                cookies.Add($"{SessionToken.Cookie}={secret}");
                db.Add(new Agent { Shop = shop.Id, Id = agent, Login = $"agent{i}-{token[..8]}", Name = $"agent {i}", Nick = $"小{i}", Role = Role.Agent, PasswordHash = "-", CreatedAt = now, Presence = Presence.Online, Capacity = 100_000 });
                db.Add(new Session { Shop = shop.Id, Id = Guid.CreateVersion7(now), Agent = agent, TokenHash = hash, CreatedAt = now, ExpiresAt = now.AddDays(1), SeenAt = now, Address = "", Browser = "load" });
            }

            return Task.FromResult(0);
        });
        return new(token, cookies);
    }
}
