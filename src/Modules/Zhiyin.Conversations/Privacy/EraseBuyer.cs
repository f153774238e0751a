using Zhiyin.Conversations.Buyers;
using Zhiyin.Conversations.Search;
using Zhiyin.People.Audit;
using Zhiyin.Platform.Due;
using Zhiyin.Platform.Events;

namespace Zhiyin.Conversations.Privacy;

/// <summary>Why a buyer's data is erased.</summary>
public sealed record EraseRequest(string? Reason);

/// <summary>
/// Erases one buyer on request. A bubble that another node was just storing with the old key is caught by doing it once more a little later: after that every node has
/// forgotten the key (<see cref="BuyerKeyCache.Life"/>).
/// </summary>
public sealed class EraseBuyer(Store store, TimeProvider time, ISearchIndex index, IBuyerKeys keys, AuditLog audit) : IDueWork
{
    private static readonly TimeSpan s_again = 2 * BuyerKeyCache.Life;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    public string Kind => "privacy.erase_again";

    public async Task<Result<Done>> EraseAsync(CurrentUser user, BuyerId id, EraseRequest ask, CancellationToken cancellation)
    {
        var reason = new Reason(ask.Reason).Check();
        if (reason.Refusal is { } refusal)
        {
            return refusal;
        }

        var erased = await store.WriteAsync<Result<IReadOnlyList<BuyerId>>>(
            async db =>
            {
                if (await BuyerReach.FindAsync(db, user, id, cancellation) is not { } buyer)
                {
                    return Refusal.NotFound;
                }

                db.ChangeTracker.Clear();
                var all = await BuyerReach.AllOfAsync(db, user.Shop, buyer.Id, cancellation);
                var done = await Erasing.RunAsync(db, index, user.Shop, all, time.GetUtcNow(), cancellation);
                audit.Enter(db, user, "personal.erased", "contact", buyer.Id.ToString(), new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["reason"] = reason.Value,
                    ["conversations"] = done.Conversations.ToString(),
                    ["messages"] = done.Messages.ToString(),
                    ["pictures"] = done.Pictures.ToString(),
                });
                foreach (var part in all)
                {
                    db.Add(new EventEntry { Shop = user.Shop, At = time.GetUtcNow(), Kind = ConversationEvents.BuyerErased, Agent = user.Agent, Buyer = part });
                    db.Add(new DueEntry { Shop = user.Shop, Id = Guid.CreateVersion7(), Kind = Kind, DueAt = time.GetUtcNow() + s_again, Subject = part.Value });
                }

                return all;
            },
            cancellation);
        if (erased.Refusal is { } refused)
        {
            return refused;
        }

        foreach (var part in erased.Value)
        {
            keys.Drop(part);
        }

        await ForgetAsync(cancellation);
        return default(Done);
    }

    public async Task RunAsync(DueEntry entry, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entry);
        await store.WriteAsync(db => Erasing.RunAsync(db, index, entry.Shop, [new BuyerId(entry.Subject)], time.GetUtcNow(), cancellation), cancellation);
        // Whatever it found: the node may have died between the first run's commit and the end of its forgetting, and nothing tells.
        await store.Dialect.ForgetAsync(Erasing.Tables, cancellation);
    }

    // Large tables may take longer than anybody waits for an answer, and a reader may hold an old page all that time: it goes on behind it, and the second run forgets once more.
    private async Task ForgetAsync(CancellationToken cancellation)
    {
        try
        {
            await store.Dialect.ForgetAsync(Erasing.Tables, CancellationToken.None).WaitAsync(s_patience, cancellation);
        }
        catch (TimeoutException)
        {
        }
    }
}
