using Zhiyin.Text;

namespace Zhiyin.Coach.Engine;

/// <summary>
/// One fault told once: where a sentence denies a right or shows another grave fault, the manner of it («that is a bare refusal») is advice beside it and no second finding.
/// </summary>
internal static class Precedence
{
    // What such a buyer needs first is the feeling, whatever else is wrong (handbook §5.1).
    private const int Furious = 4;

    // Somebody's number given away is no way off the platform; an imitation praised is an imitation.
    private static readonly (Category Graver, Category Lesser)[] s_seenAgain = [(Categories.PrivacyLeak, Categories.ContactOffsite), (Categories.Counterfeit, Categories.AdAbsolute)];

    /// <summary>Turns the lesser findings into hints.</summary>
    public static void Apply(Reply reply, List<Finding> findings)
    {
        for (var i = 0; i < findings.Count; i++)
        {
            var lesser = findings[i];
            if (lesser.Severity > Severity.Hint && findings.Exists(f => f.Severity > Severity.Hint && Outweighs(f, lesser, reply)))
            {
                findings[i] = lesser with { Severity = Severity.Hint, Blocks = false };
            }
        }
    }

    private static bool Outweighs(Finding graver, Finding lesser, Reply reply)
    {
        if (lesser.Category == Categories.EmpathyMissing)
        {
            return reply.EmotionLevel < Furious && (graver.Category == Categories.TemplateRepeated || (graver.Category.PainPoint is null && graver.Severity == Severity.Error));
        }

        // «悄悄给您六折»: where the price itself is the fault, its figure is no second one.
        if (lesser.Category == Categories.FactUnsupported && graver.Category == Categories.PriceDeceptive)
        {
            return SameSentence(reply, graver.Span, lesser.Span);
        }

        // A figure that stands against the facts is not besides unheard of.
        if (lesser.Category == Categories.FactUnsupported && graver.Category == Categories.FactConflict && graver.Span.Overlaps(lesser.Span))
        {
            return true;
        }

        // What the model reads beside the graver matter that words or another reading name is that matter seen again.
        if (lesser.Rule.StandsIn && Array.Exists(s_seenAgain, s => s.Graver == graver.Category && s.Lesser == lesser.Category))
        {
            return SameSentence(reply, graver.Span, lesser.Span);
        }

        return lesser.Category.IsManner && graver.Category.IsGrave && SameSentence(reply, graver.Span, lesser.Span);
    }

    private static bool SameSentence(Reply reply, TextSpan a, TextSpan b)
    {
        foreach (var sentence in reply.Draft.Sentences)
        {
            var original = reply.Draft.Normalized.ToOriginal(sentence);
            if (original.Overlaps(a) && original.Overlaps(b))
            {
                return true;
            }
        }

        return a.Overlaps(b);
    }
}
