using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts.Named;

/// <summary>What an IP code means in use (GB/T 4208): from 7 on goods may lie in water, up to 6 they may only be splashed, and from 4 on they are proof against rain.</summary>
internal static class WaterUse
{
    private const char Rain = '4';
    private const char Immersion = '7';

    /// <summary>The goods are put into water.</summary>
    public static readonly PatternSet Immersed = PatternSet.Of("water.immersed", "(泡|浸)(在|到|进)?水", "水里(洗|泡|涮|游)", "(放|丢|扔)(进|到|在)?水里", "(戴|带)?(着)?(去)?游泳", "潜水", "水下");

    /// <summary>The goods are said to bear no water.</summary>
    public static readonly PatternSet Unproof = PatternSet.Of("water.unproof", "(不|没有|没)防水", "(不能|不可以|不可|别|千万别)(碰|沾|淋)(到)?水");

    private static readonly PatternSet s_allowed = PatternSet.Of("water.allowed", "(能|可以|放心|随便|没问题|没事|不怕|支持)");
    private static readonly PatternSet s_refused = PatternSet.Of("water.refused", "(不能|不可|不要|别|不建议|不支持|不行|不适合|避免|切勿|禁止|不宜|怕)");
    private static readonly string[] s_parts = ["内胆", "滤网", "外套", "布套", "刀头", "刷头", "喷头", "拆", "盖", "碗", "杯", "配件", "滤芯", "头部", "底座", "充电", "表带"];

    /// <summary>The sets this reader needs.</summary>
    public static IReadOnlyList<PatternSet> Patterns { get; } = [Immersed, Unproof, s_allowed, s_refused];

    /// <summary>The IP code that forbids what the draft allows at <paramref name="span"/>, or allows what it forbids; null when none does.</summary>
    public static Fact? Against(Reply reply, FactSheet facts, TextSpan span, bool immersed)
    {
        var clause = Scope.ClauseAround(reply.Text, span);
        if (Around.Asked(reply, span) || AmountWords.Has(reply.SentenceAt(span.Start).Of(reply.Text).ToString(), s_parts)
            || (immersed && (Has(reply, s_refused, clause) || !Has(reply, s_allowed, clause) || Scope.IsNegated(reply.Text, span.Start, 6))))
        {
            return null;
        }

        Fact? rival = null;
        foreach (var fact in facts.All)
        {
            var text = Normalizer.Normalize(fact.Value).Text;
            if (immersed && (text.Contains('浸', StringComparison.Ordinal) || text.Contains('泡', StringComparison.Ordinal) || text.Contains("水洗", StringComparison.Ordinal) || text.Contains("游泳", StringComparison.Ordinal)) && !text.Contains('不', StringComparison.Ordinal))
            {
                return null;
            }

            foreach (var code in NamedCodes.Water.Read(text, false))
            {
                if (code[1] is var level and not 'x' && (immersed ? level < Immersion : level >= Rain) && !fact.Path.StartsWith("others", StringComparison.Ordinal))
                {
                    rival = fact;
                }
            }
        }

        return rival;
    }

    private static bool Has(Reply reply, PatternSet set, TextSpan clause)
    {
        foreach (var hit in reply.All(set))
        {
            if (clause.Contains(hit))
            {
                return true;
            }
        }

        return false;
    }
}
