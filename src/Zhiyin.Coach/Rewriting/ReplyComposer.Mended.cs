using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rewriting;

// The draft mended: what is good in it stays in its own words and order, what findings mark goes, what they miss is added.
internal sealed partial class ReplyComposer
{
    private const int ShortestAnswer = 8;
    private const int MostQuestions = 2;

    private static readonly HashSet<string> s_needsStep = new(StringComparer.Ordinal)
    {
        "answer.no-next-step", "answer.unknown", "answer.vague", "answer.offtopic", "answer.no-why", "refusal.bare", "time.missing", "template.generic", "template.unfilled",
        "tone.cold", "tone.shirk", "tone.command", "tone.blame", "tone.rhetorical", "tone.insult", "promise.absolute", "action.unbacked", "rights.denied",
        "refund.manipulation", "fact.conflict", "fact.unsupported", "defense.first", "contact.offsite", "price.deceptive", "counterfeit", "ad.efficacy", "review.inducement", "solution.premature",
    };

    // Findings whose remedy is adding, cutting down or reordering: the marked words are not simply dropped.
    private static readonly HashSet<string> s_absent = new(StringComparer.Ordinal)
    {
        "empathy.missing", "answer.no-next-step", "answer.no-why", "guide.none", "length.overload", "structure.steps", "question.too-many",
    };

    private static readonly string[] s_factsAgain = ["answer.vague", "answer.unknown", "fact.conflict", "fact.unsupported", "answer.offtopic", "length.overload", "template.generic", "template.unfilled", "guide.none", "promise.absolute", "ad.absolute", "ad.efficacy", "tone.blame", "refusal.bare"];

    /// <summary>The draft without what <paramref name="findings"/> mark and with what they miss; <paramref name="onlySafe"/> keeps only answers, steps and questions.</summary>
    public Candidate Mended(BubbleReading draft, List<Finding> findings, bool onlySafe)
    {
        var codes = findings.Select(f => f.Category.Code).ToHashSet(StringComparer.Ordinal);
        var unresolved = new List<string>();
        var parts = Kept(draft, findings, codes, onlySafe);
        if (_reply.Thread.LastBuyerTurn.IsEmpty && _answer.Value is { } outreach && codes.Overlaps(s_needsStep))
        {
            return new Candidate(outreach.Text, []);
        }

        var own = parts.FindIndex(p => p.Kind == PartKind.Acknowledgement);
        if (own < 0 || codes.Contains("empathy.missing") || codes.Contains("empathy.repeated"))
        {
            var acknowledgement = new List<DraftPart>();
            AddAcknowledgement(acknowledgement);
            parts.InsertRange(0, acknowledgement.Where(a => !parts.Exists(p => p.Text.Contains(a.Text, StringComparison.Ordinal))));
        }
        else if (own > 0 && codes.Contains("defense.first"))
        {
            var moved = parts[own];
            parts.RemoveAt(own);
            parts.Insert(0, moved);
        }

        AddContent(parts, codes, unresolved);
        AddCaution(parts);
        return new Candidate(Composition.Join(parts), unresolved);
    }

    /// <summary>The draft with a plain word after each term that needs one; null when the rules know none.</summary>
    public static string? Explained(string draft, IEnumerable<Finding> findings)
    {
        var text = draft;
        foreach (var finding in findings.Where(f => f.Category.Code == "jargon.unexplained").OrderByDescending(f => f.Span.Start))
        {
            if (finding.Better is not { Length: > 2 } plain || plain[0] is '换' or '说' or '用' || plain.StartsWith("成分名", StringComparison.Ordinal) || plain.StartsWith("跟一句", StringComparison.Ordinal))
            {
                return null;
            }

            text = text.Insert(finding.Span.End, $"（{plain}）");
        }

        return text == draft ? null : text;
    }

    private List<DraftPart> Kept(BubbleReading draft, List<Finding> findings, HashSet<string> codes, bool onlySafe)
    {
        if (codes.Contains("structure.steps") && Numbered(draft) is { } numbered)
        {
            return [.. numbered];
        }

        var parts = DraftPart.Keep(draft, [.. findings.Where(f => !s_absent.Contains(f.Category.Code))], findings.Count > 0, _upset);
        parts.RemoveAll(p => KeptWords.IsEmptyTalk(p.Text) || (onlySafe && p.Kind is PartKind.Greeting or PartKind.Closing or PartKind.Why));
        if (_plan.Replaces)
        {
            parts.RemoveAll(p => p.Kind is PartKind.Answer or PartKind.Why or PartKind.NextStep);
        }

        // Waiting without a time and «it depends» only water down what is said beside them.
        parts.RemoveAll(p => KeptWords.IsWaiting(p.Text) && findings.Count > 0 && codes.Overlaps(s_needsStep));
        if (_trouble)
        {
            parts.RemoveAll(p => KeptWords.IsDismissive(p.Text));
        }

        if (codes.Contains("answer.offtopic"))
        {
            parts.RemoveAll(p => p.Kind is PartKind.Answer or PartKind.Why);
        }

        if (codes.Contains("length.overload"))
        {
            parts = KeptWords.Relevant(parts, _reply.Thread.LastBuyerTurn.Text);
        }

        if (_upset)
        {
            // A chirpy greeting in front of an acknowledgement sounds deaf, and so does a question that only reproaches.
            parts.RemoveAll(p => p.Kind is PartKind.Greeting or PartKind.Closing || (p.Kind == PartKind.Question && !KeptWords.AsksSomething(p.Text)));
        }

        if (_upset && codes.Contains("empathy.missing"))
        {
            // To somebody upset a bare statement without a figure, a time or a thing of this order is mostly defence.
            parts.RemoveAll(p => p.Kind is PartKind.Answer or PartKind.Why && !p.Care && !p.Text.Any(char.IsAsciiDigit) && !KeptWords.HasTime(p.Text) && !KeptWords.IsAboutOrder(p.Text));
        }

        if (codes.Contains("time.missing"))
        {
            // «请耐心等待» beside a real time only waters it down.
            parts.RemoveAll(p => p.Kind == PartKind.NextStep && !KeptWords.HasTime(p.Text));
        }

        var asked = 0;
        parts.RemoveAll(p => p.Kind == PartKind.Question && ++asked > MostQuestions);
        return parts;
    }

