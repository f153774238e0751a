using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Privacy;
using Zhiyin.People.Agents;
using Zhiyin.People.Audit;

namespace Zhiyin.Assist.Gate;

/// <summary>Records that an agent sent a reply against the coach's word.</summary>
public sealed class Overrides(Store store, AuditLog audit)
{
    private const int LongestReason = 500;

    public Task RecordAsync(SendDraft draft, IReadOnlyList<GateFinding> findings, CancellationToken cancellation) => store.WriteAsync(
        async db =>
        {
            ArgumentNullException.ThrowIfNull(draft);
            ArgumentNullException.ThrowIfNull(findings);
            await store.Dialect.LockAsync(db, $"send_override:{draft.Conversation}", cancellation);
            if (draft.Agent is not { } agent
                || await db.Set<SendOverride>().AnyAsync(o => o.Shop == draft.Shop && o.Conversation == draft.Conversation && o.ClientId == draft.ClientId, cancellation))
            {
                return default(Done);
            }

            var reason = Masking.Mask(MessageText.Clean(draft.Confirm ?? "")).Text;
            var rules = string.Join(' ', findings.Select(f => f.RuleId).Distinct());
            db.Add(new SendOverride
            {
                Shop = draft.Shop,
                Conversation = draft.Conversation,
                ClientId = draft.ClientId,
                Agent = agent,
                At = draft.At,
                Rules = rules,
                Reason = reason.Length > LongestReason ? reason[..LongestReason] : reason,
            });
            var login = await db.Set<Agent>().Where(a => a.Shop == draft.Shop && a.Id == agent).Select(a => a.Login).FirstOrDefaultAsync(cancellation) ?? "";
            audit.EnterOf(db, draft.Shop, agent, login, "reply.overridden", "conversation", draft.Conversation.ToString(), new Dictionary<string, string>(StringComparer.Ordinal) { ["rules"] = rules });
            return default;
        },
        cancellation);
}
