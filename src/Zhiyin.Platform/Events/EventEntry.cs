using Zhiyin.Platform.Ids;

namespace Zhiyin.Platform.Events;

/// <summary>
/// Something that happened, written in the transaction that did it and never changed. Carries ids, never text: <see cref="Data"/> is a small JSON object of ids and words of the program.
/// </summary>
public sealed class EventEntry
{
    /// <summary>Place in the log of one database; on PostgreSQL the order of reading is (<see cref="Xid"/>, position).</summary>
    public long Position { get; set; }

    /// <summary>PostgreSQL's transaction; 0 on SQLite.</summary>
    public long Xid { get; set; }

    public required ShopId Shop { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What happened, dotted: <c>message.created</c>, <c>conversation.assigned</c>.</summary>
    public required string Kind { get; init; }

    public ConversationId? Conversation { get; init; }

    /// <summary>The message concerned; 0 when none.</summary>
    public int Seq { get; init; }

    /// <summary>Who did it or whom it concerns.</summary>
    public AgentId? Agent { get; init; }

    public BuyerId? Buyer { get; init; }

    public string? Data { get; init; }
}

/// <summary>How far a reader of the log has come.</summary>
public readonly record struct EventCursor(long Xid, long Position)
{
    public static EventCursor Of(EventEntry entry) => new(entry.Xid, entry.Position);

    public override string ToString() => $"{Xid}.{Position}";

    public static bool TryParse(string? text, out EventCursor cursor)
    {
        cursor = default;
        var parts = (text ?? "").Split('.');
        if (parts.Length != 2 || !long.TryParse(parts[0], out var xid) || !long.TryParse(parts[1], out var position))
        {
            return false;
        }

        cursor = new(xid, position);
        return true;
    }
}

/// <summary>A durable reader's place, stored with what it did.</summary>
public sealed class StoredCursor
{
    public required string Consumer { get; init; }

    public long Xid { get; set; }

    public long Position { get; set; }
}
