using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Faults;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Engine;

/// <summary>
/// A draft in its context: everything a rule may read. Spans of <see cref="Draft"/>, its clauses and its hits are in the normalised draft;
/// <see cref="FindingSink"/> turns them into the original.
/// </summary>
public sealed class Reply
{
    private readonly PatternHits _hits;
    private readonly PatternIndex _index;
    private PatternHits? _buyerHits;
    private (PatternIndex Index, PatternHits Hits)? _others;
    private IReadOnlyList<FaultReading>? _faults;

    internal Reply(ThreadReading thread, BubbleReading draft, DateTimeOffset? at, PatternIndex index)
    {
        Thread = thread;
        Draft = draft;
        At = at;
        _index = index;
        _hits = index.Scan(draft.Text);
    }

    /// <summary>The conversation so far, understood.</summary>
    public ThreadReading Thread { get; }

    /// <summary>The draft, read.</summary>
    public BubbleReading Draft { get; }

    /// <summary>Who is about to say it: the agent, or the program that answers for the shop.</summary>
    public Role Speaker { get; init; } = Role.Agent;

    /// <summary>The normalised draft.</summary>
    public string Text => Draft.Text;

    /// <summary>Moment of sending; null when unknown.</summary>
    public DateTimeOffset? At { get; }

    /// <summary>What the shop knows; null when nothing was given.</summary>
    public FactSheet? Facts => Thread.Conversation.Facts;

    /// <summary>Stretches of the draft that read like a forbidden matter, whatever words they use.</summary>
    public IReadOnlyList<FaultReading> Faults => _faults ??= FaultReader.Read(Text, Draft.Sentences);

    /// <summary>The buyer's level (0–5) of handbook §5.1.</summary>
    public int EmotionLevel => Thread.Emotion.Level;

    /// <summary>True when the buyer is waiting for an answer.</summary>
    public bool HasBuyerTurn => !Thread.LastBuyerTurn.IsEmpty;

    /// <summary>True when the buyer's turn has the intent <paramref name="code"/> among its likely ones.</summary>
    public bool Intends(string code)
    {
        foreach (var intent in Thread.Intents)
        {
            if (intent.Code == code)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All hits of <paramref name="set"/> in the draft (normalised), left to right.</summary>
    public IReadOnlyList<TextSpan> All(PatternSet set) => _hits.All(set);

    /// <summary>The first hit of <paramref name="set"/> in the draft (normalised).</summary>
    public TextSpan? First(PatternSet set) => _hits.First(set);

    public bool Has(PatternSet set) => _hits.Has(set);

    /// <summary>True when the buyer's last turn has a hit of <paramref name="set"/>.</summary>
    public bool BuyerSays(PatternSet set) => (_buyerHits ??= _index.Scan(Thread.LastBuyerTurn.Text)).Has(set);

    /// <summary>Hits of the rules' pattern sets in another text of the thread (normalised).</summary>
    public PatternHits Scan(string normalized) => _index.Scan(normalized);

    /// <summary>The draft's hits of another index (a shop's own rules), scanned once.</summary>
    internal PatternHits Hits(PatternIndex index)
    {
        if (_others is not { } known || !ReferenceEquals(known.Index, index))
        {
            _others = known = (index, index.Scan(Text));
        }

        return known.Hits;
    }

    /// <summary>The first clause with <paramref name="act"/> at <paramref name="confidence"/> or more that does not merely suppose it; null when there is none.</summary>
    public ClauseReading? FirstClause(Act act, float confidence = 0.5f)
    {
        var clauses = Draft.Clauses;
        for (var i = 0; i < clauses.Count; i++)
        {
            if (clauses[i].Act == act && clauses[i].Confidence >= confidence && !Scope.IsSupposed(Text, clauses[i].Span))
            {
                return clauses[i];
            }
        }

        return null;
    }

    /// <summary>True when some clause has one of <paramref name="acts"/> as its best act.</summary>
    public bool Does(params ReadOnlySpan<Act> acts)
    {
        var clauses = Draft.Clauses;
        for (var i = 0; i < clauses.Count; i++)
        {
            if (acts.Contains(clauses[i].Act))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The sentence (normalised) that holds <paramref name="index"/>; the whole draft when none does.</summary>
    public TextSpan SentenceAt(int index)
    {
        var sentences = Draft.Sentences;
        for (var i = 0; i < sentences.Count; i++)
        {
            if (sentences[i].Start <= index && index < sentences[i].End)
            {
                return sentences[i];
            }
        }

        return new TextSpan(0, Text.Length);
    }
}
