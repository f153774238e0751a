using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rewriting.Plans;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Questions;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rewriting;

/// <summary>Builds candidates for one reply: acknowledge → answer → why → next step with time → one question.</summary>
internal sealed partial class ReplyComposer
{
    private static readonly HashSet<string> s_needsStep = new(StringComparer.Ordinal)
    {
        "answer.no-next-step", "answer.unknown", "answer.vague", "answer.offtopic", "answer.no-why", "refusal.bare", "time.missing", "template.generic",
        "tone.cold", "tone.shirk", "tone.command", "tone.blame", "tone.rhetorical", "tone.insult", "promise.absolute", "action.unbacked", "rights.denied",
        "refund.manipulation", "fact.conflict", "fact.unsupported", "defense.first",
    };

    // Findings whose remedy is adding something: the marked words stay.
    private static readonly HashSet<string> s_absent = new(StringComparer.Ordinal)
    {
        "empathy.missing", "answer.no-next-step", "answer.no-why", "guide.none", "structure.answer-late", "length.overload", "structure.steps", "answer.offtopic",
    };

    private const int ShortestContent = 5;

    // Below this an answer to the guessed intent is worse than asking.
    private const double SureEnough = 0.45;
    private readonly Reply _reply;
    private readonly ReplyPlan _plan;
    private readonly string _said;
    private readonly int _seed;

    public ReplyComposer(Reply reply, int vary = 0)
    {
        _reply = reply;
        _plan = ReplyPlans.For(reply.Thread.Intents is [{ Score: >= SureEnough } first, ..] ? first.Code : null, reply.EmotionLevel, reply.Thread.Emotion.Class, reply.Thread.LastBuyerTurn.Text);
        _said = string.Join('\n', reply.Thread.Bubbles.Where(b => b.Role == Role.Agent).Select(b => b.Normalized.Original));
        _seed = reply.Thread.Bubbles.Length + reply.Thread.LastBuyerTurn.Text.Length + vary;
    }

    /// <summary>A reply from thread and facts alone.</summary>
    public Candidate FromNothing(bool withFacts, bool withQuestion, bool fromBank = false)
    {
        var parts = new List<DraftPart>();
        var unresolved = new List<string>();
        AddAcknowledgement(parts);
        var fact = withFacts ? FactAnswer.Compose(_reply) : null;
        if (fact is not null)
        {
            parts.Add(new DraftPart(PartKind.Answer, fact));
        }

        if (fact is null || _reply.EmotionLevel >= 2)
        {
            AddNextStep(parts, unresolved, fact is not null);
        }

        if (withQuestion)
        {
            AddQuestion(parts, fromBank);
        }

        return new Candidate(Composition.Join(parts), unresolved);
    }

    /// <summary>The draft without what <paramref name="findings"/> mark and with what they miss; <paramref name="onlySafe"/> keeps only answers, steps and questions.</summary>
    public Candidate Mended(BubbleReading draft, List<Finding> findings, bool onlySafe)
    {
        var codes = findings.Select(f => f.Category.Code).ToHashSet(StringComparer.Ordinal);
        var dropped = findings.Where(f => !s_absent.Contains(f.Category.Code)).ToList();
        var kept = DraftPart.Keep(draft, dropped);
        if (onlySafe)
        {
            kept.RemoveAll(p => p.Kind is PartKind.Greeting or PartKind.Closing or PartKind.Why);
        }

        if (codes.Contains("length.overload"))
        {
            kept.RemoveAll(p => p.Kind == PartKind.Closing);
        }

        var parts = new List<DraftPart>();
        var unresolved = new List<string>();
        var upset = _reply.EmotionLevel >= 2;
        if (upset)
        {
            // A chirpy greeting in front of an acknowledgement sounds deaf.
            kept.RemoveAll(p => p.Kind == PartKind.Greeting);
        }

        parts.AddRange(kept.Where(p => p.Kind == PartKind.Greeting));
        var own = kept.Where(p => p.Kind == PartKind.Acknowledgement).ToList();
        if (own.Count > 0 && !codes.Contains("empathy.missing"))
        {
            parts.AddRange(own);
        }
        else
        {
            AddAcknowledgement(parts);
            parts.AddRange(own);
        }

        var planned = AddContent(parts, kept, codes, unresolved);
        parts.AddRange(kept.Where(p => p.Kind == PartKind.Question).Take(1));
        if (!parts.Exists(p => p.Kind == PartKind.Question) && (planned || codes.Contains("guide.none") || codes.Contains("solution.premature")))
        {
            AddQuestion(parts);
        }

        if (!upset)
        {
            parts.AddRange(kept.Where(p => p.Kind == PartKind.Closing));
        }

        return new Candidate(Composition.Join(parts), unresolved);
    }

