using System.Buffers.Text;
using System.Security.Cryptography;
using Zhiyin.Conversations.Inboxes;
using Zhiyin.Conversations.Labels;
using Zhiyin.Conversations.QuickReplies;
using Zhiyin.People.Agents;
using Zhiyin.People.Shops;
using Zhiyin.Platform.Data;
using Zhiyin.Platform.Ids;

namespace Zhiyin.Server.Demo;

/// <summary>The demo shop's people, inbox, labels and quick replies.</summary>
internal sealed class DemoGround(Store store, InboxSecrets secrets, TimeProvider time)
{
    public Task<DemoMade> MakeAsync(DemoPlan plan, string passwordHash, CancellationToken cancellation) => store.WriteAsync(
        db =>
        {
            var now = time.GetUtcNow();
            var shop = new Shop { Id = ShopId.New(time), Name = plan.Shop, Zone = "Asia/Shanghai", CreatedAt = now, Settings = "{\"demo\":true}" };
            db.Add(shop);
            var teams = plan.Teams.ToDictionary(name => name, name => new Team { Shop = shop.Id, Id = TeamId.New(time), Name = name });
            db.AddRange(teams.Values);
            var agents = plan.Agents.ToDictionary(a => a.Login, a => new Agent
            {
                Shop = shop.Id,
                Id = AgentId.New(time),
                Login = a.Login,
                Name = a.Name,
                Nick = a.Nick,
                Role = a.Role,
                PasswordHash = passwordHash,
                CreatedAt = now,
                Presence = a.Presence,
                PresenceSince = now,
                Capacity = a.Capacity,
            });
            db.AddRange(agents.Values);
            db.AddRange(plan.Agents.SelectMany(a => a.Teams.Select(team => new TeamMember { Shop = shop.Id, Team = teams[team].Id, Agent = agents[a.Login].Id })));

            var inboxId = InboxId.New(time);
            var inbox = new Inbox
            {
                Shop = shop.Id,
                Id = inboxId,
                Name = plan.Inbox.Name,
                WebsiteToken = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(18)),
                HmacSecret = secrets.New(inboxId).Sealed,
                Widget = InboxJson.Write(new WidgetLook { Title = plan.Inbox.Title, Greeting = plan.Inbox.Greeting, OfflineMessage = plan.Inbox.OfflineMessage }),
                CreatedAt = now,
            };
            db.Add(inbox);
            db.AddRange(plan.Labels.Select(l => new Label { Shop = shop.Id, Id = Guid.CreateVersion7(now), Title = l.Title, Color = l.Color, Description = l.Description }));
            db.AddRange(DemoPlan.QuickReplies().Select(r => new QuickReply
            {
                Shop = shop.Id,
                Id = Guid.CreateVersion7(now),
                ShortCode = r.ShortCode,
                Content = r.Content,
                Tags = string.Join(' ', r.Tags),
                UpdatedAt = now,
            }));
            return Task.FromResult(new DemoMade(shop, inbox, agents));
        },
        cancellation);
}

/// <summary>The demo shop as it was made; agents by login.</summary>
internal sealed record DemoMade(Shop Shop, Inbox Inbox, IReadOnlyDictionary<string, Agent> Agents);
