using Zhiyin.Conversations.Routing;
using Zhiyin.People.Agents;

namespace Zhiyin.Conversations.Desk;

/// <summary>To whom a conversation goes: a colleague, or a team whose least loaded member gets it. The reason is needed when it was somebody's.</summary>
public sealed record AssignmentInput(AgentId? AssigneeId, TeamId? TeamId, string? Reason);

/// <summary>Why somebody takes over.</summary>
public sealed record TakeOverInput(string? Reason);

/// <summary>Handing over, claiming from the queue, taking over.</summary>
public sealed class AssignConversation(DeskWrite write, Store store, Router router, Timeline timeline, TimeProvider time)
{
    /// <summary>Hands over with a reason, which colleagues read in the timeline.</summary>
    public Task<Result<ConversationItemShape>> TransferAsync(CurrentUser user, ConversationId id, AssignmentInput input, CancellationToken cancellation)
        => write.RunAsync(user, id, (db, c) => TransferAsync(db, user, c, input, cancellation), cancellation, frees: true);

    /// <summary>Takes it from the queue. Of two at once one wins, the other is told who.</summary>
    public Task<Result<ConversationItemShape>> ClaimAsync(CurrentUser user, ConversationId id, CancellationToken cancellation) => store.WriteAsync<Result<ConversationItemShape>>(
        async db =>
        {
            ArgumentNullException.ThrowIfNull(user);
            await router.LockAsync(db, user.Shop, cancellation);
            await store.Dialect.LockRowsAsync(db, "conversations", [id.Value], cancellation);
            var c = await db.Set<Conversation>().FirstOrDefaultAsync(x => x.Shop == user.Shop && x.Id == id, cancellation);
            if (c is null || !await MayKnowAsync(db, user, c, cancellation))
            {
                return Refusal.NotFound;
            }

            if (c.MergedInto is not null || c.Status == ConversationStatus.Resolved)
            {
                return c.MergedInto is not null ? DeskRefusals.Merged : DeskRefusals.Resolved;
            }

            if (c.Assignee is { } somebody && somebody != user.Agent)
            {
                return DeskRefusals.AlreadyAssigned((await DeskWrite.AgentAsync(db, user.Shop, somebody, cancellation))!);
            }

            if (c.Assignee is null)
            {
                var me = await DeskWrite.AgentAsync(db, user.Shop, user.Agent, cancellation);
                await GiveAsync(db, c, user.Agent, new("claimed", By: me?.Name), cancellation);
            }

            await db.SaveChangesAsync(cancellation);
            return (await ConversationItems.OneAsync(db, user, id, cancellation))!;
        },
        cancellation);

    /// <summary>Takes it from a colleague, with a reason.</summary>
    public Task<Result<ConversationItemShape>> TakeOverAsync(CurrentUser user, ConversationId id, string? reason, CancellationToken cancellation) => write.RunAsync(
        user, id,
        async (db, c) =>
        {
            if ((DeskRules.MayWork(user, c) ?? (c.Status == ConversationStatus.Resolved ? DeskRefusals.Resolved : null)) is { } refusal)
            {
                return refusal;
            }

            if (DeskRules.Reason(reason) is not { } why)
            {
                return DeskRefusals.ReasonNeeded;
            }

            if (c.Assignee != user.Agent)
            {
                var from = c.Assignee is { } somebody ? await DeskWrite.AgentAsync(db, user.Shop, somebody, cancellation) : null;
                var me = await DeskWrite.AgentAsync(db, user.Shop, user.Agent, cancellation);
                await GiveAsync(db, c, user.Agent, new("taken_over", By: me?.Name, To: from?.Name, Reason: why), cancellation);
            }

            return null;
        },
        cancellation, frees: true);

    private async Task<Refusal?> TransferAsync(ZhiyinDb db, CurrentUser user, Conversation c, AssignmentInput input, CancellationToken cancellation)
    {
        if ((DeskRules.MayWork(user, c) ?? (c.Status == ConversationStatus.Resolved ? DeskRefusals.Resolved : null)) is { } refusal)
        {
            return refusal;
        }

        var reason = DeskRules.Reason(input.Reason);
        if (reason is null && (c.Assignee is not null || !string.IsNullOrWhiteSpace(input.Reason)))
        {
            return DeskRefusals.ReasonNeeded;
        }

        var team = input.TeamId is { } wanted ? await db.Set<Team>().FirstOrDefaultAsync(t => t.Shop == user.Shop && t.Id == wanted, cancellation) : null;
        if (input.TeamId is not null && team is null)
        {
            return DeskRefusals.UnknownTeam;
        }

        var by = (await DeskWrite.AgentAsync(db, user.Shop, user.Agent, cancellation))?.Name;
        c.Team = team?.Id ?? c.Team;
        if (input.AssigneeId is { } agent)
        {
            return await ToAgentAsync(db, c, agent, by, reason, cancellation);
        }

        return team is null ? DeskRefusals.NobodyNamed : await ToTeamAsync(db, c, team, by, reason, cancellation);
    }

    private async Task<Refusal?> ToAgentAsync(ZhiyinDb db, Conversation c, AgentId agent, string? by, string? reason, CancellationToken cancellation)
    {
        var to = await db.Answering(c.Shop).AsNoTracking().FirstOrDefaultAsync(a => a.Id == agent, cancellation);
        if (to is null)
        {
            return DeskRefusals.UnknownAgent;
        }

        if (c.Assignee != agent)
        {
            await GiveAsync(db, c, agent, new("transferred", by, to.Name, reason), cancellation);
        }

        return null;
    }

    private async Task<Refusal?> ToTeamAsync(ZhiyinDb db, Conversation c, Team team, string? by, string? reason, CancellationToken cancellation)
    {
        var from = c.Assignee;
        await timeline.TellAsync(db, c, new("transferred_team", by, team.Name, reason), cancellation);
        c.Release();
        if (!await router.AssignAsync(db, c, cancellation, except: from))
        {
            db.Tell(c, ConversationEvents.Assigned, Why.Assigned, time.GetUtcNow(), from: from);
        }

        return null;
    }

    private async Task GiveAsync(ZhiyinDb db, Conversation c, AgentId agent, Activity line, CancellationToken cancellation)
    {
        var (from, now) = (c.Assignee, time.GetUtcNow());
        c.GiveTo(agent);
        await db.JoinAsync(c, agent, now, cancellation);
        await timeline.TellAsync(db, c, line, cancellation);
        db.Tell(c, ConversationEvents.Assigned, Why.Assigned, now, agent, from);
    }

    // Whoever had it in their queue a moment ago may learn who was faster.
    private static async Task<bool> MayKnowAsync(ZhiyinDb db, CurrentUser user, Conversation c, CancellationToken cancellation)
        => (user.Has(Right.ConversationsOwn) && (c.Team is null || user.Teams.Contains(c.Team.Value)))
            || await db.Set<Conversation>().VisibleTo(db, user).AnyAsync(x => x.Id == c.Id, cancellation);
}
