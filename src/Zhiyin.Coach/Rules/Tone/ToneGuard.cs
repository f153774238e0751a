using Zhiyin.Coach.Engine;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Tone;

/// <summary>What speaks against an unkind reading of a clause that only the act model found.</summary>
internal static class ToneGuard
{
    /// <summary>True when the draft apologises or names the buyer's feeling: what stands beside it repeats the buyer's trouble rather than adding to it.</summary>
    public static bool IsKind(Reply reply)
        => reply.FirstClause(Act.Apologise, 0.7f) is not null || reply.FirstClause(Act.Acknowledge, 0.85f) is not null || reply.Has(Words.Empathy);
}
