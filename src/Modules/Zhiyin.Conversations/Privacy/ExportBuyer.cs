using Zhiyin.Conversations.Buyers;
using Zhiyin.Conversations.Desk;
using Zhiyin.People.Audit;

namespace Zhiyin.Conversations.Privacy;

/// <summary>Why a buyer's data is exported. <paramref name="Unmasked"/>: in clear and with the pictures, for the buyer themself (个人信息保护法 §45); needs the right to erase as well.</summary>
public sealed record ExportRequest(string? Reason, bool Unmasked = false);

/// <summary>What an export covers, once it has been allowed and entered in the audit.</summary>
public sealed record ExportGrant(ShopId Shop, BuyerId Buyer, IReadOnlyList<BuyerId> Parts, IReadOnlyList<ConversationId> Conversations, bool Unmasked);

/// <summary>Allows or refuses the export of one buyer: with the right, with a reason, masked unless the user answers for personal data, and of conversations the user may see.</summary>
public sealed class ExportBuyer(Store store, AuditLog audit)
{
    public Task<Result<ExportGrant>> GrantAsync(CurrentUser user, BuyerId id, ExportRequest ask, CancellationToken cancellation) => store.WriteAsync<Result<ExportGrant>>(
        async db =>
        {
            var reason = new Reason(ask.Reason).Check();
            if (reason.Refusal is { } refusal)
            {
                return refusal;
            }

            if (ask.Unmasked && !(user.Has(Right.PersonalUnmask) && user.Has(Right.PersonalErase)))
            {
                return Refusal.NotAllowed;
            }

            if (await BuyerReach.FindAsync(db, user, id, cancellation) is not { } buyer)
            {
                return Refusal.NotFound;
            }

            var parts = await BuyerReach.AllOfAsync(db, user.Shop, buyer.Id, cancellation);
            var conversations = await db.Set<Conversation>().VisibleTo(db, user).Where(c => parts.Contains(c.Buyer)).OrderBy(c => c.CreatedAt).Select(c => c.Id).ToListAsync(cancellation);
            audit.Enter(db, user, "personal.exported", "contact", buyer.Id.ToString(), new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["reason"] = reason.Value,
                ["unmasked"] = ask.Unmasked ? "true" : "false",
                ["conversations"] = conversations.Count.ToString(),
            });
            return new ExportGrant(user.Shop, buyer.Id, parts, conversations, ask.Unmasked);
        },
        cancellation);
}
