using System.Text.Encodings.Web;
using System.Text.Json;
using Zhiyin.Conversations.Labels;

namespace Zhiyin.Conversations.Desk;

/// <summary>How pressing it is; null for nothing special.</summary>
public sealed record PriorityInput(Priority? Priority);

/// <summary>The labels it shall have, all of them.</summary>
public sealed record LabelsInput(IReadOnlyList<string>? Labels);

/// <summary>The custom attributes it shall have, all of them: at most 50, flat.</summary>
public sealed record AttributesInput(IReadOnlyDictionary<string, string>? CustomAttributes);

/// <summary>Priority, labels and custom attributes.</summary>
public sealed class EditConversation(DeskWrite write, TimeProvider time)
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Task<Result<ConversationItemShape>> PriorityAsync(CurrentUser user, ConversationId id, Priority? priority, CancellationToken cancellation) => write.RunAsync(
        user, id,
        (db, c) =>
        {
            if (c.Priority != (priority ?? Priority.None))
            {
                c.Priority = priority ?? Priority.None;
                db.Tell(c, ConversationEvents.Updated, Why.Priority, time.GetUtcNow(), user.Agent);
            }

            return Task.FromResult<Refusal?>(null);
        },
        cancellation);

    public Task<Result<ConversationItemShape>> LabelsAsync(CurrentUser user, ConversationId id, Func<IReadOnlySet<string>, IEnumerable<string>> change, CancellationToken cancellation) => write.RunAsync(
        user, id,
        async (db, c) =>
        {
            var rows = await db.Set<ConversationLabel>().Where(l => l.Shop == user.Shop && l.Conversation == id).ToListAsync(cancellation);
            var before = rows.Select(l => l.Title).ToHashSet(StringComparer.Ordinal);
            var after = change(before).ToHashSet(StringComparer.Ordinal);
            var added = after.Except(before, StringComparer.Ordinal).ToList();
            if (added.Count > 0 && await db.Set<Label>().CountAsync(l => l.Shop == user.Shop && added.Contains(l.Title), cancellation) != added.Count)
            {
                return DeskRefusals.UnknownLabel;
            }

            db.RemoveRange(rows.Where(l => !after.Contains(l.Title)));
            db.AddRange(added.Select(title => new ConversationLabel { Shop = user.Shop, Conversation = id, Title = title }));
            if (!after.SetEquals(before))
            {
                db.Tell(c, ConversationEvents.Updated, Why.Labels, time.GetUtcNow(), user.Agent);
            }

            return null;
        },
        cancellation);

    public Task<Result<ConversationItemShape>> AttributesAsync(CurrentUser user, ConversationId id, IReadOnlyDictionary<string, string>? attributes, CancellationToken cancellation) => write.RunAsync(
        user, id,
        (db, c) =>
        {
            if (attributes is null || attributes.Count > 50 || attributes.Any(a => a.Key.Length is 0 or > 40 || a.Value is null or { Length: > 500 }))
            {
                return Task.FromResult<Refusal?>(DeskRefusals.BadAttributes);
            }

            c.Attributes = JsonSerializer.Serialize(attributes, s_json);
            db.Tell(c, ConversationEvents.Updated, Why.Attributes, time.GetUtcNow(), user.Agent);
            return Task.FromResult<Refusal?>(null);
        },
        cancellation);
}
