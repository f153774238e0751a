using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Faults;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Kinds;

/// <summary>
/// The kind «this must not be done»: a clause whose act is <paramref name="act"/>, or a hit of <paramref name="words"/>, which are sure on their own.
/// At <paramref name="sure"/> or more the rule's severity counts, between <paramref name="likely"/> and that it is a hint.
/// </summary>
public class ActRule(RuleInfo info, Act act, PatternSet words, string message, string? better = null, float sure = 0.75f, float likely = 0.5f) : ReplyRule
{
    // Three characters («重一些») are too little to judge a tone by.
    private const int Scrap = 6;
    private const float Doubt = 0.4f;

    private const float Plain = 0.95f;

    public override RuleInfo Info { get; } = info;

    public override IReadOnlyList<PatternSet> Patterns => [words];

    /// <summary>How many characters are enough where the reading leaves no doubt.</summary>
    protected virtual int Shortest => Scrap;

    /// <summary>False where the rule has no say.</summary>
    protected virtual bool Applies(Reply reply) => true;

    /// <summary>The severity of a fault at <paramref name="span"/>, found by words (<paramref name="said"/>) or by act alone; null means none.</summary>
    protected virtual Severity? LevelAt(Reply reply, TextSpan span, Severity severity, bool said) => severity;

    public override void Review(Reply reply, FindingSink findings)
    {
        var said = reply.Has(words);
        if ((!said && reply.FirstClause(act, likely) is null) || !Applies(reply))
        {
            return;
        }

        if (said)
        {
            foreach (var span in reply.All(words))
            {
                if (LevelAt(reply, span, Info.Severity, said) is { } level)
                {
                    findings.Add(this, span, message, better, severity: level, confidence: 0.95);
                }
            }

            return;
        }

        foreach (var clause in reply.Draft.Clauses)
        {
            if (clause.Act == act && clause.Confidence >= likely && IsEnough(clause) && !Scope.IsSupposed(reply.Text, clause.Span) && !QuotesBuyer(reply, clause.Span)
                && LevelAt(reply, clause.Span, clause.Confidence >= sure && !IsDoubted(reply, clause.Span) ? Info.Severity : Severity.Hint, said) is { } level)
            {
                findings.Add(this, clause.Span, message, better, severity: level, confidence: clause.Confidence);
            }
        }
    }

    // «“…”这种话说给谁听都难受»: what sounds unkind is what the buyer was told.
    private static bool QuotesBuyer(Reply reply, TextSpan clause)
    {
        var words = clause.Of(reply.Text);
        var open = words.IndexOf('"');
        var length = open < 0 ? -1 : words[(open + 1)..].IndexOf('"');
        if (length < Quoted)
        {
            return false;
        }

        var quote = words.Slice(open + 1, length).ToString();
        return reply.Thread.Bubbles.Any(b => b.Role == Role.Buyer && b.Text.Contains(quote, StringComparison.Ordinal));
    }

    private const int Quoted = 3;

    private bool IsEnough(ClauseReading clause)
        => clause.Span.Length >= Scrap || (clause.Span.Length >= Shortest && clause.Confidence >= Plain);

    // The model of tones, which learned from whole sentences, sees nothing in it: unsure goes to hint.
    private bool IsDoubted(Reply reply, TextSpan clause)
        => FaultReader.Suspicion(reply.Text, reply.SentenceAt(clause.Start), clause, Info.Category.Code) is < Doubt;
}
