using Zhiyin.Coach;
using Zhiyin.Coach.Contract;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rewriting;
using Zhiyin.Conversations.Messages;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Promises;
using Zhiyin.Understanding.Questions;

namespace Zhiyin.Assist.Review;

/// <summary>A draft that somebody is writing, empty for «write one for me».</summary>
public sealed record DraftInput(string? Draft);

/// <summary>The review of a draft in its conversation: the shape of CONTRACT.md §1 with the verdict of the send gate and the index of every finding.</summary>
public sealed record DraftReview(
    int Score,
    string Grade,
    IReadOnlyDictionary<string, int> Principles,
    IReadOnlyList<DraftFinding> Findings,
    DraftRewrite? Rewrite,
    IReadOnlyList<DraftPromise> Promises,
    IReadOnlyList<DraftQuestion> Questions,
    IReadOnlyList<DraftAct> Acts,
    DraftGate Gate)
{
    internal static DraftReview Of(Coach.Review review, Rewrite? rewrite)
    {
        var text = review.Reply.Draft.Normalized;
        return new(
            review.Score.Score,
            review.Score.Grade,
            review.Score.Principles,
            [.. review.Findings.Select(DraftFinding.Of)],
            rewrite is null ? null : new(rewrite.Text, [.. rewrite.Changes.Select(c => new DraftChange(c.Finding, c.What))], rewrite.Unresolved),
            [.. review.Promises.Select(p => new DraftPromise(p.Span.Start, p.Span.Length, p.Span.Of(text.Original).ToString(), ReviewJson.KindName(p.Kind), p.Due, p.DueWords))],
            [.. review.Reply.Draft.Questions.Select(q => (Span: text.ToOriginal(q.Span), q.Type)).Select(q => new DraftQuestion(q.Span.Start, q.Span.Length, q.Type == QuestionType.Open ? "open" : "closed"))],
            [.. review.Reply.Draft.Clauses.Select(c => (Span: text.ToOriginal(c.Span), Clause: c)).Select(c => new DraftAct(c.Span.Start, c.Span.Length, c.Clause.Act.Name(), Math.Round(c.Clause.Confidence, 3)))],
            new(Assist.Gate.Verdict.Of(review.Findings)));
    }
}

/// <summary>What a rule has to say; id is the index in findings, offsets are UTF-16 in the draft. Blocks: it cannot be sent with it.</summary>
public sealed record DraftFinding(
    int Id, string Rule, string Name, string Category, string Severity, bool Blocks, string? PainPoint, string Principle, int Start, int Length, string Message, string Why, string? Better,
    IReadOnlyList<DraftEdit>? Fix, double Confidence, string? Basis)
{
    internal static DraftFinding Of(Finding finding, int id)
        => new(
            id, finding.Rule.Id, finding.Rule.Name, finding.Category.Code, ReviewJson.SeverityName(finding.Severity), finding.Blocks, finding.Category.PainPoint, finding.Category.Principle,
            finding.Span.Start, finding.Span.Length, finding.Message, finding.Rule.Why, finding.Better,
            finding.Fix.IsEmpty ? null : [.. finding.Fix.Select(e => new DraftEdit(e.Span.Start, e.Span.Length, e.Text))], Math.Round(finding.Confidence, 3), finding.Rule.Basis);
}

/// <summary>One replacement in the draft.</summary>
public sealed record DraftEdit(int Start, int Length, string Text);

/// <summary>A better version, what changed and why, and what only a person can supply.</summary>
public sealed record DraftRewrite(string Text, IReadOnlyList<DraftChange> Changes, IReadOnlyList<string> Unresolved);

/// <summary>One change; finding is an id of findings, -1 for none.</summary>
public sealed record DraftChange(int Finding, string What);

/// <summary>What the draft promises and when it is due; null when it says no time.</summary>
public sealed record DraftPromise(int Start, int Length, string Text, string Kind, DateTimeOffset? Due, string? DueWords);

/// <summary>A question in the draft: open or closed.</summary>
public sealed record DraftQuestion(int Start, int Length, string Type);

/// <summary>What a clause of the draft does.</summary>
public sealed record DraftAct(int Start, int Length, string Act, double Confidence);

/// <summary>What the send gate would say now: pass, ask (a reason is recorded) or refuse.</summary>
public sealed record DraftGate(GateVerdict Verdict);
