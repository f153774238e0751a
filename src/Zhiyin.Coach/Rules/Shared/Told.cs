using Zhiyin.Coach.Engine;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Shared;

/// <summary>What the buyer has told in the whole conversation and nobody has settled: a turn that only answers the agent's question keeps the matter open.</summary>
internal static class Told
{
    private static readonly PatternSet s_settled = PatternSet.Of("told.settled", "(已经|现在|这下|都)?(好|可以|找到|收到|解决|弄好|修好)了", "误会", "没事(了|啦)", "不用(了|管|处理)");

    // «现在咋办»: nobody asks so who has nothing to mend.
    private static readonly PatternSet s_help = PatternSet.Of("told.help", "(现在|这|这下|那)(可)?(怎么|咋)(办|整|弄|搞)");

    /// <summary>The sets that the questions below ask for.</summary>
    public static readonly PatternSet[] Sets = [s_settled, s_help, Contexts.Fault, .. Situation.Sets];

    /// <summary>True when something is wrong for the buyer, said in the last turn, or before it and not settled since.</summary>
    public static bool Trouble(Reply reply)
        => reply.HasBuyerTurn && (Situation.BuyerHasProblem(reply)
            || (!reply.BuyerSays(s_settled) && !Situation.BuyerDoes(reply, Act.Thank, 0.7f) && !Situation.BuyerDoes(reply, Act.Praise, 0.7f)
                && (Earlier(reply).Any(b => IsTrouble(reply, b)) || (reply.EmotionLevel >= 1 && reply.BuyerSays(s_help)))));

    /// <summary>True when the last turn asks what to do now.</summary>
    public static bool AsksForHelp(Reply reply) => reply.BuyerSays(s_help);

    /// <summary>True when the buyer waits for an answer: the last turn asks, or it answers what the agent asked in return for a question.</summary>
    public static bool Asks(Reply reply)
    {
        if (!reply.HasBuyerTurn || Situation.BuyerAsks(reply))
        {
            return reply.HasBuyerTurn;
        }

        var bubbles = reply.Thread.Bubbles;
        var i = Before(reply);
        return i >= 0 && bubbles[i].Role != Role.System && bubbles[i].Questions.Count > 0 && Earlier(reply).Any(b => IsAsked(reply, b));
    }

    /// <summary>What the buyer wrote before somebody else spoke last.</summary>
    public static IEnumerable<BubbleReading> Earlier(Reply reply) => reply.Thread.Bubbles.Take(Math.Max(0, Before(reply))).Where(b => b.Role == Role.Buyer);

    // The last bubble that is not the buyer's.
    private static int Before(Reply reply)
    {
        var bubbles = reply.Thread.Bubbles;
        var i = bubbles.Length - 1;
        while (i >= 0 && bubbles[i].Role == Role.Buyer)
        {
            i--;
        }

        return i;
    }

    private static bool IsTrouble(Reply reply, BubbleReading bubble)
        => reply.Scan(bubble.Text) is var hits && (hits.Has(Words.BuyerProblem) || hits.Has(Contexts.Fault)) && !IsOnlyAsked(bubble);

    // «能退货吗» asks about a return nobody has begun.
    private static bool IsOnlyAsked(BubbleReading bubble) => bubble.Clauses.Count == 1 && bubble.Clauses[0] is { Act: Act.Ask, Confidence: >= 0.7f };

    private static bool IsAsked(Reply reply, BubbleReading bubble)
        => reply.Scan(bubble.Text).Has(Words.BuyerAsks) || bubble.Clauses.Any(c => c.Act == Act.Ask && c.Confidence >= 0.5f);
}
