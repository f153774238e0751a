using System.Text.RegularExpressions;
using Zhiyin.Coach.Engine;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Kinds.Own;

/// <summary>The one pattern index of a shop's rules, compiled when first asked for: that of the built-in rules stays as it is, so a shop's rules cost little to load.</summary>
public sealed class OwnIndex
{
    private readonly List<PatternSet> _sets = [];
    private readonly Lazy<PatternIndex> _index;

    public OwnIndex() => _index = new Lazy<PatternIndex>(() => new PatternIndex(_sets));

    /// <summary>Words with their sets entered here; only before the first scan.</summary>
    public OwnWords Enter(PatternSet set, IReadOnlyList<Regex> expressions, PatternSet? spare)
    {
        _sets.Add(set);
        if (spare is not null)
        {
            _sets.Add(spare);
        }

        return new OwnWords(this, set, expressions, spare);
    }

    internal PatternHits Draft(Reply reply) => reply.Hits(_index.Value);

    internal PatternHits Scan(string normalized) => _index.Value.Scan(normalized);
}
