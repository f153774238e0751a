using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Understanding.Emotions;

/// <summary>What the cue words say: the level, its usual class (null: let the model tell), how much to trust it (0 = nothing seen) and the words.</summary>
internal readonly record struct CueVerdict(int Level, string? Class, float Trust, IReadOnlyList<TextSpan> Spans)
{
    /// <summary>The class that the words themselves name; the model's own choice needs to be clearly better.</summary>
    public string? Named { get; init; }
}

/// <summary>The deterministic part of emotion: the reference rule of handbook §5.1 with its traps (§5.1.1, §5.1.2).</summary>
internal static class EmotionRule
{
    /// <summary>Judges a normalised turn; <paramref name="arrived"/> true when the goods are with the buyer, null when unknown.</summary>
    public static CueVerdict Judge(string text, bool? arrived)
    {
        var hits = EmotionCues.Index.Scan(text);
        return Judge(text, arrived, hits) with { Named = Named(hits) };
    }

    private static string? Named(PatternHits hits)
        => hits.Has(EmotionCues.Wronged) ? "委屈"
        : hits.Has(EmotionCues.Disappointed) ? "失望"
        : hits.Has(EmotionCues.Hurried) ? "焦急"
        : hits.Has(EmotionCues.Doubting) ? "疑虑"
        : hits.Has(EmotionCues.Pleased) ? "满意"
        : null;

    private static CueVerdict Judge(string text, bool? arrived, PatternHits hits)
    {
        if (hits.Has(EmotionCues.Despair))
        {
            return new(5, "绝望/极端", 6, hits.All(EmotionCues.Despair));
        }

        if (hits.Has(EmotionCues.Threat) || hits.Has(EmotionCues.NegatedThreat) || hits.Has(EmotionCues.Curious))
        {
            return Threat(hits);
        }

        // Before the goods arrive nobody has been hurt by them: then it is a question or a worry.
        if (hits.Has(EmotionCues.Safety) && arrived != false)
        {
            return new(5, "恐慌/安全", 2.2f, hits.All(EmotionCues.Safety));
        }

        var sarcasm = hits.All(EmotionCues.Sarcasm);
        if (sarcasm.Count > 0 || (hits.Has(EmotionCues.Positive) && hits.Has(EmotionCues.Unsolved) && !Thanks(text)))
        {
            return new(3, "讽刺", sarcasm.Count > 0 ? 2 : 1.2f, sarcasm.Count > 0 ? sarcasm : hits.All(EmotionCues.Positive));
        }

        return Graded(text, hits, arrived);
    }

    private static CueVerdict Threat(PatternHits hits)
    {
        var threats = hits.All(EmotionCues.Threat);
        if (hits.Has(EmotionCues.NegatedThreat))
        {
            return new(3, null, 3.5f, hits.All(EmotionCues.NegatedThreat));
        }

        return hits.Has(EmotionCues.Curious)
            ? new(1, "中性", 3.5f, [])
            : new(5, "威胁/维权", 3.5f, threats);
    }

    private static CueVerdict Graded(string text, PatternHits hits, bool? arrived)
    {
        var (level, set, trust) = hits.Has(EmotionCues.Strong) ? (4, EmotionCues.Strong, hits.Has(EmotionCues.Middle) ? 3.5f : 2.3f)
            : hits.Has(EmotionCues.Middle) ? (3, EmotionCues.Middle, 1.3f)
            : hits.Has(EmotionCues.Weak) ? (2, EmotionCues.Weak, 1.1f)
            : (1, EmotionCues.Positive, 0f);
        if (level > 1)
        {
            var marks = text.Count('!');
            var modifiers = (marks >= 3 ? 2 : marks == 2 ? 1 : 0) + (hits.Has(EmotionCues.Degree) ? 1 : 0);
            return new(Math.Min(4, level + (modifiers >= 2 ? 1 : 0)), null, trust + (0.4f * modifiers), hits.All(set));
        }

        if (hits.Has(EmotionCues.SoSo) && arrived is not null)
        {
            return arrived.Value ? new(3, "失望", 2.5f, hits.All(EmotionCues.SoSo)) : new(1, "中性", 2, []);
        }

        return hits.Has(EmotionCues.Positive) ? new(0, hits.Has(EmotionCues.Pleased) ? "满意" : null, 0.8f, hits.All(EmotionCues.Positive)) : new(1, null, 0, []);
    }

    // «谢谢» with a problem is courtesy, not irony.
    private static bool Thanks(string text) => text.Contains("谢谢", StringComparison.Ordinal) || text.Contains("辛苦", StringComparison.Ordinal) || text.Contains("麻烦", StringComparison.Ordinal);
}
