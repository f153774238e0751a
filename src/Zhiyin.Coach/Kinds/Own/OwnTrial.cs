using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.PersonalData;

namespace Zhiyin.Coach.Kinds.Own;

/// <summary>A past reply that a rule would have marked; personal data is blotted out, the span is in <paramref name="Text"/> (UTF-16 units).</summary>
public sealed record OwnSample(string Conversation, int Message, string Text, TextSpan Span)
{
    /// <summary>The text with the mark written into it.</summary>
    public string Marked => string.Concat(Text.AsSpan(0, Span.Start), "[|", Span.Of(Text), string.Concat("|]", Text.AsSpan(Span.End)));
}

/// <summary>What one rule would have found: replies and conversations with a finding, and some of them.</summary>
public sealed class OwnRuleTrial(OwnRule rule)
{
    private readonly List<OwnSample> _samples = [];
    private string? _last;

    public OwnRule Rule { get; } = rule;

    public int Replies { get; private set; }

    public int Conversations { get; private set; }

    public IReadOnlyList<OwnSample> Samples => _samples;

    internal void Add(string conversation, int message, string draft, Finding finding, int most)
    {
        Replies++;
        Conversations += conversation == _last ? 0 : 1;
        _last = conversation;
        if (_samples.Count < most)
        {
            _samples.Add(new(conversation, message, PersonalReader.MaskInPlace(draft), finding.Span));
        }
    }
}

/// <summary>A back-test: how many past replies a shop's rules would have hit. Replies come conversation by conversation.</summary>
public sealed class OwnTrial(OwnRuleSet set, int samples)
{
    private readonly Dictionary<string, OwnRuleTrial> _rules = set.Rules.ToDictionary(r => r.Info.Id, r => new OwnRuleTrial(r), StringComparer.Ordinal);

    /// <summary>How many replies were looked at.</summary>
    public int Replies { get; private set; }

    /// <summary>In the order of the document.</summary>
    public IReadOnlyList<OwnRuleTrial> Rules => [.. set.Rules.Select(r => _rules[r.Info.Id])];

    /// <summary>Enters a reply; a rule counts once in it, however often it speaks.</summary>
    public void Add(string conversation, int message, string draft, IEnumerable<Finding> findings)
    {
        Replies++;
        foreach (var finding in findings.DistinctBy(f => f.Rule.Id))
        {
            if (_rules.TryGetValue(finding.Rule.Id, out var rule))
            {
                rule.Add(conversation, message, draft, finding, samples);
            }
        }
    }
}
