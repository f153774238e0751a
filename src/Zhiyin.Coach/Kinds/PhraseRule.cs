using Zhiyin.Coach.Engine;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Kinds;

/// <summary>The kind «this must not be said»: every hit of <paramref name="words"/> is a finding. Built-in rules derive from it, shops fill it with their own data.</summary>
public class PhraseRule(RuleInfo info, PatternSet words, string message, string? better = null) : ReplyRule
{
    public override RuleInfo Info { get; } = info;

    public override IReadOnlyList<PatternSet> Patterns { get; } = [words];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (!reply.Has(words))
        {
            return;
        }

        foreach (var span in reply.All(words))
        {
            findings.Add(this, span, message, better);
        }
    }
}
