using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Tone;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Mood;

/// <summary>The verdict of the gate: which of M1–M6 hold (M7 is the safety exception) and where the acknowledgement stands (normalised draft).</summary>
public sealed record MoodVerdict(bool Acknowledged, bool Undefended, bool Unforced, bool Ordered, bool ApologyFits, bool Fresh, bool SafetyFirst)
{
    /// <summary>True when the draft may go out as it stands.</summary>
    public bool Passes => Acknowledged && Undefended && Unforced && Ordered && ApologyFits && Fresh;
}

/// <summary>First the mood, then the matter (handbook §5.4): judges a draft for a buyer at a level, whatever the thread says about the level.</summary>
public static class MoodGate
{
    /// <summary>The lowest level at which the gate is closed.</summary>
    public const int FromLevel = 2;

    private const float Enough = 0.75f;

    /// <summary>The sets the gate asks for.</summary>
    public static IReadOnlyList<PatternSet> Patterns { get; } =
        [Words.Empathy, Words.Safety, MoodWords.Defence, MoodWords.Admission, MoodWords.Service, MoodWords.Goods, MoodWords.Plan, ToneWords.Command, ToneWords.Suppress];

    /// <summary>Judges <paramref name="reply"/> for a buyer at <paramref name="level"/> (0–5); below <see cref="FromLevel"/> everything passes.</summary>
    public static MoodVerdict Judge(Reply reply, int level, Responsibility responsibility)
    {
        ArgumentNullException.ThrowIfNull(reply);
        if (level < FromLevel || reply.Draft.Sentences.Count == 0)
        {
            return new MoodVerdict(true, true, true, true, true, true, false);
        }

        var opening = Opening(reply);
        var safety = reply.First(Words.Safety) is { } s && s.Start < opening.End;
        var acknowledged = AcknowledgedAt(reply);
        return new MoodVerdict(
            Acknowledged: safety || (acknowledged is { } at && at < opening.End),
            Undefended: !Inside(reply, MoodWords.Defence, opening) && !Acts(reply, opening.End, Act.Deny, Act.Blame, Act.Shirk, Act.Rule, Act.Rhetorical),
            Unforced: level < 3 || !(reply.Has(ToneWords.Command) || reply.Has(ToneWords.Suppress) || Acts(reply, int.MaxValue, Act.Command, Act.Suppress)),
            Ordered: level < 4 || safety || reply.First(MoodWords.Plan) is not { } plan || (acknowledged is { } a && a <= plan.Start),
            ApologyFits: responsibility == Responsibility.Shop || Admission(reply) is null,
            Fresh: EmpathyRepeatedRule.Repeated(reply) is null,
            SafetyFirst: safety);
    }

    /// <summary>The first sentence that says something: a bare greeting or form of address before it does not count.</summary>
    public static TextSpan Opening(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var sentences = reply.Draft.Sentences;
        var first = sentences.Count == 0 ? new TextSpan(0, 0) : sentences[0];
        return sentences.Count > 1 && Situation.Letters(reply.Text[first.Start..first.End]) <= 4 && !Inside(reply, Words.Empathy, first)
            ? TextSpan.FromTo(first.Start, sentences[1].End)
            : first;
    }

    /// <summary>Where the first acknowledgement or apology begins; null when there is none.</summary>
    public static int? AcknowledgedAt(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        int? at = reply.First(Words.Empathy)?.Start;
        var clauses = reply.Draft.Clauses;
        for (var i = 0; i < clauses.Count; i++)
        {
            var clause = clauses[i];
            if ((clause.Score(Act.Acknowledge) >= Enough || clause.Score(Act.Apologise) >= Enough || clause.Score(Act.Admit) >= Enough) && (at is null || clause.Span.Start < at))
            {
                return clause.Span.Start;
            }
        }

        return at;
    }

    /// <summary>Where the draft takes the fault upon the shop; null when it does not.</summary>
    public static TextSpan? Admission(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        if (reply.First(MoodWords.Admission) is { } span)
        {
            return span;
        }

        // A slow answer or a slip of the pen lies open in the thread; only a fault in goods, packing or sending has to be established.
        return reply.FirstClause(Act.Admit, 0.75f) is { } clause && !reply.Has(MoodWords.Service) && reply.Has(MoodWords.Goods) && Situation.BuyerHasProblem(reply) && !Situation.BuyerOnlyFears(reply) ? clause.Span : null;
    }

    private static bool Inside(Reply reply, PatternSet set, TextSpan span)
    {
        if (!reply.Has(set))
        {
            return false;
        }

        foreach (var hit in reply.All(set))
        {
            if (span.Contains(hit))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Acts(Reply reply, int before, params ReadOnlySpan<Act> acts)
    {
        var clauses = reply.Draft.Clauses;
        for (var i = 0; i < clauses.Count && clauses[i].Span.Start < before; i++)
        {
            if (clauses[i].Confidence >= 0.7f && acts.Contains(clauses[i].Act))
            {
                return true;
            }
        }

        return false;
    }
}
