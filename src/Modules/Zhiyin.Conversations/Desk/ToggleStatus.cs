using Zhiyin.Conversations.Routing;
using Zhiyin.Platform.Due;

namespace Zhiyin.Conversations.Desk;

/// <summary>Where it shall stand: resolved needs a resolution, snoozed a time in the future.</summary>
public sealed record StatusInput(ConversationStatus Status, DateTimeOffset? SnoozedUntil, Resolution? Resolution);

/// <summary>Closing, opening again, setting aside, back to the queue.</summary>
public sealed class ToggleStatus(DeskWrite write, Router router, Timeline timeline, TimeProvider time)
{
    private static readonly TimeSpan s_longestSnooze = TimeSpan.FromDays(366);

    public Task<Result<ConversationItemShape>> RunAsync(CurrentUser user, ConversationId id, StatusInput input, CancellationToken cancellation)
        => write.RunAsync(user, id, (db, c) => ChangeAsync(db, user, c, input, cancellation), cancellation, frees: true);

    private async Task<Refusal?> ChangeAsync(ZhiyinDb db, CurrentUser user, Conversation c, StatusInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (DeskRules.MayWork(user, c) is { } refusal)
        {
            return refusal;
        }

        var by = (await DeskWrite.AgentAsync(db, user.Shop, user.Agent, cancellation))?.Name;
        var (had, now) = (c.Assignee, time.GetUtcNow());
        switch (input.Status)
        {
            case ConversationStatus.Resolved when input.Resolution is not (Resolution.Solved or Resolution.Unsolved):
                return DeskRefusals.ResolutionNeeded;
            case ConversationStatus.Resolved:
                var again = c.Status == ConversationStatus.Resolved;
                var closedAt = again ? c.ResolvedAt ?? now : now;
                c.Resolve(input.Resolution.Value, closedAt);
                await TellAsync(db, c, again ? null : new("resolved", by), Why.Status, cancellation);
                break;
            case ConversationStatus.Snoozed when input.SnoozedUntil is not { } until || until <= now || until > now + s_longestSnooze:
                return DeskRefusals.SnoozeTime;
            case ConversationStatus.Snoozed:
                c.Assignee ??= user.Agent;
                c.Snooze(input.SnoozedUntil.Value);
                db.Add(new DueEntry { Shop = c.Shop, Id = Guid.CreateVersion7(), Kind = WakeSnoozed.Name, DueAt = input.SnoozedUntil.Value, Subject = c.Id.Value });
                await TellAsync(db, c, new("snoozed", by), Why.Snoozed, cancellation);
                break;
            case ConversationStatus.Open when c.Status != ConversationStatus.Open:
                var line = c.Status == ConversationStatus.Pending ? "claimed" : "reopened";
                c.Reopen(user.Agent);
                await TellAsync(db, c, new(line, by), Why.Status, cancellation);
                break;
            case ConversationStatus.Pending when c.Status != ConversationStatus.Pending:
                c.Reopen(user.Agent);
                c.Release();
                await TellAsync(db, c, new("queued", by), Why.Status, cancellation);
                await router.AssignAsync(db, c, cancellation, except: had);
                break;
            default:
                return null;
        }

        if (c.Assignee is { } agent && agent != had)
        {
            await db.JoinAsync(c, agent, now, cancellation);
            db.Tell(c, ConversationEvents.Assigned, Why.Assigned, now, agent, had);
        }

        return null;
    }

    private async Task TellAsync(ZhiyinDb db, Conversation c, Activity? line, string why, CancellationToken cancellation)
    {
        if (line is not null)
        {
            await timeline.TellAsync(db, c, line, cancellation);
        }

        db.Tell(c, ConversationEvents.StatusChanged, why, time.GetUtcNow(), c.Assignee);
    }
}
