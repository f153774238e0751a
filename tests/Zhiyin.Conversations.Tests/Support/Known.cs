using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhiyin.Conversations.Buyers;
using Zhiyin.Conversations.Search;
using Zhiyin.People.Audit;
using Zhiyin.People.Shops;
using Zhiyin.Platform.Events;
using Zhiyin.Testing;

namespace Zhiyin.Conversations.Tests.Support;

/// <summary>Buyers with personal data, an index that is up to date, and the audit.</summary>
internal static class Known
{
    public static async Task<Buyer> KnownBuyerAsync(this DeskApp desk, Shop shop, string name, string? phone = null, string? email = null, string? identifier = null, string? note = null)
    {
        var buyer = await desk.BuyerAsync(shop);
        return await desk.Store.WriteAsync(async db =>
        {
            var row = await db.Set<Buyer>().SingleAsync(b => b.Id == buyer.Id);
            row.Identifier = identifier;
            (await desk.Services.GetRequiredService<BuyerProfiles>().ChangeAsync(db, row, _ => new(name, phone, email, note), CancellationToken.None)).ShouldBeTrue();
            return row;
        });
    }

    /// <summary>Indexes everything. On PostgreSQL an event can be read once all older transactions of the server have ended, those of other tests too.</summary>
    public static async Task IndexAsync(this DeskApp desk)
    {
        var (pump, indexer) = (desk.Services.GetRequiredService<ConsumerPump>(), desk.Services.GetRequiredService<SearchIndexer>());
        for (var attempt = 0; attempt < 200; attempt++)
        {
            await pump.DrainAsync(indexer, CancellationToken.None);
            var (end, at) = await desk.Store.ReadAsync(async db =>
                (await db.Events.MaxAsync(e => (long?)e.Position) ?? 0, await db.Set<StoredCursor>().Where(c => c.Consumer == indexer.Name).Select(c => c.Position).FirstOrDefaultAsync()));
            if (at >= end)
            {
                return;
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException("the index did not catch up");
    }

    public static Task<List<AuditEntry>> AuditAsync(this DeskApp desk, string action)
        => desk.Store.ReadAsync(db => db.Set<AuditEntry>().Where(a => a.Action == action).ToListAsync());

    public static Task<HttpResponseMessage> DeleteWithAsync(this HttpClient client, string path, object body)
        => client.SendAsync(new HttpRequestMessage(HttpMethod.Delete, path) { Content = JsonContent.Create(body) });
}
