using Zhiyin.Conversations.Live;
using Zhiyin.Conversations.Messages;

namespace Zhiyin.Conversations.Desk;

/// <summary>on while I write, off when I stop.</summary>
public sealed record TypingInput(string? TypingStatus);

/// <summary>For programs that write without a live channel: the buyer sees that somebody is writing. Nothing is stored.</summary>
public sealed class TypingStatus(Store store, Typing typing, AgentNames names)
{
    public async Task<Result<Done>> RunAsync(CurrentUser user, ConversationId id, string? status, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (status is not ("on" or "off"))
        {
            return Refusal.Invalid("typingStatus", "取值为 on 或 off", "on or off");
        }

        var found = await store.ReadAsync(db => db.Set<Conversation>().VisibleTo(db, user).FirstOrDefaultAsync(c => c.Id == id, cancellation), cancellation);
        if (found is null)
        {
            return Refusal.NotFound;
        }

        if (!DeskRules.CanReply(user, found))
        {
            return DeskRefusals.NotYours;
        }

        var me = (await names.OfAsync(user.Shop, cancellation, user.Agent)).GetValueOrDefault(user.Agent);
        typing.Tell(user.Shop, id, SenderKind.Agent, user.Agent.Value, me?.Nick ?? "", status == "on");
        return default(Done);
    }
}
