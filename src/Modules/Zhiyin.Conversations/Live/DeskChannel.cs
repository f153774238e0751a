using System.Text.Json;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Messages;
using Zhiyin.Platform.Events;

namespace Zhiyin.Conversations.Live;

/// <summary>What a screen says on the live channel, frame by frame.</summary>
public sealed class DeskChannel(Store store, LiveJson json, SendMessage send, Viewers viewers, Typing typing, ReadMarks marks, DeskFanOut fanOut, AgentNames names)
{
    // Well below what a connection may have waiting: a longer replay would end it each time.
    private const int LongestReplay = 500;

    /// <summary>Says that the channel stands, and from where it tells.</summary>
    public async Task WelcomeAsync(AgentScreen screen, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(screen);
        var end = await store.ReadAsync(db => store.Dialect.EndOfEventsAsync(db, cancellation), cancellation);
        var me = (await names.OfAsync(screen.User.Shop, cancellation, screen.User.Agent)).GetValueOrDefault(screen.User.Agent);
        screen.Socket.Send(json.Frame("ready", (writer, j) =>
        {
            j.Write(writer, "me", me);
            writer.WriteNumber("position"u8, end.Position);
        }));
    }

    public async ValueTask HearAsync(AgentScreen screen, ReadOnlyMemory<byte> said, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(screen);
        JsonDocument read;
        try
        {
            read = JsonDocument.Parse(said);
        }
        catch (JsonException)
        {
            return;
        }

        using (read)
        {
            if (read.RootElement.ValueKind == JsonValueKind.Object)
            {
                await HearAsync(screen, read.RootElement, cancellation);
            }
        }
    }

    private Task HearAsync(AgentScreen screen, JsonElement frame, CancellationToken cancellation)
    {
        switch (frame.Text("t"))
        {
            case "ping":
                screen.Socket.Send(json.Frame("pong"));
                return Task.CompletedTask;
            case "open":
                return OpenAsync(screen, frame.Conversation(), cancellation);
            case "typing" when frame.Conversation() is { } id && id == screen.Open && frame.Flag("on") is { } on:
                return TypeAsync(screen, id, on, cancellation);
            case "seen" when frame.Conversation() is { } id && frame.Number("seq") is { } seq:
                return SeenAsync(screen, id, seq, cancellation);
            case "resume" when frame.Long("position") is { } position:
                return ResumeAsync(screen, position, cancellation);
            case "send" when frame.Conversation() is { } id:
                return SendAsync(screen, id, frame, cancellation);
            default:
                return Task.CompletedTask;
        }
    }

    private async Task OpenAsync(AgentScreen screen, ConversationId? id, CancellationToken cancellation)
        => await viewers.TurnAsync(screen, id is { } asked && await MaySeeAsync(screen.User, asked, cancellation) ? asked : null, cancellation);

    private async Task TypeAsync(AgentScreen screen, ConversationId id, bool on, CancellationToken cancellation)
    {
        // Whoever stops may always say so: the right may have gone while they wrote.
        if (on && !await MayAnswerAsync(screen.User, id, cancellation))
        {
            return;
        }

        var me = (await names.OfAsync(screen.User.Shop, cancellation, screen.User.Agent)).GetValueOrDefault(screen.User.Agent);
        typing.Tell(screen.User.Shop, id, SenderKind.Agent, screen.User.Agent.Value, me?.Nick ?? "", on);
    }

    private async Task SeenAsync(AgentScreen screen, ConversationId id, int seq, CancellationToken cancellation)
    {
        if (screen.Open == id || await MaySeeAsync(screen.User, id, cancellation))
        {
            marks.Agent(screen.User, id, seq);
        }
    }

    private async Task SendAsync(AgentScreen screen, ConversationId id, JsonElement frame, CancellationToken cancellation)
    {
        var reference = frame.TryGetProperty("ref", out var given) && given.ValueKind is JsonValueKind.String or JsonValueKind.Number ? given : default;
        var sent = !screen.User.Has(Right.Reply) ? Refusal.NotAllowed
            : json.Read<SendInput>(frame) is not { } input ? Refusal.Invalid("content", "消息格式不对", "The message has another shape")
            : await send.RunAsync(screen.User, id, input, idempotencyKey: null, cancellation);
        screen.Socket.Send(json.Frame(sent.Refusal is null ? "sent" : "refused", (writer, j) =>
        {
            if (reference.ValueKind != JsonValueKind.Undefined)
            {
                writer.WritePropertyName("ref"u8);
                reference.WriteTo(writer);
            }

            if (sent.Refusal is not { } refusal)
            {
                j.Write(writer, "message", sent.Value);
                return;
            }

            writer.WriteStartObject("problem"u8);
            writer.WriteNumber("status"u8, refusal.Status);
            writer.WriteRefusal(refusal);
            foreach (var (name, value) in refusal.Extra ?? new Dictionary<string, object?>(StringComparer.Ordinal))
            {
                j.Write(writer, name, value);
            }

            writer.WriteEndObject();
        }));
    }

    // What is told twice does no harm: every frame carries the whole new state.
    private async Task ResumeAsync(AgentScreen screen, long position, CancellationToken cancellation)
    {
        var events = await store.ReadAsync(
            async db =>
            {
                var at = position == 0 ? default : await db.Events.AsNoTracking().FirstOrDefaultAsync(e => e.Position == position, cancellation);
                return at is null && position != 0 ? null : await store.Dialect.ReadEventsAsync(db, at is null ? default : EventCursor.Of(at), LongestReplay, cancellation);
            },
            cancellation);
        if (events is null || events.Count == LongestReplay)
        {
            screen.Socket.Send(json.Frame("reset"));
            return;
        }

        IReadOnlyList<EventEntry> own = [.. events.Where(e => e.Shop == screen.User.Shop && e.Conversation is not null)];
        await fanOut.TellAsync(screen.User.Shop, own, await StoredMessages.LoadAsync(store, screen.User.Shop, own, just: null, cancellation), cancellation, only: screen);
    }

    private async Task<bool> MayAnswerAsync(CurrentUser user, ConversationId id, CancellationToken cancellation)
        => await store.ReadAsync(db => db.Set<Conversation>().VisibleTo(db, user).FirstOrDefaultAsync(c => c.Id == id, cancellation), cancellation) is { } c && DeskRules.CanReply(user, c);

    private Task<bool> MaySeeAsync(CurrentUser user, ConversationId id, CancellationToken cancellation)
        => store.ReadAsync(db => db.Set<Conversation>().VisibleTo(db, user).AnyAsync(c => c.Id == id, cancellation), cancellation);
}
