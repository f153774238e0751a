using System.Collections.Immutable;
using Zhiyin.Coach.Engine;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Kinds.Own;

/// <summary>«This must not be said»: every hit is a finding.</summary>
public sealed class OwnPhraseRule(OwnShape shape, OwnWords words) : OwnRule(shape)
{
    public override string Kind => "phrase";

    protected override IEnumerable<OwnWords> Words => [words];

    protected override void Find(Reply reply, FindingSink findings)
    {
        foreach (var span in Hits(words, reply))
        {
            Add(findings, span);
        }
    }
}

/// <summary>«Say it another way»: every hit is a finding with the other wording as its one-key fix.</summary>
public sealed class OwnSwapRule(OwnShape shape, ImmutableArray<(OwnWords Said, string Instead)> swaps) : OwnRule(shape)
{
    public override string Kind => "swap";

    protected override IEnumerable<OwnWords> Words => swaps.Select(s => s.Said);

    protected override void Find(Reply reply, FindingSink findings)
    {
        foreach (var (said, instead) in swaps)
        {
            foreach (var span in Hits(said, reply))
            {
                Add(findings, span, better: instead, replacement: instead);
            }
        }
    }
}

/// <summary>«This must be said»: a finding when neither the draft nor the agent's bubbles before it in the same scope have it.</summary>
public sealed class OwnMissingRule(OwnShape shape, OwnWords words) : OwnRule(shape)
{
    public override string Kind => "missing";

    protected override IEnumerable<OwnWords> Words => [words];

    protected override void Find(Reply reply, FindingSink findings)
    {
        if (Hits(words, reply).Count == 0 && !SaidBefore(reply).Any(text => words.In(text).Count > 0))
        {
            AddAbsent(findings, reply);
        }
    }
}

/// <summary>«First this, then that»: a finding at the first hit of <paramref name="later"/> before which nothing of <paramref name="first"/> stands.</summary>
public sealed class OwnOrderRule(OwnShape shape, OwnWords first, OwnWords later) : OwnRule(shape)
{
    public override string Kind => "order";

    protected override IEnumerable<OwnWords> Words => [later, first];

    protected override void Find(Reply reply, FindingSink findings)
    {
        if (Hits(later, reply) is [var span, ..] && !first.In(reply).Exists(f => f.Start <= span.Start) && !SaidBefore(reply).Any(text => first.In(text).Count > 0))
        {
            Add(findings, span);
        }
    }
}

/// <summary>«No more than so often»: a finding at the first hit beyond <paramref name="most"/>, the agent's earlier bubbles counted where the scope is the conversation.</summary>
public sealed class OwnCountRule(OwnShape shape, OwnWords words, int most) : OwnRule(shape)
{
    private readonly bool _all = shape.Scope == OwnScope.Conversation;

    public override string Kind => "count";

    protected override IEnumerable<OwnWords> Words => [words];

    protected override void Find(Reply reply, FindingSink findings)
    {
        if (Hits(words, reply) is { Count: > 0 } hits)
        {
            var before = _all ? SaidBefore(reply).Sum(text => words.In(text).Count) : 0;
            if (before + hits.Count > most)
            {
                Add(findings, hits[Math.Max(0, most - before)]);
            }
        }
    }
}

/// <summary>«This must not be done»: a clause of the draft whose act is one of <paramref name="acts"/>, whatever its words.</summary>
public sealed class OwnActRule(OwnShape shape, ImmutableArray<Act> acts, OwnWords spare) : OwnRule(shape)
{
    private const float Sure = 0.75f;

    public override string Kind => "act";

    protected override IEnumerable<OwnWords> Words => [spare];

    protected override void Find(Reply reply, FindingSink findings)
    {
        var spared = spare.Spared(reply);
        foreach (var clause in reply.Draft.Clauses)
        {
            if (acts.Contains(clause.Act) && clause.Confidence >= Sure && !spared.Any(s => s.Overlaps(clause.Span)) && !Scope.IsSupposed(reply.Text, clause.Span))
            {
                Add(findings, clause.Span);
            }
        }
    }
}
