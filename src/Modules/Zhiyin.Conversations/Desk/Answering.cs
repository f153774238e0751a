using Zhiyin.Conversations.Messages;

namespace Zhiyin.Conversations.Desk;

/// <summary>A public answer of a person also says who works on the conversation.</summary>
internal static class Answering
{
    /// <summary>Whoever answered what nobody had, has it; one that was set aside or closed is open again. Everything else is left alone.</summary>
    public static async Task AfterAsync(ZhiyinDb db, Conversation c, Message message)
    {
        if (message is not { Kind: MessageKind.Outgoing, SenderKind: SenderKind.Agent, Private: false, Sender: { } sender } || c is { Status: ConversationStatus.Open, Assignee: not null })
        {
            return;
        }

        var (agent, before) = (new AgentId(sender), c.Status);
        if (c.Answered(agent))
        {
            await db.JoinAsync(c, agent, message.At, CancellationToken.None);
            db.Tell(c, ConversationEvents.Assigned, Why.Assigned, message.At, agent);
        }

        if (before is ConversationStatus.Snoozed or ConversationStatus.Resolved)
        {
            db.Tell(c, ConversationEvents.StatusChanged, Why.Status, message.At, c.Assignee);
        }
    }
}
