using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Tone;

/// <summary>What speaks against an unkind reading of a clause that only the act model found.</summary>
internal static class ToneGuard
{
    /// <summary>True when the draft apologises or names the buyer's feeling: what stands beside it repeats the buyer's trouble rather than adding to it.</summary>
    public static bool IsKind(Reply reply, TextSpan span = default)
        => !IsSure(reply, span) && (reply.FirstClause(Act.Apologise, 0.7f) is not null || reply.FirstClause(Act.Acknowledge, 0.85f) is not null || reply.Has(Words.Empathy));

    // A clause that the model reads so with hardly a doubt is one however kind its neighbours are.
    private static bool IsSure(Reply reply, TextSpan span)
    {
        foreach (var clause in reply.Draft.Clauses)
        {
            if (clause.Span == span && clause.Confidence >= 0.9f)
            {
                return true;
            }
        }

        return false;
    }
}
