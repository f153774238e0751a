using Zhiyin.Conversations.Buyers;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Messages;
using Zhiyin.People.Audit;

namespace Zhiyin.Conversations.Privacy;

/// <summary>Which field of a buyer is to be seen in clear, and why: name, phone, email or note.</summary>
public sealed record UnmaskField(string? Field, string? Reason);

/// <summary>Why a bubble is to be seen in clear.</summary>
public sealed record UnmaskMessage(string? Reason);

/// <summary>A field in clear; null when the buyer has none.</summary>
public sealed record UnmaskedField(string? Value);

/// <summary>A bubble in clear.</summary>
public sealed record UnmaskedMessage(string Content);

/// <summary>Shows personal data in clear: with the right, with a reason, entered in the audit before it is shown, and at most <see cref="MostAnHour"/> times an hour (handbook §8.4).</summary>
public sealed class Unmask(Store store, TimeProvider time, BuyerProfiles profiles, IBuyerKeys keys, AuditLog audit)
{
    /// <summary>Unmaskings of one agent an hour; who needs more wants an export.</summary>
    public const int MostAnHour = 60;

    private const string Action = "personal.unmasked";

    public Task<Result<UnmaskedField>> FieldAsync(CurrentUser user, BuyerId id, UnmaskField ask, CancellationToken cancellation) => store.WriteAsync<Result<UnmaskedField>>(
        async db =>
        {
            if (ask.Field is not ("name" or "phone" or "email" or "note"))
            {
                return Refusal.Invalid("field", "可查看 name、phone、email 或 note", "The field is name, phone, email or note");
            }

            if (await BuyerReach.FindAsync(db, user, id, cancellation) is not { } buyer)
            {
                return Refusal.NotFound;
            }

            if (await profiles.ReadAsync(db, buyer, cancellation) is not { } fields)
            {
                return BuyerRefusals.Erased;
            }

            if (await EnterAsync(db, user, "contact", buyer.Id.ToString(), ask.Field, ask.Reason, cancellation) is { } refusal)
            {
                return refusal;
            }

            return new UnmaskedField(ask.Field switch { "name" => fields.Name, "phone" => fields.Phone, "email" => fields.Email, _ => fields.Note });
        },
        cancellation);

    public Task<Result<UnmaskedMessage>> MessageAsync(CurrentUser user, ConversationId conversation, int seq, UnmaskMessage ask, CancellationToken cancellation) => store.WriteAsync<Result<UnmaskedMessage>>(
        async db =>
        {
            var found = await db.Set<Conversation>().VisibleTo(db, user).Where(c => c.Id == conversation).Select(c => new { c.Buyer }).FirstOrDefaultAsync(cancellation);
            var message = found is null ? null : await db.Set<Message>().AsNoTracking().FirstOrDefaultAsync(m => m.Shop == user.Shop && m.Conversation == conversation && m.Seq == seq, cancellation);
            if (message is null)
            {
                return Refusal.NotFound;
            }

            if (message.TextSealed is null || await keys.OpenAsync(db, user.Shop, found!.Buyer, conversation, message.ClientId, message.TextSealed, cancellation) is not { } text)
            {
                return message.Kind == MessageKind.Activity ? new UnmaskedMessage(message.TextMasked) : BuyerRefusals.Erased;
            }

            return await EnterAsync(db, user, "message", $"{conversation}/{seq}", "content", ask.Reason, cancellation) is { } refusal ? refusal : new UnmaskedMessage(text);
        },
        cancellation);

    private async Task<Refusal?> EnterAsync(ZhiyinDb db, CurrentUser user, string kind, string id, string field, string? given, CancellationToken cancellation)
    {
        var reason = new Reason(given).Check();
        if (reason.Refusal is { } refusal)
        {
            return refusal;
        }

        var since = time.GetUtcNow().AddHours(-1);
        if (await db.Set<AuditEntry>().CountAsync(a => a.Shop == user.Shop && a.At > since && a.Agent == user.Agent && a.Action == Action, cancellation) >= MostAnHour)
        {
            return new Refusal(429, "too_many", $"一小时最多查看 {MostAnHour} 次，请稍后再试", $"At most {MostAnHour} an hour, try again later");
        }

        audit.Enter(db, user, Action, kind, id, new Dictionary<string, string>(StringComparer.Ordinal) { ["field"] = field, ["reason"] = reason.Value });
        return null;
    }
}
