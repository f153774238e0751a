using System.Globalization;

namespace Zhiyin.Conversations.Desk;

/// <summary>The orders of lists and how a page goes on where the last one ended, whatever was added or moved in between.</summary>
internal static class ListOrder
{
    public static IOrderedQueryable<Conversation> InOrder(this IQueryable<Conversation> all, ListSort sort) => sort switch
    {
        ListSort.Created => all.OrderByDescending(c => c.CreatedAt).ThenByDescending(c => c.Number),
        ListSort.Recent => all.OrderByDescending(c => c.LastActivityAt).ThenByDescending(c => c.Number),
        _ => all.OrderBy(c => c.WaitingSince == null ? 1 : 0).ThenBy(c => c.Priority == Priority.Urgent ? 0 : 1).ThenBy(c => c.WaitingSince)
            .ThenByDescending(c => c.LastActivityAt).ThenByDescending(c => c.Number),
    };

    /// <summary>What follows the entry that <paramref name="after"/> stands for.</summary>
    public static IQueryable<Conversation> After(this IQueryable<Conversation> all, ListSort sort, ListCursor? after)
    {
        if (after is not { } last)
        {
            return all;
        }

        var (activity, number, urgency) = (last.At, last.Number, last.Urgent ? 0 : 1);
        return (sort, last.WaitingSince) switch
        {
            (ListSort.Created, _) => all.Where(c => c.CreatedAt < activity || (c.CreatedAt == activity && c.Number < number)),
            (ListSort.Recent, _) => all.Where(c => c.LastActivityAt < activity || (c.LastActivityAt == activity && c.Number < number)),
            (_, { } waiting) => all.Where(c => c.WaitingSince == null
                || (c.Priority == Priority.Urgent ? 0 : 1) > urgency
                || ((c.Priority == Priority.Urgent ? 0 : 1) == urgency
                    && (c.WaitingSince > waiting || (c.WaitingSince == waiting && (c.LastActivityAt < activity || (c.LastActivityAt == activity && c.Number < number)))))),
            _ => all.Where(c => c.WaitingSince == null
                && ((c.Priority == Priority.Urgent ? 0 : 1) > urgency
                    || ((c.Priority == Priority.Urgent ? 0 : 1) == urgency && (c.LastActivityAt < activity || (c.LastActivityAt == activity && c.Number < number))))),
        };
    }
}

/// <summary>Where a page ended. <paramref name="At"/> is the creation when sorted by it, otherwise the latest activity.</summary>
internal readonly record struct ListCursor(DateTimeOffset At, int Number, bool Urgent, DateTimeOffset? WaitingSince)
{
    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"{At.ToUnixTimeMilliseconds()}.{Number}.{(Urgent ? 1 : 0)}.{WaitingSince?.ToUnixTimeMilliseconds() ?? -1}");

    /// <summary>Null when it is absent or cannot be read: the list begins anew.</summary>
    public static ListCursor? Parse(string? text)
    {
        var parts = (text ?? "").Split('.');
        return parts.Length == 4 && Instant(parts[0]) is { } at && int.TryParse(parts[1], out var number) && long.TryParse(parts[3], out var waiting)
            ? new ListCursor(at, number, parts[2] == "1", waiting < 0 ? null : Instant(parts[3]))
            : null;
    }

    private static DateTimeOffset? Instant(string text)
        => long.TryParse(text, out var ms) && ms is >= 0 and < 253_402_300_800_000 ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null;
}
