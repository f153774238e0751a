using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Zhiyin.Conversations.Buyers;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Pictures;

namespace Zhiyin.Conversations.Privacy;

/// <summary>
/// Writes everything of one buyer as one JSON object, conversation by conversation, so that memory does not grow with it: profile, conversations with ratings, messages, and
/// the pictures in base64 when it is in clear. Notes among colleagues are not part of it.
/// </summary>
public sealed class ExportWriter(Store store, TimeProvider time, BuyerProfiles profiles, IBuyerKeys keys)
{
    private const int FlushBytes = 64 * 1024;
    private const int MessagesAtOnce = 200;

    public Task WriteAsync(Stream stream, ExportGrant grant, CancellationToken cancellation) => store.ReadAsync(
        async db =>
        {
            await using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true });
            json.WriteStartObject();
            json.WriteString("exportedAt", time.GetUtcNow());
            json.WriteBoolean("unmasked", grant.Unmasked);
            json.WriteStartArray("profiles");
            foreach (var buyer in await db.Set<Buyer>().Where(b => b.Shop == grant.Shop && grant.Parts.Contains(b.Id)).OrderBy(b => b.CreatedAt).ToListAsync(cancellation))
            {
                await ProfileAsync(json, db, buyer, grant, cancellation);
            }

            json.WriteEndArray();
            json.WriteStartArray("conversations");
            foreach (var id in grant.Conversations)
            {
                if (await db.Set<Conversation>().FirstOrDefaultAsync(c => c.Shop == grant.Shop && c.Id == id, cancellation) is { } conversation)
                {
                    await ConversationAsync(json, db, conversation, grant, cancellation);
                    await json.FlushAsync(cancellation);
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
            await json.FlushAsync(cancellation);
            return 0;
        },
        cancellation);

    private async Task ProfileAsync(Utf8JsonWriter json, ZhiyinDb db, Buyer buyer, ExportGrant grant, CancellationToken cancellation)
    {
        var clear = grant.Unmasked ? await profiles.ReadAsync(db, buyer, cancellation) : null;
        json.WriteStartObject();
        json.WriteString("id", buyer.Id.Value);
        json.WriteString("identifier", buyer.Identifier);
        json.WriteString("name", clear is null ? buyer.NameMasked : clear.Name);
        json.WriteString("phone", clear is null ? buyer.PhoneMasked : clear.Phone);
        json.WriteString("email", clear is null ? buyer.EmailMasked : clear.Email);
        json.WriteString("tags", buyer.Tags);
        json.WriteString("note", clear is null ? buyer.Note : clear.Note);
        json.WriteStartObject("attributes");
        foreach (var (name, value) in BuyerText.Attributes(buyer.Attributes))
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        json.WriteString("locale", buyer.Locale);
        json.WriteString("createdAt", buyer.CreatedAt);
        When(json, "lastSeenAt", buyer.LastSeenAt);
        json.WriteEndObject();
    }

    private async Task ConversationAsync(Utf8JsonWriter json, ZhiyinDb db, Conversation conversation, ExportGrant grant, CancellationToken cancellation)
    {
        json.WriteStartObject();
        json.WriteNumber("number", conversation.Number);
        json.WriteString("status", JsonNamingPolicy.CamelCase.ConvertName(conversation.Status.ToString()));
        json.WriteString("createdAt", conversation.CreatedAt);
        When(json, "resolvedAt", conversation.ResolvedAt);
        await RatingAsync(json, db, conversation, grant, cancellation);
        await MessagesAsync(json, db, conversation, grant, cancellation);
        await PicturesAsync(json, db, conversation, grant, cancellation);
        json.WriteEndObject();
    }

