using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Inboxes;
using Zhiyin.Conversations.Live;
using Zhiyin.Conversations.Messages;

namespace Zhiyin.Conversations.Widget;

/// <summary>Tells a browser how its conversation stands, and keeps the hub in step with it.</summary>
public sealed class WidgetState(Store store, WidgetHub hub, WidgetTalks talks, WidgetMessages messages, LiveJson json, TimeProvider time)
{
    private const int FirstPage = 30;
    private const int Missed = 100;

    /// <summary>The answer to hello: who, which inbox, how it stands, and the newest messages or those after <paramref name="after"/>.</summary>
    public Task WelcomeAsync(WidgetSession session, ConversationId? known, int? after, CancellationToken cancellation) => store.ReadAsync(
        async db =>
        {
            var who = session.Who!;
            var found = who.Buyer is { } buyer ? await WidgetTalks.FindAsync(db, session.Inbox.Shop, buyer, session.Inbox.Id, cancellation) : null;
            // Placed before it is read: what comes while reading is told twice rather than not at all.
            hub.Place(session, who.Buyer, found?.Id);
            var resumes = after is not null && found is not null && known == found.Id;
            var (page, more) = found is null ? ([], false) : await PageAsync(db, found, before: null, resumes ? after : null, resumes ? Missed : FirstPage, cancellation);
            var talk = found is null ? null : await talks.ShapeAsync(db, found, cancellation);
            session.QueuePlace = talk?.QueuePlace;
            session.Socket.Send(json.Frame("welcome", (writer, j) =>
            {
                writer.WriteString("visitor"u8, who.Secret);
                writer.WriteBoolean("verified"u8, who.Verified);
                j.Write(writer, "inbox", WidgetInboxShape.Of(session.Inbox, time.GetUtcNow()));
                j.Write(writer, "conversation", talk);
                j.Write(writer, "messages", page);
                writer.WriteBoolean("more"u8, more);
            }));
            return default(Done);
        },
        cancellation);

    /// <summary>Older messages.</summary>
    public Task HistoryAsync(WidgetSession session, int before, int limit, CancellationToken cancellation) => store.ReadAsync(
        async db =>
        {
            var found = session is { Conversation: { } id, Buyer: { } buyer }
                ? await db.Set<Conversation>().FirstOrDefaultAsync(c => c.Shop == session.Inbox.Shop && c.Id == id && c.Buyer == buyer, cancellation)
                : null;
            var (page, more) = found is null ? ([], false) : await PageAsync(db, found, before, after: null, Math.Clamp(limit, 1, Missed), cancellation);
            session.Socket.Send(json.Frame("history", (writer, j) =>
            {
                j.Write(writer, "messages", page);
                writer.WriteBoolean("more"u8, more);
            }));
            return default(Done);
        },
        cancellation);

    /// <summary>How it stands now; the conversation may be another one than before.</summary>
    public async Task TellAsync(ZhiyinDb db, WidgetSession session, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        var found = session.Buyer is { } buyer ? await WidgetTalks.FindAsync(db, session.Inbox.Shop, buyer, session.Inbox.Id, cancellation) : null;
        if (session.Buyer is not null)
        {
            hub.Place(session, session.Buyer, found?.Id);
        }

        var talk = found is null ? null : await talks.ShapeAsync(db, found, cancellation);
        session.QueuePlace = talk?.QueuePlace;
        session.Socket.Send(json.Frame("state", (writer, j) => j.Write(writer, "conversation", talk)));
    }

    private async Task<(IReadOnlyList<WidgetMessage> Messages, bool More)> PageAsync(ZhiyinDb db, Conversation c, int? before, int? after, int limit, CancellationToken cancellation)
    {
        var all = WidgetMessages.Visible(db.Set<Message>().Where(m => m.Shop == c.Shop && m.Conversation == c.Id));
        var rows = after is { } from
            ? await all.Where(m => m.Seq > from).OrderBy(m => m.Seq).Take(limit + 1).ToListAsync(cancellation)
            : await all.Where(m => m.Seq < (before ?? int.MaxValue)).OrderByDescending(m => m.Seq).Take(limit + 1).ToListAsync(cancellation);
        var more = rows.Count > limit;
        rows = [.. rows.Take(limit).OrderBy(m => m.Seq)];
        return (await messages.OpenAsync(db, c.Shop, c.Buyer, rows, cancellation), more);
    }
}

/// <summary>The inbox as the widget shows it.</summary>
public sealed record WidgetInboxShape(
    string Title, string Greeting, string OfflineMessage, string Color, string Position, string Locale, string DarkMode, string LauncherTitle, bool Attachments, bool Emoji, bool Open, DateTimeOffset? NextOpen)
{
    public static WidgetInboxShape Of(WidgetInbox inbox, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(inbox);
        var (look, open) = (inbox.Look, inbox.Clock.IsOpen(now));
        return new(
            look.Title, look.Greeting, look.OfflineMessage, look.Color, look.Position, look.Locale, look.DarkMode, look.LauncherTitle, look.Attachments, look.Emoji,
            open, open ? null : inbox.Clock.NextOpening(now));
    }
}
