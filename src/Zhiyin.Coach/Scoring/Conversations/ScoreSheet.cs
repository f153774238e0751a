using System.Collections.Immutable;
using Zhiyin.Coach.Engine;

namespace Zhiyin.Coach.Scoring;

/// <summary>Where the checks write down what they find about one conversation.</summary>
internal sealed class ScoreSheet(ConversationReview review, ConversationScorecard card)
{
    private readonly ImmutableHashSet<string>.Builder _applicable = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
    private readonly List<ScoreDeduction> _deductions = [];
    private readonly List<ScoreAddition> _additions = [];
    private readonly List<FatalSuspicion> _fatal = [];

    public ConversationReview Review { get; } = review;

    public ConversationScorecard Card { get; } = card;

    public ScoreLimits Limits => Card.Limits;

    /// <summary>The item with a code; null when the shop's card does not have it.</summary>
    public ScoreItem? Item(string code) => Card.Item(code);

    /// <summary>Says that an item can be judged.</summary>
    public void Applies(string code) => _applicable.Add(code);

    /// <summary>Takes the points of an item for <paramref name="messages"/>.</summary>
    public void Deduct(string code, string reason, ImmutableArray<int> messages, Finding? finding = null, int? points = null)
    {
        if (Item(code) is not { } item)
        {
            return;
        }

        _applicable.Add(code);
        var taken = points ?? item.Deduction;
        if (item.Most > 0)
        {
            taken = Math.Min(taken, item.Most - Taken(code));
        }

        if (taken > 0)
        {
            _deductions.Add(new ScoreDeduction(code, taken, messages, finding, reason));
        }
    }

    /// <summary>Points an item has taken so far.</summary>
    public int Taken(string code) => _deductions.Where(d => d.Code == code).Sum(d => d.Deduction);

    public void Add(string code, ImmutableArray<int> messages)
    {
        if (Card.Bonus.FirstOrDefault(b => b.Code == code && !b.ByHuman) is { } bonus)
        {
            _additions.Add(new ScoreAddition(code, bonus.Points, messages));
        }
    }

    public void Suspect(string code, ImmutableArray<int> messages, Finding? finding = null)
    {
        if (Card.Fatal.Any(f => f.Code == code) && !_fatal.Exists(f => f.Code == code && f.Messages.SequenceEqual(messages)))
        {
            _fatal.Add(new FatalSuspicion(code, messages, finding));
        }
    }

    public ConversationScore Total() => ConversationScore.Of(Card, new ScoreEvidence(_applicable.ToImmutable(), [.. _deductions], [.. _additions], [.. _fatal]));
}
