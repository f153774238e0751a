using System.Collections.Immutable;
using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rewriting;

/// <summary>What a stretch of a reply is there for, in the order a good reply says it.</summary>
internal enum PartKind
{
    Greeting,
    Acknowledgement,
    Answer,
    Why,
    NextStep,
    Question,
    Closing,
}

/// <summary>A stretch of the draft that is kept as the agent wrote it, without its closing mark.</summary>
internal sealed record DraftPart(PartKind Kind, string Text)
{
    /// <summary>The sentence of the draft it comes from; -1 when it was added.</summary>
    public int Sentence { get; init; } = -1;

    /// <summary>True when its sentence lost a clause.</summary>
    public bool Damaged { get; init; }

    /// <summary>True when something in it is done for the buyer, asked or promised.</summary>
    public bool Care { get; init; }

    private static readonly string[] s_connectives = ["但是", "但", "不过", "可是", "所以", "因此", "而且", "然后", "另外", "并且", "只是", "其实"];

    // What a reply is better without even where no rule marks it; said beside a marked clause it carries the same fault on.
    private static readonly HashSet<Act> s_harmful =
    [
        Act.Deny, Act.Blame, Act.Rhetorical, Act.Command, Act.Suppress, Act.Shirk, Act.Unknown, Act.Hedge, Act.Cold, Act.Insult, Act.Guarantee, Act.Pressure,
    ];

    /// <summary>
    /// The parts of <paramref name="draft"/> that no finding in <paramref name="dropped"/> (spans of the original) marks: runs of clauses inside one sentence.
    /// A fault of tone takes its whole sentence with it; in a <paramref name="faulty"/> draft harmful acts go as well, the likely ones too when the buyer is <paramref name="upset"/>.
    /// </summary>
    public static List<DraftPart> Keep(BubbleReading draft, IReadOnlyList<Finding> dropped, bool faulty, bool upset)
    {
        var tone = dropped.Where(f => TakesSentence(f.Category.Code)).ToList();
        var parts = new List<DraftPart>();
        var run = new List<ClauseReading>();
        var afterGap = false;
        var damaged = -1;
        var broken = new HashSet<int>();
        foreach (var clause in draft.Clauses)
        {
            var span = draft.Normalized.ToOriginal(clause.Span);
            var sentence = draft.Normalized.ToOriginal(draft.Sentences[clause.Sentence]);
            var question = sentence.End < draft.Normalized.Original.Length && draft.Normalized.Original[sentence.End] is '？' or '?' || (sentence.End > 0 && draft.Normalized.Original[sentence.End - 1] is '？' or '?');
            var marked = dropped.Any(f => f.Span.Overlaps(span) || (question && f.Span.Overlaps(sentence)))
                || (faulty && IsHarmful(clause, upset))
                || tone.Exists(f => f.Span.Overlaps(sentence) && !Survives(f.Category.Code, clause.Act, span.Of(draft.Normalized.Original)));
            if (run.Count > 0 && (marked || run[^1].Sentence != clause.Sentence))
            {
                Flush();
            }

            if (marked)
            {
                afterGap = true;
                damaged = clause.Sentence;
                broken.Add(clause.Sentence);
                parts.RemoveAll(p => p.Sentence == damaged && p.Kind == PartKind.Question && p.Text[^1] != '？');
            }
            else
            {
                run.Add(clause);
            }
        }

        Flush();
        return [.. parts.Select(p => p with { Damaged = broken.Contains(p.Sentence) })];

        void Flush()
        {
            if (run.Count == 0)
            {
                return;
            }

            var span = draft.Normalized.ToOriginal(TextSpan.FromTo(run[0].Span.Start, run[^1].Span.End));
            var original = draft.Normalized.Original;
            var text = span.Of(original).Trim().ToString();
            if (span.End < original.Length && original[span.End] is ('？' or '?'))
            {
                text += '？';
            }

            // What is left of a question whose sentence lost a clause asks nothing any more.
            if (KindOf(run) == PartKind.Question && run[0].Sentence == damaged && text[^1] != '？' && !KeptWords.AsksSomething(text))
            {
                run.Clear();
                afterGap = false;
                return;
            }

            // «亲» or «那» alone is no part of anything once its sentence is gone.
            if (text.Length > 1 || run[0].Act is Act.Confirm or Act.Refuse)
            {
                parts.Add(new DraftPart(KindOf(run), afterGap ? WithoutConnective(text) : text) { Sentence = run[0].Sentence, Care = run.Exists(c => IsCare(c.Act)) });
            }

            run.Clear();
            afterGap = false;
        }
    }

    // A bargain or a threat is not mended by taking half of it away.
    private static bool TakesSentence(string category)
        => category.StartsWith("tone.", StringComparison.Ordinal) || category.StartsWith("fact.", StringComparison.Ordinal)
            || category is "defense.first" or "jargon.unexplained" or "ad.efficacy" or "review.inducement" or "refund.manipulation" or "contact.offsite" or "price.deceptive" or "counterfeit" or "rights.denied" or "privacy.leak" or "promise.absolute";

    // Beside a fault of tone care survives; beside a wrong fact what is care or has a figure of its own.
    private static bool Survives(string category, Act act, ReadOnlySpan<char> words)
        => category.StartsWith("fact.", StringComparison.Ordinal) ? IsCare(act) || words.ContainsAnyInRange('0', '9')
            : category is "promise.absolute" ? words.ContainsAnyInRange('0', '9') || KeptWords.HasTime(words.ToString())
            : category is "jargon.unexplained" ? act is Act.Confirm or Act.Refuse || IsCare(act)
            : IsCare(act) && category.StartsWith("tone.", StringComparison.Ordinal);

    // To somebody upset even a likely reproach is left out.
    private static bool IsHarmful(ClauseReading clause, bool upset)
        => s_harmful.Contains(clause.Act) && clause.Confidence + (upset && s_harmful.Contains(clause.Second) ? clause.SecondConfidence : 0) >= (upset ? 0.4f : 0.5f);

    // Acknowledging, promising and offering survive a sentence that also blames.
    private static bool IsCare(Act act) => act is Act.Acknowledge or Act.Apologise or Act.Promise or Act.Offer or Act.AskOpen or Act.AskClosed or Act.Caution or Act.Recommend;

    private static string WithoutConnective(string text)
    {
        foreach (var word in s_connectives)
        {
            if (text.StartsWith(word, StringComparison.Ordinal) && text.Length > word.Length + 1)
            {
                return text[word.Length..].TrimStart('，', ',', ' ');
            }
        }

        return text;
    }

    private static PartKind KindOf(List<ClauseReading> run)
    {
        foreach (var clause in run)
        {
            if (KindOf(clause.Act) is { } kind)
            {
                return kind;
            }
        }

        return PartKind.Answer;
    }

    private static PartKind? KindOf(Act act) => act switch
    {
        Act.Greet => PartKind.Greeting,
        Act.Acknowledge or Act.Apologise or Act.Admit => PartKind.Acknowledgement,
        Act.Explain or Act.Rule => PartKind.Why,
        Act.Promise or Act.Instruct or Act.Hold or Act.Transfer => PartKind.NextStep,
        Act.AskOpen or Act.AskClosed => PartKind.Question,
        Act.Close or Act.Courtesy or Act.Thank or Act.InviteReview => PartKind.Closing,
        Act.Other => null,
        _ => PartKind.Answer,
    };
}
