using System.Diagnostics.Metrics;
using Zhiyin.Assist.Threads;
using Zhiyin.Conversations.Messages;
using Zhiyin.Platform.Operations;
using Zhiyin.Rulebook.Book;
using Zhiyin.Rulebook.Hits;
using Zhiyin.Understanding;
using Conversation = Zhiyin.Understanding.Threads.Conversation;
using Role = Zhiyin.Understanding.Threads.Role;

namespace Zhiyin.Assist.Gate;

/// <summary>
/// The send gate of a desk with a coach: judges what is about to be said by the shop's rule book, in its conversation. What blocks passes from nowhere; other errors ask a person once,
/// and a reason lets them pass and is recorded. A program's own line has nobody to be asked: it is refused only for what blocks.
/// </summary>
internal sealed class ShopGate(ThreadShelf threads, ShopCoaches coaches, RuleHits hits, Overrides overrides) : ISendGate
{
    private static readonly Counter<long> s_judged = DeskMeter.Meter.CreateCounter<long>("zhiyin.gate.judged", "{reply}", "Replies judged by the send gate, by verdict and whether a reason was given.");
    private static readonly ThreadReading s_nothingSaid = ThreadReading.Read(new Conversation([]));

    public async ValueTask<GateAnswer> JudgeAsync(SendDraft draft, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(draft);
        // A conversation that is not there is refused further on; what blocks blocks without one too.
        var thread = await threads.OfAsync(draft.Shop, draft.Conversation, ThreadShelf.Fresh, cancellation);
        var coach = (await coaches.OfAsync(draft.Shop, cancellation)).Coach;
        var findings = coach.Review(thread?.Reading ?? s_nothingSaid, draft.Text, draft.At, draft.Sender == SenderKind.Agent ? Role.Agent : Role.Bot).Findings;
        var confirmed = !string.IsNullOrWhiteSpace(draft.Confirm);
        if (!confirmed && findings.Length > 0)
        {
            hits.Count(draft.Shop, findings.Select(f => f.Rule.Id).Distinct());
        }

        var verdict = Verdict.Of(findings);
        s_judged.Add(1, new("verdict", Word(verdict)), new("confirmed", confirmed));
        if (verdict == GateVerdict.Pass || (verdict == GateVerdict.Ask && draft.Sender != SenderKind.Agent))
        {
            return GateAnswer.Pass;
        }

        var answer = new GateAnswer(verdict, Verdict.Reasons(findings, verdict));
        if (verdict == GateVerdict.Ask && confirmed)
        {
            await overrides.RecordAsync(draft, answer.Findings, cancellation);
        }

        return answer;
    }

    private static string Word(GateVerdict verdict) => verdict switch
    {
        GateVerdict.Pass => "pass",
        GateVerdict.Ask => "ask",
        _ => "refuse",
    };
}