    // Actions that ran together, one number each; what stands before and after them stays.
    private static List<DraftPart>? Numbered(BubbleReading draft)
    {
        var text = draft.Normalized.Original;
        var steps = StepList.Split(text.TrimEnd('。', '！', '!'));
        return steps.Count is >= 3 and <= 9 && steps.TrueForAll(s => s.Length <= 32) ? [new DraftPart(PartKind.Answer, StepList.Join(steps))] : null;
    }

    /// <summary>Adds what the reply says beside what was kept: facts after the acknowledgement, the step before questions and farewell.</summary>
    private void AddContent(List<DraftPart> parts, HashSet<string> codes, List<string> unresolved)
    {
        var content = parts.Where(p => p.Kind is PartKind.Answer or PartKind.Why or PartKind.NextStep).ToList();
        var answers = content.Exists(p => p.Kind == PartKind.Answer);
        var hasStep = content.Exists(p => p.Kind == PartKind.NextStep && (KeptWords.HasTime(p.Text) || p.Text.Length >= ShortestAnswer));
        var answer = answers && !codes.Overlaps(s_factsAgain) ? null : _answer.Value;
        if (answer is not null)
        {
            // What the facts say better is not said twice.
            parts.RemoveAll(p => p.Kind is PartKind.Answer or PartKind.Why && !parts.Exists(q => q.Text.Contains(answer.Text, StringComparison.Ordinal)) && (KeptWords.Shared(p.Text, answer.Text) >= 3 || (p.Text.Length < ShortestAnswer && codes.Overlaps(s_factsAgain) && !p.Text.Any(char.IsAsciiDigit))));
            content = parts.Where(p => p.Kind is PartKind.Answer or PartKind.Why or PartKind.NextStep).ToList();
            var fact = new List<DraftPart>();
            AddAnswer(fact, parts.Exists(p => p.Text.Contains(answer.Text, StringComparison.Ordinal)) ? null : answer);
            parts.InsertRange(parts.FindLastIndex(p => p.Kind is PartKind.Acknowledgement or PartKind.Greeting) + 1, fact);
        }

        var added = new List<DraftPart>();
        var thin = answer is null && content.Sum(p => p.Text.Length) < ShortestAnswer && !codes.Contains("structure.answer-late");
        var planned = false;
        if (thin && codes.Contains("question.too-many") && _plan.Shopping && parts.Exists(p => p.Kind == PartKind.Question))
        {
            added.Add(new DraftPart(PartKind.Answer, Vary(s_why)));
        }
        else if (codes.Contains("answer.no-why") && answers && answer is null && !codes.Contains("refusal.bare"))
        {
            added.Add(new DraftPart(PartKind.NextStep, Vary(s_because)));
        }
        else if (codes.Contains("contact.offsite") && thin && _plan.Needs is "商品资料" or "核实的结果")
        {
            added.Add(new DraftPart(PartKind.NextStep, Vary(s_here)));
        }
        else if (thin || (answer is not null && !hasStep && _plan.Then.Length > 0) || (_upset && !hasStep && !parts.Exists(p => p.Kind == PartKind.Question)) || codes.Contains("refusal.bare") || (codes.Overlaps(s_needsStep) && (!hasStep || codes.Contains("answer.no-next-step") || codes.Contains("template.unfilled"))))
        {
            // «过保了不修» beside «能不能修我查一下» says two things: a refusal without a reason gives way to the step.
            parts.RemoveAll(p => p.Kind == PartKind.Answer && KeptWords.IsBareRefusal(p.Text));
            AddStep(added, unresolved, answer, codes.Contains("answer.no-next-step"));
            planned = true;
        }

        if (!parts.Exists(p => p.Kind == PartKind.Question) && (planned || codes.Contains("guide.none") || codes.Contains("solution.premature")))
        {
            AddQuestion(added, answer);
        }

        if (added.Count > 0 || answer is not null)
        {
            // «我给您看» left over from a longer sentence, or said again by what was added.
            var more = (answer?.Text ?? "") + string.Concat(added.Select(a => a.Text));
            parts.RemoveAll(p => p.Kind is PartKind.NextStep or PartKind.Answer && p.Sentence >= 0 && p.Text.Length <= ShortestAnswer && !p.Text.Any(char.IsAsciiDigit) && !KeptWords.HasTime(p.Text)
                && (p.Damaged || more.Contains(p.Text.TrimStart('您', '请'), StringComparison.Ordinal) || KeptWords.Shared(p.Text, more) >= 2));
            parts.RemoveAll(p => p.Kind == PartKind.Closing || (p.Kind == PartKind.Greeting && answer?.Text.StartsWith("您好", StringComparison.Ordinal) == true));
        }

        var at = parts.FindIndex(p => p.Kind is PartKind.Question or PartKind.Closing);
        parts.InsertRange(at < 0 ? parts.Count : at, added);
    }
}
