using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Privacy;

namespace Zhiyin.Conversations.Pictures;

/// <summary>Stores pictures sealed with the buyer's key and opens them for those who may see them.</summary>
public sealed class Attachments(Store store, IBuyerKeys keys, TimeProvider time)
{
    /// <summary>A picture of a colleague for a conversation they may see.</summary>
    public async Task<Result<AttachmentShape>> AddAsync(CurrentUser user, ConversationId conversation, ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        var picture = Picture.Read(file.Span);
        if (picture.Refusal is { } refusal)
        {
            return refusal;
        }

        return await store.WriteAsync<Result<AttachmentShape>>(
            async db => await db.Set<Conversation>().VisibleTo(db, user).FirstOrDefaultAsync(c => c.Id == conversation, cancellation) is { } found
                ? await AddAsync(db, user.Shop, found.Buyer, found.Id, picture.Value, "/api/v1/attachments/", cancellation)
                : Refusal.NotFound,
            cancellation);
    }

    /// <summary>Adds a picture in the caller's write; <paramref name="conversation"/> is null until the buyer sends it.</summary>
    public async Task<Result<AttachmentShape>> AddAsync(
        ZhiyinDb db, ShopId shop, BuyerId buyer, ConversationId? conversation, Picture picture, string address, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(picture);
        var id = Guid.CreateVersion7(time.GetUtcNow());
        if (await keys.SealBytesAsync(db, shop, buyer, id, SealedAs.Picture, picture.Bytes, cancellation) is not { } box)
        {
            return MessageRefusals.BuyerErased;
        }

        db.Add(new Attachment
        {
            Shop = shop,
            Id = id,
            Conversation = conversation ?? default,
            Buyer = buyer,
            ContentType = picture.ContentType,
            Bytes = picture.Bytes.Length,
            Width = picture.Width,
            Height = picture.Height,
            At = time.GetUtcNow(),
            Content = box,
        });
        return new AttachmentShape(id, picture.ContentType, picture.Bytes.Length, picture.Width, picture.Height, address + id.ToString("D"));
    }

    /// <summary>The bytes for a colleague; null when there is none they may see.</summary>
    public Task<(string ContentType, byte[] Bytes)?> OpenAsync(CurrentUser user, Guid id, CancellationToken cancellation) => store.ReadAsync(
        async db =>
        {
            var found = await db.Set<Attachment>().FirstOrDefaultAsync(a => a.Shop == user.Shop && a.Id == id, cancellation);
            return found is not null && await db.Set<Conversation>().VisibleTo(db, user).AnyAsync(c => c.Id == found.Conversation, cancellation)
                ? await OpenAsync(db, found, cancellation)
                : null;
        },
        cancellation);

    /// <summary>The bytes for the buyer they belong to.</summary>
    public Task<(string ContentType, byte[] Bytes)?> OpenAsync(ShopId shop, BuyerId buyer, Guid id, CancellationToken cancellation) => store.ReadAsync(
        async db => await db.Set<Attachment>().FirstOrDefaultAsync(a => a.Shop == shop && a.Id == id && a.Buyer == buyer, cancellation) is { } found
            ? await OpenAsync(db, found, cancellation)
            : null,
        cancellation);

    /// <summary>What a message says about a picture of its conversation, or one the buyer uploaded and has not sent; null when it is neither.</summary>
    public static async Task<AttachmentShape?> FindAsync(ZhiyinDb db, Conversation conversation, Guid id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(conversation);
        var found = await db.Set<Attachment>().AsNoTracking().Where(a => a.Shop == conversation.Shop && a.Id == id && a.Buyer == conversation.Buyer)
            .Select(a => new { a.Conversation, a.ContentType, a.Bytes, a.Width, a.Height }).FirstOrDefaultAsync(cancellation);
        return found is not null && (found.Conversation == conversation.Id || found.Conversation == default)
            ? new AttachmentShape(id, found.ContentType, found.Bytes, found.Width, found.Height)
            : null;
    }

    private async Task<(string ContentType, byte[] Bytes)?> OpenAsync(ZhiyinDb db, Attachment found, CancellationToken cancellation)
        => found.Content is { } box && await keys.OpenBytesAsync(db, found.Shop, found.Buyer, found.Id, SealedAs.Picture, box, cancellation) is { } bytes ? (found.ContentType, bytes) : null;
}