    // By the page, each read to its end: opening a text may have to fetch the buyer's key, and one connection of PostgreSQL does one thing at a time.
    private async Task MessagesAsync(Utf8JsonWriter json, ZhiyinDb db, Conversation conversation, ExportGrant grant, CancellationToken cancellation)
    {
        json.WriteStartArray("messages");
        var said = db.Set<Message>().Where(m => m.Shop == grant.Shop && m.Conversation == conversation.Id && !m.Private && m.Kind != MessageKind.Activity).OrderBy(m => m.Seq);
        var after = 0;
        while (await said.Where(m => m.Seq > after).Take(MessagesAtOnce).ToListAsync(cancellation) is { Count: > 0 } page)
        {
            foreach (var message in page)
            {
                await MessageAsync(json, db, conversation, message, grant, cancellation);
                if (json.BytesPending > FlushBytes)
                {
                    await json.FlushAsync(cancellation);
                }
            }

            after = page[^1].Seq;
        }

        json.WriteEndArray();
    }

    private async Task MessageAsync(Utf8JsonWriter json, ZhiyinDb db, Conversation conversation, Message message, ExportGrant grant, CancellationToken cancellation)
    {
        var clear = grant.Unmasked && message.TextSealed is not null
            ? await keys.OpenAsync(db, grant.Shop, conversation.Buyer, conversation.Id, message.ClientId, message.TextSealed, cancellation)
            : null;
        json.WriteStartObject();
        json.WriteNumber("seq", message.Seq);
        json.WriteString("at", message.At);
        json.WriteString("from", JsonNamingPolicy.CamelCase.ConvertName(message.SenderKind.ToString()));
        json.WriteString("contentType", JsonNamingPolicy.CamelCase.ConvertName(message.ContentType.ToString()));
        json.WriteString("content", clear ?? message.TextMasked);
        if (message.Attributes is { } attributes)
        {
            json.WritePropertyName("contentAttributes");
            json.WriteRawValue(attributes);
        }

        json.WriteEndObject();
    }

    private async Task RatingAsync(Utf8JsonWriter json, ZhiyinDb db, Conversation conversation, ExportGrant grant, CancellationToken cancellation)
    {
        if (conversation.Rating is not { } rating)
        {
            return;
        }

        json.WriteStartObject("rating");
        json.WriteNumber("score", rating);
        When(json, "at", conversation.RatedAt);
        if (conversation.RatingComment is { } box && await keys.OpenBytesAsync(db, grant.Shop, conversation.Buyer, conversation.Id.Value, SealedAs.RatingComment, box, cancellation) is { } comment)
        {
            var text = Encoding.UTF8.GetString(comment);
            json.WriteString("comment", grant.Unmasked ? text : Masking.Mask(text).Text);
        }

        json.WriteEndObject();
    }

    private async Task PicturesAsync(Utf8JsonWriter json, ZhiyinDb db, Conversation conversation, ExportGrant grant, CancellationToken cancellation)
    {
        var pictures = await db.Set<Attachment>().Where(a => a.Shop == grant.Shop && a.Conversation == conversation.Id).OrderBy(a => a.At)
            .Select(a => new { a.Id, a.ContentType, a.At, a.Bytes, a.Buyer }).ToListAsync(cancellation);
        json.WriteStartArray("pictures");
        foreach (var picture in pictures)
        {
            json.WriteStartObject();
            json.WriteString("id", picture.Id);
            json.WriteString("contentType", picture.ContentType);
            json.WriteString("at", picture.At);
            json.WriteNumber("bytes", picture.Bytes);
            if (grant.Unmasked)
            {
                // A picture may show a waybill: nothing masks that, so a masked export leaves the bytes out.
                var box = await db.Set<Attachment>().Where(a => a.Shop == grant.Shop && a.Id == picture.Id).Select(a => a.Content).FirstOrDefaultAsync(cancellation);
                if (box is not null && await keys.OpenBytesAsync(db, grant.Shop, picture.Buyer, picture.Id, SealedAs.Picture, box, cancellation) is { } bytes)
                {
                    json.WriteBase64String("base64", bytes);
                }
            }

            json.WriteEndObject();
            await json.FlushAsync(cancellation);
        }

        json.WriteEndArray();
    }

    private static void When(Utf8JsonWriter json, string name, DateTimeOffset? at)
    {
        if (at is { } instant)
        {
            json.WriteString(name, instant);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
