using Zhiyin.People.Audit;
using Zhiyin.Platform.Events;

namespace Zhiyin.Conversations.Buyers;

/// <summary>Which two buyers are one person: the second becomes part of the first.</summary>
public sealed record BuyerMerge(BuyerId BaseContactId, BuyerId MergeeContactId);

/// <summary>
/// Says that two buyers are one person. Nothing is moved: the second one's conversations keep the key they are sealed with, and are shown, exported and erased with the first.
/// </summary>
public sealed class MergeBuyers(Store store, TimeProvider time, BuyerProfiles profiles, AuditLog audit)
{
    public Task<Result<BuyerShape>> MergeAsync(CurrentUser user, BuyerMerge ask, CancellationToken cancellation) => store.WriteAsync<Result<BuyerShape>>(
        async db =>
        {
            await BuyerReach.LockAsync(store, db, user.Shop, [ask.BaseContactId, ask.MergeeContactId], cancellation);
            var (kept, other) = (await BuyerReach.FindAsync(db, user, ask.BaseContactId, cancellation), await BuyerReach.FindAsync(db, user, ask.MergeeContactId, cancellation));
            if (kept is null || other is null)
            {
                return Refusal.NotFound;
            }

            if (kept.Id == other.Id)
            {
                return new Refusal(409, "same_contact", "这已经是同一位买家", "This is the same buyer already");
            }

            if (kept.ErasedAt is not null || other.ErasedAt is not null)
            {
                return BuyerRefusals.Erased;
            }

            // Two accounts that the shop itself tells apart are two people; a stranger may turn out to be one of them.
            if (other.Identifier is not null)
            {
                return new Refusal(409, "verified_contact", "被合并的买家有店铺账号：请把没有账号的访客合并进来", "The second buyer has an account of the shop: merge the visitor into it instead");
            }

            var fields = await profiles.ReadAsync(db, other, cancellation) ?? new BuyerFields();
            var done = await profiles.ChangeAsync(
                db, kept, own => new(own.Name ?? fields.Name, own.Phone ?? fields.Phone, own.Email ?? fields.Email, own.Note is null ? fields.Note : fields.Note is null ? own.Note : own.Note + "\n" + fields.Note), cancellation);
            if (!done || BuyerText.Merged(other.Attributes, BuyerText.Attributes(kept.Attributes).ToDictionary(a => a.Key, a => (string?)a.Value, StringComparer.Ordinal)) is not { } attributes)
            {
                return BuyerRefusals.Erased;
            }

            kept.Attributes = attributes;
            kept.Tags = string.Join(' ', BuyerText.Tags(kept.Tags).Union(BuyerText.Tags(other.Tags), StringComparer.Ordinal).Take(20));
            foreach (var part in await db.Set<Buyer>().AsTracking().Where(b => b.Shop == user.Shop && (b.Id == other.Id || b.MergedInto == other.Id)).ToListAsync(cancellation))
            {
                part.MergedInto = kept.Id;
                part.NameMasked = kept.NameMasked;
                part.Tags = kept.Tags;
            }

            foreach (var id in new[] { kept.Id, other.Id })
            {
                db.Add(new EventEntry { Shop = user.Shop, At = time.GetUtcNow(), Kind = ConversationEvents.BuyerUpdated, Agent = user.Agent, Buyer = id });
            }

            audit.Enter(db, user, "contact.merged", "contact", kept.Id.ToString(), new Dictionary<string, string>(StringComparer.Ordinal) { ["from"] = other.Id.ToString() });
            await db.SaveChangesAsync(cancellation);
            return BuyerShape.Of(kept, (await FindBuyers.CountsAsync(db, user, [kept.Id], cancellation)).GetValueOrDefault(kept.Id));
        },
        cancellation);
}
