using System.Collections.Immutable;
using Zhiyin.Text;

namespace Zhiyin.Coach.Engine;

/// <summary>Takes the findings of one review; turns spans of the normalised draft into spans of the original.</summary>
public sealed class FindingSink
{
    private List<(Finding Finding, TextSpan Normal)>? _findings;
    private readonly NormalizedText _draft;

    internal FindingSink(NormalizedText draft) => _draft = draft;

    internal IReadOnlyList<(Finding Finding, TextSpan Normal)> Findings => _findings is null ? [] : _findings;

    /// <summary>
    /// Reports a finding of <paramref name="rule"/> at <paramref name="span"/> (in the normalised draft). <paramref name="severity"/> null means the rule's own.
    /// <paramref name="replacement"/> is put in the place of the span as the one-key fix.
    /// </summary>
    public void Add(
        ReplyRule rule,
        TextSpan span,
        string message,
        string? better = null,
        string? replacement = null,
        Severity? severity = null,
        double confidence = 0.9)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var original = _draft.ToOriginal(span);
        Add(rule, span, message, better, replacement is null ? [] : [new TextEdit(original, replacement)], severity, confidence);
    }

    /// <summary>The same with explicit edits in the original draft.</summary>
    public void Add(ReplyRule rule, TextSpan span, string message, string? better, ImmutableArray<TextEdit> fix, Severity? severity = null, double confidence = 0.9)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var level = severity ?? rule.Info.Severity;
        var marked = rule.MarksExactly ? span : WordEdges.Widen(_draft.Text, span);
        var finding = new Finding(rule.Info, level, _draft.ToOriginal(marked), message)
        {
            Better = better,
            Fix = fix,
            Confidence = confidence,
            Blocks = rule.Info.Blocks && level == Severity.Error,
        };
        (_findings ??= []).Add((finding, span));
    }

    /// <summary>Reports something absent: marks the first sentence of <paramref name="reply"/>.</summary>
    public void AddAbsent(ReplyRule rule, Reply reply, string message, string? better = null, Severity? severity = null, double confidence = 0.9)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var span = reply.Draft.Sentences.Count > 0 ? reply.Draft.Sentences[0] : new TextSpan(reply.Text.Length, 0);
        Add(rule, span, message, better, replacement: null, severity, confidence);
    }
}
