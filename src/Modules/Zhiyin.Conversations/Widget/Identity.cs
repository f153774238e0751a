using Zhiyin.Conversations.Buyers;
using Zhiyin.Conversations.Inboxes;
using Zhiyin.Conversations.Privacy;

namespace Zhiyin.Conversations.Widget;

/// <summary>Who a browser is: its secret, and the buyer behind it once there is one. Verified: the shop's server proved it.</summary>
public sealed record Identity(string Secret, byte[] SecretHash, BuyerId? Buyer, bool Verified, WidgetUser? Told);

/// <summary>Whom the shop's page says it is; believed only with the right hash.</summary>
public sealed record WidgetUser(string? Id, string? Name = null, string? Email = null, string? Phone = null, string? IdentifierHash = null);

/// <summary>Finds out who a browser is. Nothing is stored for one that only looks.</summary>
public sealed class Identities(Store store, VisitorSecret secrets, InboxSecrets hmac, IBuyerKeys keys, BuyerProfiles profiles, TimeProvider time)
{
    private const int LongestIdentifier = 200;

    /// <summary>
    /// By the shop's proof, else by the browser's secret, else a stranger with a new secret. A user without a right proof is a stranger: what a verified buyer left in this browser is not shown.
    /// </summary>
    public async Task<Result<Identity>> FindAsync(WidgetInbox inbox, string? secret, WidgetUser? user, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(inbox);
        var claims = user is { Id.Length: > 0 };
        var proved = claims && user!.Id!.Length <= LongestIdentifier && hmac.Proves(inbox.Inbox, user.Id, user.IdentifierHash);
        if (claims && !proved && inbox.Inbox.HmacMandatory)
        {
            return WidgetRefusals.NotVerified;
        }

        var hash = secrets.HashOf(inbox.Id, secret);
        var visitor = hash is null ? null : await VisitorAsync(inbox, hash, cancellation);
        if (proved)
        {
            return await VerifiedAsync(inbox, user!, secret, hash, visitor, cancellation);
        }

        if (hash is null || visitor is { RevokedAt: not null } || (claims && visitor is { Verified: true }))
        {
            return New(inbox.Id, null, verified: false, user);
        }

        var erased = visitor is not null && await store.ReadAsync(db => db.Set<Buyer>().AnyAsync(b => b.Shop == inbox.Shop && b.Id == visitor.Buyer && b.ErasedAt != null, cancellation), cancellation);
        return erased ? New(inbox.Id, null, verified: false, user) : new Identity(secret!, hash, visitor?.Buyer, visitor?.Verified ?? false, user);
    }

    /// <summary>The buyer, made with key and visitor in the caller's write when this browser has none yet.</summary>
    public async Task<(BuyerId Buyer, bool New)> BuyerAsync(ZhiyinDb db, WidgetInbox inbox, Identity who, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(inbox);
        ArgumentNullException.ThrowIfNull(who);
        if (who.Buyer is { } known)
        {
            return (known, false);
        }

        await store.Dialect.LockAsync(db, "visitor:" + Convert.ToHexString(who.SecretHash), cancellation);
        if (await db.Set<Visitor>().FirstOrDefaultAsync(v => v.SecretHash == who.SecretHash, cancellation) is { } there)
        {
            return (there.Buyer, false);
        }

        var buyer = await AddBuyerAsync(db, inbox, identifier: null, who.Told, cancellation);
        AddVisitor(db, inbox, buyer, who.SecretHash, verified: false);
        return (buyer, true);
    }

    /// <summary>Signs a browser out: its secret opens nothing any more.</summary>
    public Task RevokeAsync(Identity who, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(who);
        var now = time.GetUtcNow();
        return store.WriteAsync(
            db => db.Set<Visitor>().Where(v => v.SecretHash == who.SecretHash && v.RevokedAt == null).ExecuteUpdateAsync(set => set.SetProperty(v => v.RevokedAt, now), cancellation), cancellation);
    }

    private Task<Visitor?> VisitorAsync(WidgetInbox inbox, byte[] hash, CancellationToken cancellation)
        => store.ReadAsync(db => db.Set<Visitor>().FirstOrDefaultAsync(v => v.SecretHash == hash && v.Shop == inbox.Shop && v.Inbox == inbox.Id, cancellation), cancellation);

    // A proof is enough by itself; the row only lets the browser's secret stand for it, for pictures and pages that do not name the user.
    private async Task<Result<Identity>> VerifiedAsync(WidgetInbox inbox, WidgetUser user, string? secret, byte[]? hash, Visitor? visitor, CancellationToken cancellation)
    {
        var buyer = await store.ReadAsync(
            db => db.Set<Buyer>().Where(b => b.Shop == inbox.Shop && b.Identifier == user.Id).Select(b => new { b.Id, b.ErasedAt }).FirstOrDefaultAsync(cancellation), cancellation);
        if (buyer is not null && visitor is { Verified: true, RevokedAt: null } && visitor.Buyer == buyer.Id)
        {
            return new Identity(secret!, hash!, buyer.Id, Verified: true, user);
        }

        if (buyer?.ErasedAt is not null)
        {
            return New(inbox.Id, null, verified: false, null);
        }

        var fresh = New(inbox.Id, null, verified: true, user);
        var id = await store.WriteAsync(
            async db =>
            {
                await store.Dialect.LockAsync(db, $"identifier:{inbox.Shop}:{user.Id}", cancellation);
                var there = await db.Set<Buyer>().Where(b => b.Shop == inbox.Shop && b.Identifier == user.Id).Select(b => (BuyerId?)b.Id).FirstOrDefaultAsync(cancellation);
                var found = there ?? await AddBuyerAsync(db, inbox, user.Id, user, cancellation);
                AddVisitor(db, inbox, found, fresh.SecretHash, verified: true);
                return found;
            },
            cancellation);
        return fresh with { Buyer = id };
    }

    private Identity New(InboxId inbox, BuyerId? buyer, bool verified, WidgetUser? told)
    {
        var secret = secrets.New(inbox);
        return new(secret, secrets.HashOf(inbox, secret)!, buyer, verified, told);
    }

    private async Task<BuyerId> AddBuyerAsync(ZhiyinDb db, WidgetInbox inbox, string? identifier, WidgetUser? told, CancellationToken cancellation)
    {
        var buyer = new Buyer { Shop = inbox.Shop, Id = BuyerId.New(time), Identifier = identifier, NameMasked = "", CreatedAt = time.GetUtcNow(), LastSeenAt = time.GetUtcNow() };
        buyer.NameMasked = BuyerProfiles.StrangerName(buyer.Id);
        db.Add(buyer);
        keys.Create(db, inbox.Shop, buyer.Id);
        if (told is not null)
        {
            await profiles.ChangeAsync(db, buyer, _ => new(told.Name, told.Phone, told.Email), cancellation);
        }

        return buyer.Id;
    }

    private void AddVisitor(ZhiyinDb db, WidgetInbox inbox, BuyerId buyer, byte[] hash, bool verified) => db.Add(new Visitor
    {
        Shop = inbox.Shop,
        Id = Guid.CreateVersion7(time.GetUtcNow()),
        Inbox = inbox.Id,
        Buyer = buyer,
        SecretHash = hash,
        Verified = verified,
        CreatedAt = time.GetUtcNow(),
        SeenAt = time.GetUtcNow(),
    });
}
