using Zhiyin.People.Audit;
using Zhiyin.Platform.Events;

namespace Zhiyin.Conversations.Buyers;

/// <summary>What is to be changed of a buyer: fields left out stay as they are; an attribute given as null is taken away.</summary>
public sealed record BuyerInput(string? Name, string? Note, IReadOnlyList<string>? Tags, IReadOnlyDictionary<string, string?>? Attributes);

/// <summary>Changes what the shop notes about a buyer. Personal data in notes and attributes is masked on the way in; a note's original is sealed.</summary>
public sealed class EditBuyer(Store store, TimeProvider time, BuyerProfiles profiles, AuditLog audit)
{
    private const int MostAtOnce = 50;

    public Task<Result<BuyerShape>> ChangeAsync(CurrentUser user, BuyerId id, BuyerInput input, CancellationToken cancellation) => store.WriteAsync<Result<BuyerShape>>(
        async db =>
        {
            await BuyerReach.LockAsync(store, db, user.Shop, [id], cancellation);
            if (await BuyerReach.FindAsync(db, user, id, cancellation) is not { } buyer)
            {
                return Refusal.NotFound;
            }

            if (buyer.ErasedAt is not null)
            {
                return BuyerRefusals.Erased;
            }

            var fault = (input.Tags is { } tags ? BuyerText.TagsFault(tags) : null) ?? (input.Note is { } note ? BuyerText.NoteFault(note) : null);
            if (fault is not null)
            {
                return fault;
            }

            if (input.Attributes is { } given)
            {
                if (given.Count > MostAtOnce || BuyerText.Merged(buyer.Attributes, given) is not { } merged)
                {
                    return Refusal.Invalid("attributes", "属性太多或太长", "Too many attributes, or one that is too long");
                }

                buyer.Attributes = merged;
            }

            buyer.Tags = input.Tags is null ? buyer.Tags : string.Join(' ', input.Tags.Select(t => t.Trim()).Distinct(StringComparer.Ordinal));
            if ((input.Name is not null || input.Note is not null)
                && !await profiles.ChangeAsync(db, buyer, fields => fields with { Name = input.Name ?? fields.Name, Note = input.Note ?? fields.Note }, cancellation))
            {
                return BuyerRefusals.Erased;
            }

            db.Add(new EventEntry { Shop = user.Shop, At = time.GetUtcNow(), Kind = ConversationEvents.BuyerUpdated, Agent = user.Agent, Buyer = buyer.Id });
            if (input.Name is not null)
            {
                audit.Enter(db, user, "contact.renamed", "contact", buyer.Id.ToString());
            }

            return BuyerShape.Of(buyer, (await FindBuyers.CountsAsync(db, user, [buyer.Id], cancellation)).GetValueOrDefault(buyer.Id));
        },
        cancellation);
}

/// <summary>Refusals of buyers.</summary>
public static class BuyerRefusals
{
    public static Refusal Erased { get; } = new(409, "buyer_erased", "买家资料已删除", "This buyer's data was erased");
}
