using System.Collections.Immutable;
using Zhiyin.Text;

namespace Zhiyin.Coach.Engine;

/// <summary>One replacement in the original draft.</summary>
public sealed record TextEdit(TextSpan Span, string Text);

/// <summary>
/// What a rule has to say about a draft. <see cref="Span"/> is in the original draft (UTF-16 units); a finding about something absent marks the first
/// sentence or has length 0 at the end.
/// </summary>
public sealed record Finding(RuleInfo Rule, Severity Severity, TextSpan Span, string Message)
{
    /// <summary>Better wording to show; null when there is none to offer.</summary>
    public string? Better { get; init; }

    /// <summary>Edits that take the fault away with one key; empty when a person has to do it.</summary>
    public ImmutableArray<TextEdit> Fix { get; init; } = [];

    /// <summary>0–1, how sure the rule is.</summary>
    public double Confidence { get; init; } = 0.9;

    /// <summary>In how many places of the draft it was found, from 1; each costs the score.</summary>
    public int Places { get; init; } = 1;

    /// <summary>True when the draft cannot be sent with it.</summary>
    public bool Blocks { get; init; }

    public Category Category => Rule.Category;

    /// <summary><paramref name="draft"/> with the edits of <see cref="Fix"/> made, from right to left.</summary>
    public string ApplyFix(string draft)
    {
        foreach (var edit in Fix.OrderByDescending(e => e.Span.Start))
        {
            draft = string.Concat(draft.AsSpan(0, edit.Span.Start), edit.Text, draft.AsSpan(edit.Span.End));
        }

        return draft;
    }
}