    /// <summary>Adds what the reply says; true when its next step is the plan's, which may ask for something («看到照片后…»).</summary>
    private bool AddContent(List<DraftPart> parts, List<DraftPart> kept, HashSet<string> codes, List<string> unresolved)
    {
        // «亲放心» or «好的呢» left over from a longer sentence answers nothing.
        var content = kept.Where(p => (p.Kind is PartKind.Answer or PartKind.Why or PartKind.NextStep) && (p.Text.Length > ShortestContent || p.Text.Any(char.IsAsciiDigit))).ToList();
        var fact = content.Exists(p => p.Kind == PartKind.Answer) && !codes.Overlaps(["answer.vague", "answer.unknown", "fact.conflict", "fact.unsupported", "answer.offtopic"])
            ? null
            : FactAnswer.Compose(_reply);
        if (fact is not null && !content.Exists(p => p.Text.Contains(fact, StringComparison.Ordinal)))
        {
            parts.Add(new DraftPart(PartKind.Answer, fact));
        }

        parts.AddRange(content);
        var hasStep = content.Exists(p => p.Kind == PartKind.NextStep);
        if (codes.Contains("time.missing"))
        {
            // «请耐心等待» beside a real time only waters it down.
            parts.RemoveAll(p => p.Kind == PartKind.NextStep);
        }

        if ((fact is null && content.Count == 0) || (codes.Overlaps(s_needsStep) && !(hasStep && !codes.Contains("answer.no-next-step") && !codes.Contains("time.missing"))))
        {
            AddNextStep(parts, unresolved, fact is not null);
            return true;
        }

        return false;
    }

    private void AddAcknowledgement(List<DraftPart> parts)
    {
        if (_reply.EmotionLevel < 2)
        {
            return;
        }

        parts.Add(new DraftPart(PartKind.Acknowledgement, EmpathyBank.Pick(_plan.Situation, _reply.EmotionLevel, _said, _seed)));
    }

    private void AddNextStep(List<DraftPart> parts, List<string> unresolved, bool answered)
    {
        if (_said.Contains(_plan.NextStep, StringComparison.Ordinal))
        {
            parts.Add(new DraftPart(PartKind.NextStep, "这件事我还在跟，今天下班前把最新进展告诉您"));
        }
        else
        {
            parts.Add(new DraftPart(PartKind.NextStep, _plan.NextStep));
        }

        if (!answered && _plan.Needs is { } needs)
        {
            unresolved.Add(needs);
        }
    }

    // The plan's question comes first; where what it asks is known, the bank has another (or none).
    private void AddQuestion(List<DraftPart> parts, bool fromBank = false)
    {
        var ask = _reply.Thread.Ask;
        var text = fromBank && ask.Length > 0 ? ask[0].Text : _plan.Question;
        if (text == _plan.Question && IsKnown(text))
        {
            text = _plan.Situation == Situation.Fit ? "您喜欢合身一点，还是宽松一点呢？" : null;
        }

        if (text is not null && !_said.Contains(text, StringComparison.Ordinal))
        {
            parts.Add(new DraftPart(PartKind.Question, text));
        }
    }

    // What a plan's question asks for, by its words, and whether the thread has it.
    private bool IsKnown(string? question)
    {
        if (question is null)
        {
            return false;
        }

        foreach (var slot in _reply.Thread.Slots)
        {
            var asked = slot.Slot switch
            {
                "height" or "weight" => "身高",
                "region" => "收货地",
                "addr" => "地址",
                "tracking_no" => "单号",
                "invoice_title" => "抬头",
                _ => null,
            };
            if (asked is not null && question.Contains(asked, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
