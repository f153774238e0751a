using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Kinds.Own;

/// <summary>What every rule of a shop has, whatever its kind.</summary>
public sealed record OwnShape(RuleInfo Info, int Line, OwnCondition When, OwnScope Scope, string Message, string? Better)
{
    /// <summary>How many characters before a hit a negation may stand so that it is none; null leaves it to the engine, 0 switches it off.</summary>
    public int? Negation { get; init; }

    /// <summary>The line of every example.</summary>
    public IReadOnlyDictionary<Example, int> ExampleLines { get; init; } = new Dictionary<Example, int>();
}

/// <summary>A rule that a shop wrote. What it has in common with the built-in kinds is done here: condition, scope, negation window.</summary>
public abstract class OwnRule(OwnShape shape) : ReplyRule
{
    // What turns the shop's own words down beside the negations that every rule knows.
    private static readonly string[] s_refusals = ["莫", "休", "甭", "拒绝", "禁止", "避免"];

    public override RuleInfo Info => shape.Info;

    /// <summary>A shop's own words are as the shop wrote them.</summary>
    public override bool MarksExactly => true;

    /// <summary>The line of the file where the rule begins, from 1.</summary>
    public int Line => shape.Line;

    /// <summary>Whose words it judges; an agent's unless it is for the program alone.</summary>
    public Role Speaker => shape.When.Speaker ?? Role.Agent;

    /// <summary>The line of one of its examples.</summary>
    public int LineOf(Example example) => shape.ExampleLines.GetValueOrDefault(example, shape.Line);

    /// <summary>The kind as it is written.</summary>
    public abstract string Kind { get; }

    /// <summary>The words it reads in the draft.</summary>
    protected abstract IEnumerable<OwnWords> Words { get; }

    public override void Review(Reply reply, FindingSink findings)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(findings);
        if (reply.Text.Length > 0 && shape.When.Fails(reply) is null)
        {
            Find(reply, findings);
        }
    }

    /// <summary>Why <paramref name="reply"/> is not marked, as far as that can be told.</summary>
    public OwnText WhyNot(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return shape.When.Fails(reply)
            ?? (Words.Any(w => w.OnlySpared(reply)) ? new("词都在 spare（放行说法）里面", "its words stand inside a spared phrase")
                : Words.Any(w => w.In(reply).Count > 0) ? new("词出现了，但被否定、引号、买家原话、范围或次数放过", "its words are there, but negation, quotation, the buyer's own words, scope or count let them pass")
                : new("反例里没有规则要找的词", "the example has none of the rule's words"));
    }

    /// <summary>What the kind finds once the condition holds.</summary>
    protected abstract void Find(Reply reply, FindingSink findings);

    /// <summary>The hits of <paramref name="words"/> in the rule's scope that no negation of its window takes back.</summary>
    protected List<TextSpan> Hits(OwnWords words, Reply reply)
    {
        ArgumentNullException.ThrowIfNull(words);
        var stretch = shape.Scope.Stretch(reply);
        var hits = words.In(reply);
        hits.RemoveAll(h => !stretch.Contains(h) || IsNegated(reply.Text, h.Start));
        return hits;
    }

    protected void Add(FindingSink findings, TextSpan span, string? better = null, string? replacement = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        findings.Add(this, span, shape.Message, better ?? shape.Better, replacement);
    }

    protected void AddAbsent(FindingSink findings, Reply reply)
    {
        ArgumentNullException.ThrowIfNull(findings);
        findings.AddAbsent(this, reply, shape.Message, shape.Better);
    }

    /// <summary>The agent's earlier bubbles that count with the draft.</summary>
    protected IEnumerable<string> SaidBefore(Reply reply) => shape.Scope.SaidBefore(reply);

    private bool IsNegated(string text, int start)
    {
        if (shape.Negation is not > 0)
        {
            return false;
        }

        var from = start;
        while (from > 0 && start - from < shape.Negation && !char.IsPunctuation(text[from - 1]) && !char.IsWhiteSpace(text[from - 1]))
        {
            from--;
        }

        return Scope.IsNegated(text, start, start - from, from) || Array.Exists(s_refusals, r => text.AsSpan(from, start - from).Contains(r, StringComparison.Ordinal));
    }
}
