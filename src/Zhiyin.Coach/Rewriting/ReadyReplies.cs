using System.Collections.Immutable;
using Zhiyin.Coach.Answering;
using Zhiyin.Coach.Engine;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rewriting;

/// <summary>
/// Replies offered beside a conversation: up to three that differ in what they do, each judged by the coach that would judge it when it is sent. None says a figure nobody backs, asks what
/// is known, or repeats a sentence that was said in this conversation.
/// </summary>
public static class ReadyReplies
{
    private const int Variations = 4;
    private const int ShortestRepeat = 8;

    /// <summary>The replies to the buyer's last turn, the best first; none when there is nothing to answer. <paramref name="answer"/> is what the facts say.</summary>
    public static ImmutableArray<ReadyReply> Of(ReplyCoach coach, ThreadReading thread, Answer? answer, DateTimeOffset? at = null, int most = 3)
    {
        ArgumentNullException.ThrowIfNull(coach);
        ArgumentNullException.ThrowIfNull(thread);
        if (thread.LastBuyerTurn.IsEmpty)
        {
            return [];
        }

        var reply = coach.Read(thread, "", at);
        var said = thread.Bubbles.Where(b => b.Role is Role.Agent or Role.Bot).Select(b => b.Normalized.Original).ToList();
        var ready = ImmutableArray.CreateBuilder<ReadyReply>(most);
        foreach (var kind in Order(reply, answer))
        {
            if (ready.Count == most)
            {
                break;
            }

            if (Best(coach, reply, kind, answer, said) is { } best && ready.All(r => r.Text != best.Text))
            {
                ready.Add(best);
                said.Add(best.Text);
            }
        }

        return ready.ToImmutable();
    }

    // With a buyer who is upset the feeling comes first, whatever is known; otherwise the answer.
    private static ReadyKind[] Order(Reply reply, Answer? answer) => reply.EmotionLevel >= 2
        ? [ReadyKind.Empathy, ReadyKind.Answer, ReadyKind.Ask, ReadyKind.Verify]
        : answer is not null ? [ReadyKind.Answer, ReadyKind.Ask, ReadyKind.Verify] : [ReadyKind.Ask, ReadyKind.Verify];

    private static ReadyReply? Best(ReplyCoach coach, Reply reply, ReadyKind kind, Answer? answer, List<string> said)
    {
        ReadyReply? best = null;
        for (var vary = 0; vary < Variations; vary++)
        {
            var text = new ReplyComposer(reply, vary).Ready(kind, answer);
            if (text is null || Repeats(text, said) || (NumberGuard.Unbacked(text, reply) is { } figure && answer?.Text.Contains(figure, StringComparison.Ordinal) != true))
            {
                continue;
            }

            var review = coach.Review(reply.Thread, text, reply.At);
            if (!review.Findings.Any(f => f.Severity == Severity.Error) && (best is null || review.Score.Score > best.Score))
            {
                best = new(text, kind, Why(kind, answer), review.Score.Score, kind == ReadyKind.Answer && answer is not null ? answer.Paths : []);
            }

            if (best is { Score: >= 95 })
            {
                break;
            }
        }

        return best;
    }

    private static bool Repeats(string text, List<string> said)
    {
        foreach (var sentence in text.Split(['。', '！', '？', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (sentence.Length >= ShortestRepeat && said.Exists(s => s.Contains(sentence, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static string Why(ReadyKind kind, Answer? answer) => kind switch
    {
        ReadyKind.Empathy => "买家有情绪，先接住再说下一步",
        ReadyKind.Answer => "直接用资料回答",
        ReadyKind.Ask => "先问清还缺的一点",
        _ when answer is { Verifies: false } => "说清下一步和时间",
        _ => "资料里没有，先核实再答复",
    };
}
